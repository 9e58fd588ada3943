/**
 * An address that no page has.
 * @module
 */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Page } from "./page.tsx";

/** Says so, and leads back. */
export function NothingHere() {
  const { t } = useTranslation();
  return (
    <Page title={t("nothing.title")}>
      <Link href="/">{t("nothing.back")}</Link>
    </Page>
  );
}
