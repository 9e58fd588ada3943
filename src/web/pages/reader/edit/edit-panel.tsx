/**
 * What a reader changes of a report: seen before it is kept.
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { trim } from "../../../../text/index.ts";
import { type Reading, type Report, showControls, wordsOf } from "../model.ts";
import styles from "../panel.module.css";
import { useReaderWords } from "../words.ts";
import { Edge } from "./edge.tsx";
import { type Edit, edgesOf, nextCut, stepped } from "./edit.ts";
import { VoiceForm } from "./voice-form.tsx";

/** What is edited, and what becomes of it. */
export interface EditPanelProps {
  readonly article: Reading;
  readonly report: Report;
  readonly edit: Edit;
  readonly isSending: boolean;
  readonly onChange: (edit: Edit) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The form of one edit. */
export function EditPanel(props: EditPanelProps) {
  const { t } = useReaderWords();
  const { edit, isSending, onSave, onCancel } = props;
  const isReady = edit.kind !== "voice" || edit.name.trim() !== "";
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []); // the button that led here is gone
  return (
    <Stack
      gap="md"
      role="group"
      aria-label={t(`edit.${edit.kind}`)}
      ref={form}
      tabIndex={-1}
      className={styles.form}
    >
      <Text fw={600}>{t(`edit.${edit.kind}`)}</Text>
      <Text size="sm" c="dimmed">
        {t(`editWhy.${edit.kind}`)}
      </Text>
      <Fields {...props} />
      <Group gap="xs">
        <Button
          size="sm"
          c="var(--mantine-primary-color-contrast)"
          onClick={onSave}
          disabled={!isReady}
          loading={isSending}
        >
          {t("save")}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </Group>
    </Stack>
  );
}

function Fields(props: EditPanelProps) {
  const { article, report, edit, onChange } = props;
  if (edit.kind === "voice") return <VoiceForm text={article.text} edit={edit} onChange={onChange} />;
  if (edit.kind === "content") return <ContentFields {...props} edit={edit} />;
  if (edit.kind === "split") return <SplitFields {...props} edit={edit} />;
  return (
    <>
      <Preview>{wordsOf(article.text, report)}</Preview>
      <Preview>{wordsOf(article.text, edit.next)}</Preview>
    </>
  );
}

const Preview = ({ children }: { readonly children: ReactNode }) => (
  <blockquote className={styles.whole} dir="auto">
    {children}
  </blockquote>
);

type Of<K extends Edit["kind"]> = EditPanelProps & { readonly edit: Extract<Edit, { kind: K }> };

function ContentFields({ article: { text }, edit, onChange }: Of<"content">) {
  const edges = useMemo(() => edgesOf(text), [text]);
  const { t } = useReaderWords();
  const { start, end } = edit.span;
  const move = (span: { readonly start: number; readonly end: number }): void => {
    if (span.start < span.end) onChange({ ...edit, span });
  };
  return (
    <>
      <Group gap="md">
        <Edge
          label={t("begins")}
          word={wordFrom(text, start)}
          at={start}
          onStep={(by) => move({ start: stepped(edges.starts, start, by), end })}
        />
        <Edge
          label={t("ends")}
          word={wordTo(text, end)}
          at={end}
          onStep={(by) => move({ start, end: stepped(edges.ends, end, by) })}
        />
      </Group>
      <Preview>{showControls(text.slice(start, end))}</Preview>
    </>
  );
}

function SplitFields({ article: { text }, report, edit, onChange }: Of<"split">) {
  const { t } = useReaderWords();
  const pieces = [report.content, ...report.more];
  const first = Math.min(...pieces.map(({ start }) => start));
  const last = Math.max(...pieces.map(({ end }) => end));
  const step = (by: 1 | -1): void => onChange({ ...edit, at: nextCut(text, report, edit.at, by) });
  const part = (from: number, to: number): string => {
    const { start, end } = trim(text, { start: from, end: to });
    return showControls(text.slice(start, end));
  };
  return (
    <>
      <Edge label={t("secondBegins")} word={wordFrom(text, edit.at)} at={edit.at} onStep={step} />
      <Preview>{part(first, edit.at)}</Preview>
      <Preview>{part(edit.at, last)}</Preview>
    </>
  );
}

const wordFrom = (text: string, at: number): string =>
  showControls(/^\S*/u.exec(text.slice(at, at + 60))?.[0] ?? "");
const wordTo = (text: string, at: number): string =>
  showControls(/\S*$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? "");
