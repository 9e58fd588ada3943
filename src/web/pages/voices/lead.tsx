/**
 * A dossier in one sentence; each number in it opens what it counts.
 * @module
 */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { type Dossier, evidenceAt } from "./evidence-of.ts";
import styles from "./voices.module.css";

/** How much of it came without anybody between. */
function shareWord(part: number, whole: number): "all" | "none" | "half" | "some" {
  if (part === whole) return "all";
  if (part === 0) return "none";
  return part * 2 === whole ? "half" : "some";
}

/** The sentence. */
export function Lead({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("voices");
  const { voice, reports, articles, publishers, direct, denied } = dossier;
  const share = shareWord(direct, reports);
  const outlets = publishers.filter(({ value }) => value !== null).length;
  return (
    <p className={styles.lead}>
      {t("lead.quoted")}{" "}
      <Link href={`/voices/${voice.id}`} className={styles.figure}>
        {t("lead.reports", { count: reports })}
      </Link>{" "}
      {t("lead.in")} <strong>{t("lead.articles", { count: articles })}</strong>
      {outlets > 0 && (
        <>
          {" "}
          {t("lead.at")} <strong>{t("ofOutlets", { count: outlets })}</strong>
        </>
      )}
      {t("lead.comma")}{" "}
      <Link href={evidenceAt(voice.id, "direct", String(share !== "none"))} className={styles.figure}>
        {share === "some" ? t("lead.some", { count: direct }) : t(`direct.${share}`)}
      </Link>
      {denied > 0 && (
        <>
          {t("lead.comma")}{" "}
          <Link href={evidenceAt(voice.id, "negated", "true")} className={styles.figure}>
            {t("lead.denied", { count: denied })}
          </Link>
        </>
      )}
      .
    </p>
  );
}
