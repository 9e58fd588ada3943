/**
 * What the sample is, where the library was filled with one.
 * @module
 */
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useApi } from "../../services/queries.ts";

/** The case that `isnad serve --sample` puts its articles into. */
const SAMPLE_CASE = "عيّنة";

/** A note while the sample's case is open; nothing where there is none. */
export function SampleNote() {
  const { t } = useTranslation("library");
  const { data = [] } = useApi("GET /api/cases", {});
  const sample = data.find(({ name, closed }) => name === SAMPLE_CASE && closed === null);
  if (!sample) return null;
  return (
    <Alert variant="light" p="xs">
      {t("sample.about")} <Link href={`/?case=${encodeURIComponent(sample.id)}`}>{t("sample.show")}</Link>
    </Alert>
  );
}
