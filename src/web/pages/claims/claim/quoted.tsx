/**
 * Words of an article with their place, which leads to the reader.
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { formatDate } from "../../../i18n/numbers.ts";
import styles from "./claim.module.css";
import { type Article, type Quote, readerAddress, type Told } from "./told.ts";

/** Publisher, title and day of an article, as far as they are known. */
export function ArticleName({ article }: { readonly article: Article | undefined }) {
  const { t } = useTranslation("claims");
  const { publisher = null, title = null, published = null } = article ?? {};
  return (
    <>
      <bdi dir="auto" className={styles.publisher}>
        {publisher ?? t("noPublisher")}
      </bdi>
      {title !== null && (
        <>
          {" · "}
          <bdi dir="auto">{title}</bdi>
        </>
      )}
      {" · "}
      <bdi>{published === null ? t("undated") : formatDate(published)}</bdi>
    </>
  );
}

/** Whose text an article is, in words; nothing where it is its publisher's own. */
export function StandingText({ article, told }: { readonly article: Article; readonly told: Told }) {
  const { t } = useTranslation("claims");
  const { kind, of, agency, credited } = article;
  const source = of === null ? agency : (told.article(of)?.publisher ?? agency);
  if (kind === "own") return null;
  return (
    <Text component="span" size="sm" c="dimmed">
      {t(`standing.${kind}`)}
      {source !== null && kind !== "unknown" && (
        <>
          {" "}
          <bdi dir="auto">{source}</bdi>
        </>
      )}
      {(of !== null || agency !== null) && kind !== "agency" && !credited && ` (${t("uncredited")})`}
    </Text>
  );
}

/** An article in a list: it leads to where it first tells the claim, and says whose text it is. */
export function ArticleItem({ article, told }: { readonly article: Article; readonly told: Told }) {
  return (
    <li>
      <Link
        href={readerAddress(article.id, told.firstIn(article.id)?.report ?? null)}
        className={styles.place ?? ""}
      >
        <ArticleName article={article} />
      </Link>{" "}
      <StandingText article={article} told={told} />
    </li>
  );
}

/** A quotation. `note` says what it shows. */
export function Quoted({
  quote,
  told,
  report = null,
  note,
}: {
  readonly quote: Quote;
  readonly told: Told;
  readonly report?: string | null;
  readonly note?: ReactNode;
}) {
  return (
    <figure className={styles.quote}>
      {note !== undefined && <div className={styles.note}>{note}</div>}
      <blockquote dir="auto" className={`reading ${styles.words}`}>
        <span className={styles.around}>…{quote.prefix.replace(/^\S*\s/u, "").replace(/\s+/gu, " ")}</span>
        <mark className={styles.mark}>{quote.text}</mark>
        <span className={styles.around}>{quote.suffix.replace(/\s\S*$/u, "").replace(/\s+/gu, " ")}…</span>
      </blockquote>
      <figcaption>
        <Link href={readerAddress(quote.article, report)} className={styles.place ?? ""}>
          <ArticleName article={told.article(quote.article)} />
        </Link>
      </figcaption>
    </figure>
  );
}
