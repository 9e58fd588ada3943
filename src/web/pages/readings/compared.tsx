/**
 * A reading that is done: how far it agrees with another or with the rules, and where it does not.
 * @module
 */
import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { Download } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { localeOf } from "../../i18n/numbers.ts";
import { addressOf } from "../../services/api.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { useSettings } from "../../state/use-settings.ts";
import styles from "./readings.module.css";
import { Settle } from "./settle.tsx";
import { type Agreement, askedBy, cutText, type Reading } from "./tokens.ts";

const RULES = "rules";

/** The page of a reading that is done. */
export function Compared({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation("readings");
  const [search, setSearch] = useSearchParams();
  const other = search.get("with") ?? reading.compares?.a ?? RULES;
  const [{ name }] = useSettings();
  const { items } = usePages("GET /api/readings", { query: { article: reading.article } });
  const { data, error, isPlaceholderData } = useApi("GET /api/readings/:reading/agreement", {
    params: { reading: reading.id },
    query: { with: other, ...askedBy(name) },
  });
  const others = items.filter(
    ({ id, state, revision }) => id !== reading.id && state === "done" && revision === reading.revision,
  );
  const nameOf = (id: string): string => others.find((one) => one.id === id)?.reader ?? t("rules");
  return (
    <Page
      title={reading.title ?? t("untitled")}
      about={
        <>
          {reading.compares ? t("settledBy") : t("readBy")} <bdi dir="auto">{reading.reader}</bdi>
        </>
      }
      actions={<Files id={reading.id} by={name} />}
    >
      <Group>
        <NativeSelect
          label={t("compareWith")}
          value={other}
          data={[
            { value: RULES, label: t("rules") },
            ...others.map(({ id, reader, compares }) => ({
              value: id,
              label: compares ? `${reader} (${t("settled")})` : reader,
            })),
          ]}
          onChange={({ currentTarget }) => setSearch({ with: currentTarget.value }, { replace: true })}
        />
      </Group>
      {error && <Trouble error={error} />}
      {!data && !error && <Loading />}
      {data && !isPlaceholderData && (
        <Stack gap="lg" key={other}>
          <Figures agreement={data} names={[reading.reader, nameOf(other)]} />
          <Differences
            reading={reading}
            other={other}
            agreement={data}
            names={[reading.reader, nameOf(other)]}
          />
        </Stack>
      )}
    </Page>
  );
}

function Files({ id, by }: { readonly id: string; readonly by: string }) {
  const { t } = useTranslation("readings");
  const params = { reading: id };
  return (
    <Group gap="xs">
      <Button
        component="a"
        href={addressOf("GET /api/readings/:reading/annotation", { params, query: askedBy(by) })}
        variant="default"
        leftSection={<Download size={16} aria-hidden />}
      >
        {t("annotation")}
      </Button>
      <Button component="a" href={addressOf("GET /api/readings/:reading/text", { params })} variant="default">
        {t("itsText")}
      </Button>
    </Group>
  );
}

const FIGURES = ["detection", "exact", "chain", "links", "all"] as const;
const KAPPAS = ["tokens", "kind", "stance"] as const;

interface FiguresProps {
  readonly agreement: Agreement;
  readonly names: readonly [string, string];
}

function Figures({ agreement, names: [a, b] }: FiguresProps) {
  const { t } = useTranslation("readings");
  const { reports, kappa } = agreement;
  const format = (figure: number | null): string =>
    figure === null
      ? t("nothingToCompare")
      : new Intl.NumberFormat(localeOf(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
          figure,
        );
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t("agreement")}
      </Title>
      <Text mb="sm">
        <bdi dir="auto">{a}</bdi>: {t("reports", { count: reports.a })}
        {t("comma")} <bdi dir="auto">{b}</bdi>: {t("reports", { count: reports.b })}
        {t("comma")} {t("inBoth", { count: reports.both })}.
      </Text>
      <dl className={styles.figures}>
        {FIGURES.map((figure) => (
          <div key={figure} className={styles.figure}>
            <dt>{t(`figure.${figure}`)}</dt>
            <dd data-none={agreement[figure] === null || undefined}>{format(agreement[figure])}</dd>
            <dd className={styles.says}>{t(`says.${figure}`)}</dd>
          </div>
        ))}
        {KAPPAS.map((figure) => (
          <div key={figure} className={styles.figure}>
            <dt>{t(`kappa.${figure}`)}</dt>
            <dd data-none={kappa[figure] === null || undefined}>{format(kappa[figure])}</dd>
            <dd className={styles.says}>{t(`kappaSays.${figure}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Differences({
  reading,
  other,
  agreement,
  names,
}: FiguresProps & { readonly reading: Reading; readonly other: string }) {
  const { t } = useTranslation("readings");
  const cut = useMemo(() => cutText(agreement.text), [agreement.text]);
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t("differences", { count: agreement.differences.length })}
      </Title>
      {agreement.differences.length > 0 && (
        <Settle reading={reading} other={other} differences={agreement.differences} names={names} cut={cut} />
      )}
      {reading.compares && (
        <Text size="sm" c="dimmed">
          {t("madeOf")} <Link href={`/readings/${reading.compares.a}`}>{t("firstOne")}</Link>
          {reading.compares.b !== RULES && (
            <>
              {" · "}
              <Link href={`/readings/${reading.compares.b}`}>{t("secondOne")}</Link>
            </>
          )}
        </Text>
      )}
    </section>
  );
}
