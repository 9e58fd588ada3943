/**
 * A voice: where, by whom, through whom and how it is quoted, and the words themselves.
 * @module
 */
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "wouter";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatDate } from "../../i18n/numbers.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { WatchButton } from "../watches/watch-button.tsx";
import { type Bar, Bars } from "./bars.tsx";
import { Evidence } from "./evidence.tsx";
import { askedIn, type Dossier, evidenceAt, type Filter, sayFilter } from "./evidence-of.ts";
import { Identity } from "./identity.tsx";
import { KindMark } from "./kind.tsx";
import { Lead } from "./lead.tsx";
import { Months } from "./months.tsx";
import styles from "./voices.module.css";

/** The page. */
export default function DossierPage() {
  const { t } = useTranslation("voices");
  const { voice: id = "" } = useParams<{ voice: string }>();
  const { data, error } = useApi("GET /api/voices/:voice", { params: { voice: id } });
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading />;
  const { voice } = data;
  return (
    <Page
      title={voice.name}
      about={
        <Group component="span" gap="md" display="inline-flex">
          <KindMark kind={voice.kind} />
          {voice.id !== id && (
            <Text component="span" size="sm">
              {t("countsAs")}
            </Text>
          )}
        </Group>
      }
      actions={
        <Group>
          <WatchButton subject={{ voice: voice.id }} name={voice.name} />
          <Identity dossier={data} />
        </Group>
      }
    >
      <Lead dossier={data} />
      <div className={styles.grid}>
        <Figures dossier={data} />
        <Reports dossier={data} />
      </div>
    </Page>
  );
}

function Figures({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("voices");
  const { voice, publishers, months, through, behind, cues, unnamed, inArticles, names } = dossier;
  const at = (filter: Filter, value: string): string => evidenceAt(voice.id, filter, value);
  const barOf =
    (filter: Filter, label: (value: string) => string = (value) => value) =>
    ({ value, reports }: { readonly value: string; readonly reports: number }): Bar => ({
      key: value,
      label: label(value),
      count: reports,
      href: at(filter, value),
    });
  return (
    <div className={styles.side}>
      <Bars
        title={t("by")}
        more={t("rest")}
        bars={publishers.map(({ value, reports, articles }) => ({
          ...barOf("publisher")({ value: value ?? "", reports }),
          label: value ?? t("noPublisher"),
          note: t("articles", { count: articles }),
        }))}
      />
      <Bars title={t("through")} more={t("rest")} bars={neighbours(through, (id) => at("through", id))} />
      <Bars title={t("behind")} more={t("rest")} bars={neighbours(behind, (id) => at("behind", id))} />
      <Months months={months} hrefOf={(month) => at("month", month)} />
      <Bars
        title={t("how")}
        more={t("rest")}
        bars={[
          ...dossier.forms.map(barOf("form", (value) => t(`form.${value}`))),
          ...dossier.stances
            .filter(({ value }) => value !== "neutral")
            .map(barOf("stance", (value) => t(`stance.${value}`))),
          ...(dossier.denied > 0
            ? [{ key: "negated", label: t("negated"), count: dossier.denied, href: at("negated", "true") }]
            : []),
        ]}
      />
      <Bars
        title={t("unnamed")}
        more={t("rest")}
        bars={unnamed.map(barOf("unnamed", (type) => t(`type.${type}`)))}
      />
      <Bars title={t("cues")} more={t("rest")} bars={cues.map(barOf("cue"))} />
      <Bars
        title={t("inArticles")}
        more={t("rest")}
        bars={inArticles.map(({ article, title, publisher, published, reports }) => ({
          key: article,
          label: title ?? t("untitled"),
          count: reports,
          href: at("article", article),
          note: [publisher, published === null ? null : formatDate(published)].filter(Boolean).join(" · "),
        }))}
      />
      <Names names={names} />
    </div>
  );
}

function Names({ names }: { readonly names: Dossier["names"] }) {
  const { t } = useTranslation("voices");
  return (
    <section className={styles.card}>
      <Text component="h2" size="md" fw={600} m={0}>
        {t("names")}
      </Text>
      <ul className={styles.plain}>
        {names.map(({ value, reports }) => (
          <li key={value}>
            <bdi dir="auto">{value}</bdi>{" "}
            <Text component="span" size="sm" c="dimmed">
              {t("reports", { count: reports })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

const neighbours = (beside: Dossier["through"], hrefOf: (id: string) => string): Bar[] =>
  beside.map(({ id, name, reports }) => ({ key: id, label: name, count: reports, href: hrefOf(id) }));

function Reports({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("voices");
  const [search] = useSearchParams();
  const asked = askedIn(search);
  const pages = usePages("GET /api/voices/:voice/reports", {
    params: { voice: dossier.voice.id },
    query: { limit: 20, ...Object.fromEntries(asked) },
  });
  const only = asked.length === 0 ? null : asked.map((one) => sayFilter(dossier, t, one)).join(" · ");
  return <Evidence pages={pages} only={only} all={`/voices/${dossier.voice.id}`} />;
}
