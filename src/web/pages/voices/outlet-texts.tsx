/**
 * Whose texts an outlet publishes, who publishes its texts, and how often it was the first.
 * @module
 */
import { useTranslation } from "react-i18next";
import type { ApiReply } from "../../services/api.ts";
import { type Bar, Bars } from "./bars.tsx";
import { Shares } from "./shares.tsx";

type Texts = ApiReply<"GET /api/outlets/:publisher">["texts"];

/** In the order of the bar. */
const FIRSTS = ["first", "later", "open"] as const;

/** What the last trace tells of the outlet's articles; nothing before there was one. */
export function OutletTexts({ texts: { kinds, takes, taken, shared } }: { readonly texts: Texts }) {
  const { t } = useTranslation("voices");
  const barsOf = (rows: Texts["takes"]): Bar[] =>
    rows.map(({ name, articles, uncredited }) => ({
      key: name,
      label: name,
      count: articles,
      ...(uncredited > 0 && { note: t("uncredited", { count: uncredited }) }),
    }));
  return (
    <>
      <Shares
        title={t("whoseTexts")}
        shares={kinds.map(({ kind, articles }) => ({
          key: kind,
          label: t(`text.${kind}`),
          count: articles,
        }))}
      />
      <Bars title={t("takesTexts")} more={t("rest")} bars={barsOf(takes)} />
      <Bars title={t("takenBy")} more={t("rest")} bars={barsOf(taken)} />
      <Shares
        title={t("whoWasFirst")}
        shares={FIRSTS.map((who) => ({ key: who, label: t(`first.${who}`), count: shared[who] }))}
      />
    </>
  );
}
