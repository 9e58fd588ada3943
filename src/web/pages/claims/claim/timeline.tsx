/**
 * When the claim was published, as exactly as it is known; what has no date stands apart.
 * @module
 */
import { Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "../../../i18n/numbers.ts";
import styles from "./claim.module.css";
import { ArticleItem } from "./quoted.tsx";
import type { Article, Told } from "./told.ts";

/** The articles by their dates. */
export function Timeline({ told }: { readonly told: Told }) {
  const { t } = useTranslation("claims");
  const { dated, undated } = useMemo(() => daysOf(told.articles), [told]);
  return (
    <>
      <Text c="dimmed" size="sm">
        {t("timelineAbout")}
      </Text>
      <ol className={styles.plain}>
        {dated.map(({ date, articles }, at) => (
          <li key={date} className={styles.day}>
            <span className={styles.dot} aria-hidden />
            <strong>{formatDate(date)}</strong>
            {precisionOf(date) !== "day" && ` (${t(`precision.${precisionOf(date)}`)})`}
            {at === 0 && ` · ${t("firstKnown")}`}
            <Articles articles={articles} told={told} />
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <section>
          <Title order={3} size="h5">
            {t("undatedArticles", { count: undated.length })}
          </Title>
          <Articles articles={undated} told={told} />
        </section>
      )}
    </>
  );
}

function Articles({ articles, told }: { readonly articles: readonly Article[]; readonly told: Told }) {
  return (
    <ul className={styles.plain}>
      {articles.map((article) => (
        <ArticleItem key={article.id} article={article} told={told} />
      ))}
    </ul>
  );
}

/** How exactly a date (EDTF) is known. */
const precisionOf = (date: string): "year" | "month" | "day" | "other" =>
  /^\d{4}$/u.test(date)
    ? "year"
    : /^\d{4}-\d{2}$/u.test(date)
      ? "month"
      : /^\d{4}-\d{2}-\d{2}/u.test(date)
        ? "day"
        : "other";

interface Day {
  readonly date: string;
  readonly articles: readonly Article[];
}

/** Articles of one day together, days in order; moments within a day keep their order. */
function daysOf(articles: readonly Article[]): {
  readonly dated: readonly Day[];
  readonly undated: readonly Article[];
} {
  const days = new Map<string, Article[]>();
  const sorted = articles
    .filter(({ published }) => published !== null)
    .sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1));
  for (const article of sorted) {
    const day = (article.published ?? "").replace(/T.*$/u, "");
    days.set(day, [...(days.get(day) ?? []), article]);
  }
  return {
    dated: [...days].map(([date, own]) => ({ date, articles: own })),
    undated: articles.filter(({ published }) => published === null),
  };
}
