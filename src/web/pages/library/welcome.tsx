/**
 * The first screen of an empty library.
 * @module
 */
import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** What Isnad does, in two sentences; the ways in stand under it. */
export function Welcome() {
  const { t } = useTranslation("library");
  return (
    <Stack gap="xs" maw={720} py="md">
      <Title order={2} size="h3">
        {t("welcome.title")}
      </Title>
      <Text size="lg">{t("welcome.what")}</Text>
      <Text c="dimmed">{t("welcome.how")}</Text>
    </Stack>
  );
}
