/**
 * What the reader page says of what was found, in the reader's language.
 * @module
 */
import { useTranslation } from "react-i18next";
import type { Link, Report } from "./model.ts";

/** From here on a report is called sure, fairly sure. */
const SURE = 0.85;
const FAIRLY = 0.6;

/** Words for codes that rules and analyses write; a code without a word stands for itself. */
export function useReaderWords() {
  const { t, i18n } = useTranslation("reader");
  const known = (key: string, otherwise: string): string =>
    i18n.exists(key, { ns: "reader" }) ? t(key) : otherwise;
  return {
    t,
    rule: (rule: string) => known(`rule.${rule}`, rule),
    role: (role: string) => known(`role.${role}`, role),
    feature: (feature: string) => known(`feature.${feature}`, feature),
    unnamed: (type: string) => known(`unnamed.${type}`, type),
    diagnostic: (code: string, message: string) => known(`diagnostic.${code}`, message),
    kind: (kind: Link["kind"]) => t(`kind.${kind}`),
    form: (form: Report["form"]) => t(`form.${form}`),
    stance: (stance: Report["stance"]) => t(`stance.${stance}`),
    sureness: (confidence: number) =>
      t(`sure.${confidence >= SURE ? "high" : confidence >= FAIRLY ? "middle" : "low"}`),
  };
}
