/**
 * The blind reading: the text alone, and what this reader finds in it.
 * @module
 */
import { Button, Group, Kbd, Stack, Text } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useSend } from "../../services/queries.ts";
import { useDraft } from "./autosave.ts";
import { nextId, type Part } from "./draft.ts";
import styles from "./readings.module.css";
import { ReportForm } from "./report-form.tsx";
import { type Choice, type Mark, MarkedText, rangeOfChoice } from "./text.tsx";
import { type Cut, cutText, type Reading, type ReadReport } from "./tokens.ts";

/** The page of a draft. */
export function BlindReading({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation("readings");
  const draft = useDraft(reading);
  const { reports, step } = draft;
  const cut = useMemo(() => cutText(reading.text), [reading.text]);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [activeId, setActive] = useState<string | null>(null);
  const finish = useSend("POST /api/readings/:reading/finish", ["/api/readings"]);
  const active = reports.find(({ id }) => id === activeId) ?? null;
  const add = (): void => {
    if (!choice) return;
    setActive(nextId(reports));
    step({ do: "add", content: cut.wordsOf(rangeOfChoice(choice)) });
    setChoice(null);
  };
  const mark = (part: Part, link: number): void => {
    if (!choice || !active) return;
    step({ do: "mark", id: active.id, part, link, words: cut.wordsOf(rangeOfChoice(choice)) });
    setChoice(null);
  };
  const lastLink = (active?.chain.length ?? 1) - 1;
  useKeys({
    n: add,
    s: () => mark("source", lastLink),
    c: () => mark("cue", lastLink),
    l: () => active && step({ do: "add-link", id: active.id }),
    j: () => setActive(neighbour(reports, activeId, 1)),
    k: () => setActive(neighbour(reports, activeId, -1)),
  });
  const end = async (): Promise<void> => {
    const version = await draft.flush();
    const { id, reader: by } = reading;
    if (version !== null) finish.mutate({ params: { reading: id }, body: { version, by } });
  };
  return (
    <Page
      title={reading.title ?? t("untitled")}
      about={t("blind")}
      actions={
        <Group>
          <Text size="sm" c="dimmed" role="status">
            {t(`save.${draft.state}`)}
          </Text>
          <Button onClick={() => void end()} loading={finish.isPending}>
            {t("finish")}
          </Button>
        </Group>
      }
    >
      {draft.error && <Trouble error={draft.error} retry={() => void draft.flush()} />}
      {finish.error && <Trouble error={finish.error} />}
      <div className={styles.grid}>
        <div>
          <Group gap="xs" className={styles.bar}>
            <Button size="xs" disabled={!choice} onClick={add}>
              {t("newReport")}
            </Button>
            <Text size="sm" c="dimmed">
              <Kbd>n</Kbd> {t("keyNew")} · <Kbd>s</Kbd> {t("keySource")} · <Kbd>c</Kbd> {t("keyCue")} ·{" "}
              <Kbd>l</Kbd> {t("keyLink")} · <Kbd>j</Kbd> <Kbd>k</Kbd> {t("keyMove")}
            </Text>
          </Group>
          <MarkedText cut={cut} marks={marksOf(cut, reports, active)} choice={choice} onChoose={setChoice} />
        </div>
        <Stack gap="sm">
          <Text component="h2" fw={600} m={0}>
            {t("reports", { count: reports.length })}
          </Text>
          {reports.length === 0 && <Text c="dimmed">{t("how")}</Text>}
          {reports.map((report) => (
            <section
              key={report.id}
              className={styles.card}
              data-active={report.id === activeId || undefined}
            >
              <button
                type="button"
                className={styles.open}
                aria-expanded={report.id === activeId}
                onClick={() => setActive(report.id === activeId ? null : report.id)}
              >
                <bdi dir="auto">{report.content.text}</bdi>
              </button>
              {report.id === activeId && (
                <ReportForm report={report} step={step} mark={choice ? mark : null} />
              )}
            </section>
          ))}
        </Stack>
      </div>
    </Page>
  );
}

function neighbour(reports: readonly ReadReport[], id: string | null, by: 1 | -1): string | null {
  const at = reports.findIndex((report) => report.id === id);
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), reports.length - 1);
  return reports[next]?.id ?? null;
}

function marksOf(cut: Cut, reports: readonly ReadReport[], active: ReadReport | null): readonly Mark[] {
  const mark = (words: ReadReport["content"] | null, as: Mark["as"]): Mark[] => {
    const range = words && cut.rangeOf(words);
    return range ? [{ range, as }] : [];
  };
  const contents = reports.flatMap(({ content, more }) =>
    [content, ...more].flatMap((one) => mark(one, "content")),
  );
  if (!active) return contents;
  return [
    ...contents,
    ...[active.content, ...active.more].flatMap((one) => mark(one, "active")),
    ...active.chain.flatMap(({ source, cue }) => [...mark(source, "source"), ...mark(cue, "cue")]),
  ];
}

const FIELDS = "input, textarea, select, [role=dialog]";

/** Letters as commands; they work in the text as well, which takes no letters. */
function useKeys(commands: Readonly<Record<string, () => unknown>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(FIELDS))) return;
      const command = commands[key];
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [commands]);
}
