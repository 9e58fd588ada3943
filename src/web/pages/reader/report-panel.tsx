/**
 * One report: what is said, by whom, through whom, how sure that is, and how much there is to check.
 * @module
 */
import { Badge, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatDate, formatShare } from "../../i18n/numbers.ts";
import { Chain } from "./chain.tsx";
import { ClaimsOf } from "./elsewhere.tsx";
import { type Reading, type Report, showControls, wordsOf } from "./model.ts";
import styles from "./panel.module.css";
import { Why } from "./why.tsx";
import { useReaderWords } from "./words.ts";

interface ReportPanelProps {
  readonly article: Reading;
  readonly report: Report;
  /** Absent where nothing can be changed. */
  readonly onFixVoice?: ((link: number) => void) | undefined;
}

/** What is known of one report. */
export function ReportPanel({ article, report, onFixVoice }: ReportPanelProps) {
  const { t } = useReaderWords();
  const { text } = article;
  return (
    <Stack gap="md">
      <blockquote className={styles.whole} dir="auto">
        {wordsOf(text, report)}
      </blockquote>
      <Manner report={report} />
      <Part title={t("through")}>
        {report.chain.length === 0 ? (
          <Text size="sm">{t("ownVoiceWhy")}</Text>
        ) : (
          <Chain text={text} chain={report.chain} publisher={article.publisher} onFix={onFixVoice} />
        )}
      </Part>
      <Details text={text} report={report} />
      <ClaimsOf article={article.id} report={report.key} />
      <Why key={report.key} article={article} report={report.key} />
    </Stack>
  );
}

function Manner({ report: { chain, form: how, stance: side, negated } }: Pick<ReportPanelProps, "report">) {
  const { t, form, stance } = useReaderWords();
  return (
    <Group gap="xs">
      {chain.length > 0 && <Tag>{form(how)}</Tag>}
      {negated && <Tag color="red">{t("negated")}</Tag>}
      {side !== "neutral" && <Tag color="orange">{stance(side)}</Tag>}
    </Group>
  );
}

const Tag = ({ color = "gray", children }: { readonly color?: string; readonly children: ReactNode }) => (
  <Badge variant="default" color={color} tt="none" size="lg" radius="sm">
    {children}
  </Badge>
);

function Details({ text, report }: Pick<ReportPanelProps, "report"> & { readonly text: string }) {
  const { t, sureness, feature } = useReaderWords();
  return (
    <dl className={styles.facts}>
      {report.saidAt !== null && <Fact term={t("saidAt")}>{formatDate(report.saidAt)}</Fact>}
      {report.hedges.length > 0 && (
        <Fact term={t("hedges")}>
          {report.hedges.map(({ start, end }) => (
            <bdi key={start} dir="auto">
              «{showControls(text.slice(start, end))}»{" "}
            </bdi>
          ))}
        </Fact>
      )}
      <Fact term={t("confidence")}>
        {sureness(report.confidence)} ({formatShare(report.confidence)})
      </Fact>
      <Fact term={t("worth")}>
        {formatShare(report.checkworthiness)}
        {report.checkworthinessWhy.length > 0 && ": "}
        {report.checkworthinessWhy.map((one) => feature(one.feature)).join(t("comma"))}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Text size="sm" c="dimmed" mb={6}>
        {title}
      </Text>
      {children}
    </section>
  );
}
