/**
 * Settings of this browser, and what the library is.
 * @module
 */

import { Card, Code, Fieldset, SegmentedControl, Stack, Text } from "@mantine/core";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { Loading } from "../../components/loading.tsx";
import { NameInput } from "../../components/name-field.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi } from "../../services/queries.ts";
import { changeSettings, type Settings } from "../../state/settings.ts";
import { useSettings } from "../../state/use-settings.ts";

/** The page. */
export default function SettingsPage() {
  const { t } = useTranslation("settings");
  const [settings] = useSettings();
  return (
    <Page title={t("title")} about={t("about")}>
      <Stack maw={560}>
        <NameInput
          label={t("name")}
          description={t("nameWhy")}
          value={settings.name}
          onChange={(name) => changeSettings({ name })}
        />
        <Choice setting="language" values={{ ar: t("arabic"), en: t("english") }} />
        <Choice setting="theme" values={{ system: t("asDevice"), light: t("light"), dark: t("dark") }} />
        {settings.language === "ar" && <Choice setting="digits" values={{ latin: "0123", arabic: "٠١٢٣" }} />}
        <LibraryCard />
      </Stack>
    </Page>
  );
}

interface ChoiceProps<K extends keyof Settings> {
  readonly setting: K;
  /** Each value with its word. */
  readonly values: Readonly<Record<Settings[K], string>>;
}

function Choice<K extends "language" | "theme" | "digits">({ setting, values }: ChoiceProps<K>) {
  const { t } = useTranslation("settings");
  const [settings] = useSettings();
  const choose = (value: string): void => {
    if (setting === "language")
      void i18next.changeLanguage(value).then(() => changeSettings({ [setting]: value }));
    else changeSettings({ [setting]: value });
  };
  return (
    <Fieldset legend={t(setting)} variant="unstyled">
      <SegmentedControl
        aria-label={t(setting)}
        value={settings[setting]}
        onChange={choose}
        data={Object.entries<string>(values).map(([value, label]) => ({ value, label }))}
      />
    </Fieldset>
  );
}

function LibraryCard() {
  const { t } = useTranslation("settings");
  const { data, error } = useApi("GET /api/about", {});
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading lines={3} />;
  return (
    <Card withBorder>
      <Text fw={600}>{t("library")}</Text>
      <Text size="sm">
        {t("engine")} <Code dir="ltr">{data.library.engine}</Code>{" "}
        <Code dir="ltr">{data.library.location}</Code>
      </Text>
      <Text size="sm">{t("articles", { count: data.counts.articles })}</Text>
      <Text size="sm">
        {t("version")} <Code dir="ltr">{data.version}</Code> <Code dir="ltr">{data.rules}</Code>
      </Text>
      <Text size="sm">
        <a href="/api/docs">{t("api")}</a>
      </Text>
    </Card>
  );
}
