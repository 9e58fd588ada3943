/**
 * The text and what stands beside it.
 * @module
 */
import { Alert, Button, Group, Stack, Switch, VisuallyHidden } from "@mantine/core";
import { ListTree } from "lucide-react";
import { Page } from "../../components/page.tsx";
import { ArticleText } from "./article-text.tsx";
import { Decisions } from "./decisions.tsx";
import { SharedText } from "./elsewhere.tsx";
import { Byline, Diagnostics, Legend, Origin } from "./facts.tsx";
import { canMark } from "./marks.ts";
import { type Reading, showControls, wordsOf } from "./model.ts";
import styles from "./panel.module.css";
import { Panel } from "./panel.tsx";
import { type Reader as ReaderState, useReader } from "./use-reader.ts";
import { useReaderWords } from "./words.ts";

/** One article. */
export function Reader({ article }: { readonly article: Reading }) {
  const { t } = useReaderWords();
  const reader = useReader(article);
  const { reports, isListOpen, setListOpen } = reader;
  return (
    <Page
      title={showControls(titleOf(article)) || t("untitled")}
      about={<Byline article={article} />}
      actions={
        <Button
          variant="default"
          className={styles.onlySheet}
          leftSection={<ListTree size={16} aria-hidden />}
          aria-expanded={isListOpen}
          onClick={() => setListOpen(!isListOpen)}
        >
          {t("reports", { count: reports.listed.length })}
        </Button>
      }
    >
      <div className={styles.layout}>
        <Column reader={reader} />
        <Panel reader={reader} />
      </div>
      <Spoken reader={reader} />
      {reader.dialog}
    </Page>
  );
}

/** The title; where there is none, the first line that has words. */
const titleOf = ({ title, paragraphs }: Reading): string =>
  title ?? paragraphs.find(({ shown }) => shown.trim() !== "")?.shown.slice(0, 120) ?? "";

interface Part {
  readonly reader: ReaderState;
}

function Column({ reader }: Part) {
  const { t } = useReaderWords();
  const { article, reports, editing } = reader;
  return (
    <Stack className={styles.column} gap="md">
      <Origin article={article} />
      <SharedText article={article.id} />
      <Notices reader={reader} />
      <Group justify="space-between" gap="xs">
        <Legend />
        <Switch
          size="sm"
          label={t("showOwn")}
          checked={reports.showsOwn}
          onChange={({ currentTarget }) => reports.setShowsOwn(currentTarget.checked)}
        />
      </Group>
      <ArticleText
        paragraphs={article.paragraphs}
        reports={reports.listed}
        current={reader.marked}
        edited={reader.edited}
        label={t("text")}
        handle={reader.text}
        onPick={reader.pick}
        onSelect={reader.select}
      />
      <Diagnostics article={article} />
      <Decisions article={article} onUndo={editing.undo} />
    </Stack>
  );
}

/** What must be known before the text is read. */
function Notices({ reader: { article, canEdit, reports } }: Part) {
  const { t } = useReaderWords();
  const { state, error, orphans } = article;
  return (
    <>
      {state === "waiting" && <Alert color="gray">{t("waiting")}</Alert>}
      {state === "failed" && (
        <Alert color="red" title={t("failed")}>
          <bdi dir="auto">{error}</bdi>
        </Alert>
      )}
      {!canEdit && <Alert color="yellow">{t("older")}</Alert>}
      {reports.isLost && <Alert color="yellow">{t("lost")}</Alert>}
      {orphans.length > 0 && <Alert color="yellow">{t("orphans", { count: orphans.length })}</Alert>}
      {!canMark() && <Alert color="gray">{t("noMarks")}</Alert>}
    </>
  );
}

/** Marks are seen and not heard: the report that is looked at is said. */
function Spoken({ reader: { article, reports } }: Part) {
  const { t } = useReaderWords();
  const { current, listed } = reports;
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {current &&
        t("spoken", {
          number: listed.indexOf(current) + 1,
          of: listed.length,
          voice: current.chain.map(({ name }) => name).join(t("from")) || t("ownVoice"),
          words: wordsOf(article.text, current),
        })}
    </VisuallyHidden>
  );
}
