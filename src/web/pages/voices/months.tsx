/**
 * Reports over time: a column for each month in which there are some.
 * @module
 */
import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { formatDate, formatNumber } from "../../i18n/numbers.ts";
import styles from "./voices.module.css";

/** Reports of one month; null: the month is not known. */
interface Month {
  readonly value: string | null;
  readonly reports: number;
}

const HEIGHT_REM = 5;

/** Columns, each with its number and month in writing, and a link to its reports. */
export function Months({
  months,
  hrefOf,
}: {
  readonly months: readonly Month[];
  readonly hrefOf: (month: string) => string;
}) {
  const { t } = useTranslation("voices");
  const most = Math.max(...months.map(({ reports }) => reports), 1);
  return (
    <section className={styles.card}>
      <Title order={2} size="h5" mb="xs">
        {t("months")}
      </Title>
      <ul className={styles.months}>
        {months.map(({ value, reports }) => (
          <li key={value ?? ""}>
            <Link href={hrefOf(value ?? "")} className={styles.month}>
              <span className={styles.barCount}>{formatNumber(reports)}</span>
              <span
                className={styles.column}
                aria-hidden
                style={{ blockSize: `${(HEIGHT_REM * reports) / most}rem` }}
              />
              <span className={styles.monthName}>{value === null ? t("undated") : formatDate(value)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
