/**
 * Settles the differences of two readings one after the other, with the pointer or with keys.
 * @module
 */
import { Badge, Button, Group, Kbd, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { Dialog } from "../../components/dialog.tsx";
import { NameField } from "../../components/name-field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { isTyping } from "../../services/keys.ts";
import { useSend } from "../../services/queries.ts";
import { useSettings } from "../../state/use-settings.ts";
import { type Part, stepOn } from "./draft.ts";
import { Excerpt } from "./excerpt.tsx";
import styles from "./readings.module.css";
import { ReportForm } from "./report-form.tsx";
import { type Choice, MarkedText, rangeOfChoice } from "./text.tsx";
import type { Agreement, Cut, Reading, ReadReport } from "./tokens.ts";

type Difference = Agreement["differences"][number];

/** What is taken for a difference. */
const TAKES = ["a", "b", "both", "neither", "edit"] as const;
type Take = (typeof TAKES)[number];

interface Taken {
  readonly take: Take;
  readonly report?: ReadReport;
}

interface SettleProps {
  readonly reading: Reading;
  readonly other: string;
  readonly differences: readonly Difference[];
  readonly names: readonly [string, string];
  readonly cut: Cut;
}

/** The list, and the button that keeps what was chosen. */
export function Settle({ reading, other, differences, names, cut }: SettleProps) {
  const { t } = useTranslation("readings");
  const [, go] = useLocation();
  const [{ name }] = useSettings();
  const [taken, setTaken] = useState<Readonly<Record<string, Taken>>>({});
  const [edited, setEdited] = useState<Difference | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const send = useSend("POST /api/readings/:reading/adjudicate", ["/api/readings"]);
  const take = (difference: Difference, what: Take): void => {
    if (what === "edit") setEdited(difference);
    else setTaken((now) => ({ ...now, [difference.id]: { take: what } }));
  };
  useSettleKeys(list, differences, take);
  const open = differences.filter(({ id }) => !taken[id]).length;
  const keep = (): void =>
    send.mutate(
      {
        params: { reading: reading.id },
        body: {
          with: other,
          by: name,
          choices: Object.entries(taken).map(([difference, choice]) => ({ difference, ...choice })),
        },
      },
      { onSuccess: ({ id }) => go(`/readings/${id}`) },
    );
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        <Kbd>j</Kbd> <Kbd>k</Kbd> {t("keyDifference")} · <Kbd>1</Kbd> {names[0]} · <Kbd>2</Kbd> {names[1]} ·{" "}
        <Kbd>3</Kbd> {t("take.both")} · <Kbd>4</Kbd> {t("take.neither")} · <Kbd>5</Kbd> {t("take.edit")}
      </Text>
      <div ref={list}>
        {differences.map((difference) => (
          <Row
            key={difference.id}
            difference={difference}
            names={names}
            cut={cut}
            taken={taken[difference.id]}
            take={(what) => take(difference, what)}
          />
        ))}
      </div>
      <Stack gap="xs" className={styles.card}>
        <NameField />
        {send.error && <Trouble error={send.error} />}
        <Group>
          <Button disabled={open > 0 || name.trim() === ""} loading={send.isPending} onClick={keep}>
            {t("keep")}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {t("open", { count: open })}
          </Text>
        </Group>
      </Stack>
      {edited && (
        <Edit
          difference={edited}
          cut={cut}
          onClose={() => setEdited(null)}
          onTake={(report) => {
            setTaken((now) => ({ ...now, [edited.id]: { take: "edit", report } }));
            setEdited(null);
          }}
        />
      )}
    </Stack>
  );
}

interface RowProps {
  readonly difference: Difference;
  readonly names: readonly [string, string];
  readonly cut: Cut;
  readonly taken: Taken | undefined;
  readonly take: (what: Take) => void;
}

function Row({ difference, names, cut, taken, take }: RowProps) {
  const { t } = useTranslation("readings");
  const { kind, a, b } = difference;
  const says =
    kind === "differs" ? difference.aspects.map((aspect) => t(`aspect.${aspect}`)) : [t(`only.${kind}`)];
  const labels: Readonly<Record<Take, string>> = {
    a: names[0],
    b: names[1],
    both: t("take.both"),
    neither: t("take.neither"),
    edit: t("take.edit"),
  };
  return (
    <section
      className={styles.card}
      tabIndex={-1}
      data-difference={difference.id}
      aria-label={says.join(" ")}
    >
      <Group gap="xs">
        {says.map((one) => (
          <Badge key={one} variant="outline" color="gray" tt="none" fw={400}>
            {one}
          </Badge>
        ))}
      </Group>
      <div className={styles.sides}>
        <Excerpt name={names[0]} report={a} beside={b} cut={cut} />
        <Excerpt name={names[1]} report={b} beside={a} cut={cut} />
      </div>
      <Group gap="xs" role="group" aria-label={t("takeLabel")}>
        {TAKES.map((what) => (
          <Button
            key={what}
            size="xs"
            variant={taken?.take === what ? "light" : "default"}
            aria-pressed={taken?.take === what}
            onClick={() => take(what)}
          >
            <bdi dir="auto">{labels[what]}</bdi>
          </Button>
        ))}
      </Group>
    </section>
  );
}

interface EditProps {
  readonly difference: Difference;
  readonly cut: Cut;
  readonly onClose: () => void;
  readonly onTake: (report: ReadReport) => void;
}

function Edit({ difference, cut, onClose, onTake }: EditProps) {
  const { t } = useTranslation("readings");
  const [report, setReport] = useState(() => difference.a ?? difference.b);
  const [choice, setChoice] = useState<Choice | null>(null);
  if (!report) return null;
  const mark = (part: Part, link: number): void => {
    if (!choice) return;
    const words = cut.wordsOf(rangeOfChoice(choice));
    setReport(stepOn([report], { do: "mark", id: report.id, part, link, words })[0] ?? report);
    setChoice(null);
  };
  const range = cut.rangeOf(report.content);
  return (
    <Dialog title={t("take.edit")} isOpen onClose={onClose}>
      <Stack>
        <MarkedText
          cut={cut}
          marks={range ? [{ range, as: "active" }] : []}
          choice={choice}
          onChoose={setChoice}
        />
        <ReportForm
          report={report}
          step={(step) => setReport(stepOn([report], step)[0] ?? report)}
          mark={choice ? mark : null}
        />
        <Button onClick={() => onTake(report)}>{t("takeThis")}</Button>
      </Stack>
    </Dialog>
  );
}

function useSettleKeys(
  list: React.RefObject<HTMLElement | null>,
  differences: readonly Difference[],
  take: (difference: Difference, what: Take) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-difference]") ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const what = TAKES[Number(event.key) - 1];
      const difference = differences[at];
      if (event.key === "j") rows[Math.min(at + 1, rows.length - 1)]?.focus();
      else if (event.key === "k") rows[Math.max(at - 1, 0)]?.focus();
      else if (what && difference) take(difference, what);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list, differences, take]);
}
