/**
 * While something is on its way.
 * @module
 */
import { Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A heading, then lines of unlike lengths. */
const WIDTHS = ["40%", "92%", "85%", "96%", "78%", "88%", "70%", "94%"];

/** Grey lines where a page or a list will be. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack aria-busy="true" aria-label={t("loading")} role="status">
      {WIDTHS.slice(0, lines).map((width, at) => (
        <Skeleton key={width} height={at === 0 ? 28 : 16} width={width} />
      ))}
    </Stack>
  );
}
