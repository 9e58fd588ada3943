/**
 * Figures as bars, each with its number in writing and a link to what it counts.
 * @module
 */
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { formatNumber } from "../../i18n/numbers.ts";
import styles from "./voices.module.css";

/** One row of a chart. */
export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: number;
  /** Where what is counted is shown. */
  readonly href?: string;
  readonly note?: string;
}

/** Rows shown before the rest is opened. */
const FIRST = 6;

/** A heading, and a bar for each row; nothing where there is no row. */
export function Bars({
  title,
  bars,
  more,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly more: string;
}) {
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const rest = bars.slice(FIRST);
  return (
    <section className={styles.card}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      <BarList bars={bars.slice(0, FIRST)} most={most} />
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {more} ({formatNumber(rest.length)})
          </summary>
          <BarList bars={rest} most={most} />
        </details>
      )}
    </section>
  );
}

function BarList({ bars, most }: { readonly bars: readonly Bar[]; readonly most: number }) {
  return (
    <ul className={styles.bars}>
      {bars.map((bar) => (
        <li key={bar.key}>
          {bar.href === undefined ? (
            <span className={styles.bar}>
              <BarRow bar={bar} most={most} />
            </span>
          ) : (
            <Link href={bar.href} className={styles.bar}>
              <BarRow bar={bar} most={most} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function BarRow({ bar: { label, count, note }, most }: { readonly bar: Bar; readonly most: number }) {
  return (
    <>
      <span className={styles.barLabel}>
        <bdi dir="auto">{label}</bdi>
        {note !== undefined && (
          <Text component="span" size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </span>
      <span className={styles.barCount}>{formatNumber(count)}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ inlineSize: `${(100 * count) / most}%` }} />
      </span>
    </>
  );
}
