/**
 * An outlet as one that prints: out of whose mouth comes what stands in it.
 * @module
 */
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "wouter";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import type { ApiReply } from "../../services/api.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { Bars } from "./bars.tsx";
import { Evidence } from "./evidence.tsx";
import { OutletTexts } from "./outlet-texts.tsx";
import { type Share, Shares } from "./shares.tsx";
import styles from "./voices.module.css";

type Profile = ApiReply<"GET /api/outlets/:publisher">;

/** Of whom a report may come, in the order of the bar. */
const ORIGINS = ["named", "document", "unnamed"] as const;

/** The page. */
export default function OutletPage() {
  const { t } = useTranslation("voices");
  const { publisher: encoded = "" } = useParams<{ publisher: string }>();
  const publisher = decodeURIComponent(encoded);
  const { data, error } = useApi("GET /api/outlets/:publisher", { params: { publisher } });
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading />;
  return (
    <Page title={data.publisher} about={t("outletAbout", { count: data.analysed })}>
      <div className={styles.grid}>
        <Profiles profile={data} />
        <Reports publisher={publisher} />
      </div>
    </Page>
  );
}

function Profiles({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation("voices");
  const { origins, reports, ownVoice, relayed, through, voices } = profile;
  const at = (query: Readonly<Record<string, string>>): string =>
    `/outlets/${encodeURIComponent(profile.publisher)}?${new URLSearchParams(query)}`;
  const sumOf = (origin: string): number =>
    origins.filter((one) => one.origin === origin).reduce((sum, one) => sum + one.reports, 0);
  const byOrigin: Share[] = ORIGINS.map((origin) => ({
    key: origin,
    label: t(`origin.${origin}`),
    count: sumOf(origin),
    href: at({ origin }),
  }));
  return (
    <div className={styles.side}>
      <Shares
        title={t("ownAndOthers")}
        shares={[
          { key: "attributed", label: t("attributed"), count: reports },
          { key: "own", label: t("ownVoice"), count: ownVoice },
        ]}
      />
      <Shares title={t("goesBackTo")} shares={byOrigin} />
      <Shares
        title={t("handedOn")}
        shares={[
          { key: "direct", label: t("directOnly"), count: reports - relayed },
          { key: "relayed", label: t("relayedOnly"), count: relayed },
        ]}
      />
      <Bars
        title={t("unnamed")}
        more={t("rest")}
        bars={origins
          .filter(({ origin }) => origin === "unnamed")
          .map(({ type, reports: count }) => ({
            key: type ?? "other",
            label: t(`type.${type ?? "other"}`),
            count,
            href: at({ origin: "unnamed", type: type ?? "other" }),
          }))}
      />
      <OutletTexts texts={profile.texts} />
      <Bars title={t("takesFrom")} more={t("rest")} bars={barsOf(through)} />
      <Bars title={t("quotesMost")} more={t("rest")} bars={barsOf(voices)} />
    </div>
  );
}

const barsOf = (voices: Profile["through"]) =>
  voices.map(({ id, name, reports }) => ({ key: id, label: name, count: reports, href: `/voices/${id}` }));

function Reports({ publisher }: { readonly publisher: string }) {
  const { t } = useTranslation("voices");
  const [search] = useSearchParams();
  const origin = ORIGINS.find((one) => one === search.get("origin"));
  const type = search.get("type");
  const pages = usePages("GET /api/outlets/:publisher/reports", {
    params: { publisher },
    query: { limit: 20, ...(origin && { origin }), ...(type !== null && { type }) },
  });
  const only = type !== null ? t(`type.${type}`) : origin ? t(`origin.${origin}`) : null;
  return <Evidence pages={pages} only={only} all={`/outlets/${encodeURIComponent(publisher)}`} />;
}
