/**
 * All reports of an article, in its order. Only those in sight are on the page, however many there are.
 * @module
 */
import { Group, Text } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { type Report, showControls, wordsOf } from "./model.ts";
import styles from "./panel.module.css";
import { useReaderWords } from "./words.ts";

interface OutlineProps {
  readonly text: string;
  readonly reports: readonly Report[];
  readonly current: string | null;
  readonly onOpen: (key: string) => void;
}

/** Height of a row before it is measured, and rows kept beyond those in sight. */
const ROW = 92;
const BEYOND = 6;

/** The list. */
export function Outline({ text, reports, current, onOpen }: OutlineProps) {
  const { t } = useReaderWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: reports.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    getItemKey: (at) => reports[at]?.key ?? at,
  });
  const currentAt = reports.findIndex(({ key }) => key === current);
  useEffect(() => {
    if (currentAt >= 0) rows.scrollToIndex(currentAt, { align: "auto" });
  }, [currentAt, rows]);
  return (
    <div ref={scroller} className={`${styles.scroll} ${styles.outline}`}>
      <ol className={styles.rows} style={{ blockSize: rows.getTotalSize() }} aria-label={t("outline")}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const report = reports[index];
          return (
            report && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={reports.length}
                aria-posinset={index + 1}
              >
                <OutlineItem
                  text={text}
                  report={report}
                  isCurrent={index === currentAt}
                  onOpen={() => onOpen(report.key)}
                />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

interface OutlineItemProps {
  readonly text: string;
  readonly report: Report;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function OutlineItem({ text, report, isCurrent, onOpen }: OutlineItemProps) {
  const { t, form } = useReaderWords();
  const manner = [
    ...(report.chain.length > 0 ? [form(report.form)] : []),
    ...(report.negated ? [t("negated")] : []),
    ...(report.decisions.length > 0 ? [t("decided")] : []),
  ];
  return (
    <button
      type="button"
      className={styles.item}
      data-current={isCurrent || undefined}
      aria-current={isCurrent || undefined}
      onClick={onOpen}
    >
      <Group justify="space-between" gap="xs" wrap="nowrap" component="span">
        <Text component="span" size="sm" fw={600}>
          <Names report={report} />
        </Text>
        <Text component="span" size="xs" c="dimmed" className={styles.manner}>
          {manner.join(t("comma"))}
        </Text>
      </Group>
      <span className={styles.words} dir="auto">
        {wordsOf(text, report)}
      </span>
    </button>
  );
}

/** The voices of a report in one line, the outermost first. */
export function Names({ report }: { readonly report: Report }) {
  const { t } = useReaderWords();
  if (report.chain.length === 0) return t("ownVoice");
  return report.chain.map(({ name }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a link is known by its place in the chain
    <span key={at}>
      {at > 0 && t("from")}
      <bdi dir="auto">{showControls(name)}</bdi>
    </span>
  ));
}
