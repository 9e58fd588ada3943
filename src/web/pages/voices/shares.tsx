/**
 * Shares of a whole: a stacked bar for the eye, and a table with the numbers.
 * @module
 */
import { Title } from "@mantine/core";
import { Link } from "wouter";
import { formatNumber, formatShare } from "../../i18n/numbers.ts";
import styles from "./voices.module.css";

/** One part of the whole. */
export interface Share {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Where what is counted is shown. */
  readonly href?: string;
}

/** From dark to light; neighbours differ in lightness, not in hue alone. */
const SHADES = ["--mantine-color-teal-8", "--mantine-color-teal-4", "--mantine-color-gray-5"];

/** The bar and the table; nothing where the whole is empty. */
export function Shares({ title, shares }: { readonly title: string; readonly shares: readonly Share[] }) {
  const whole = shares.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return null;
  const shade = (at: number): { background: string } => ({
    background: `var(${SHADES[at % SHADES.length]})`,
  });
  return (
    <section className={styles.card}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      <div className={styles.stack} aria-hidden>
        {shares.map(({ key, count }, at) =>
          count > 0 ? (
            <span
              key={key}
              className={styles.piece}
              style={{ ...shade(at), inlineSize: `${(100 * count) / whole}%` }}
            />
          ) : null,
        )}
      </div>
      <table className={styles.shares}>
        <tbody>
          {shares.map(({ key, label, count, href }, at) => (
            <tr key={key}>
              <th scope="row">
                <span className={styles.key} style={shade(at)} aria-hidden />
                {href === undefined ? label : <Link href={href}>{label}</Link>}
              </th>
              <td>{formatNumber(count)}</td>
              <td>{formatShare(count / whole)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
