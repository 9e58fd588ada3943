/**
 * Whether what was typed is kept.
 * @module
 */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** kept: as on the server; waiting: a pause in typing is waited for; saving: on its way; failed: only here. */
export type Saved = "kept" | "waiting" | "saving" | "failed";

/** The state in words, told to screen readers, too. */
export function Saving({ saved, retry }: { readonly saved: Saved; readonly retry: () => void }) {
  const { t } = useTranslation("case");
  return (
    <Group gap="xs" role="status" mih="1.8rem">
      <Text size="sm" c={saved === "failed" ? "red" : "dimmed"}>
        {t(`saved_${saved}`)}
      </Text>
      {saved === "failed" && (
        <Button size="compact-xs" variant="default" onClick={retry}>
          {t("saveAgain")}
        </Button>
      )}
    </Group>
  );
}
