/**
 * The end of a list of which there is more.
 * @module
 */
import { Button, type ButtonProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Pages } from "../services/queries.ts";

interface MoreProps extends ButtonProps {
  readonly pages: Pick<Pages<unknown>, "hasMore" | "isLoadingMore" | "more">;
}

/** A button that asks for the next page; nothing where that was all. */
export function More({ pages: { hasMore, isLoadingMore, more }, ...button }: MoreProps) {
  const { t } = useTranslation();
  if (!hasMore) return null;
  return (
    <Button variant="default" loading={isLoadingMore} onClick={more} {...button}>
      {t("more")}
    </Button>
  );
}
