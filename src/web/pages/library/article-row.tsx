/**
 * One article in the list.
 * @module
 */
import { Badge, Checkbox, Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { formatDate, formatNumber } from "../../i18n/numbers.ts";
import type { Article } from "./article.ts";
import styles from "./article-list.module.css";

interface ArticleRowProps {
  readonly article: Article;
  readonly isChosen: boolean;
  readonly onToggle: (range: boolean) => void;
}

/** The row; its title leads to the article. */
export function ArticleRow({ article, isChosen, onToggle }: ArticleRowProps) {
  const { t } = useTranslation("library");
  const { id, title, opening, reports, voices } = article;
  return (
    <div className={styles.row} data-chosen={isChosen || undefined}>
      <div className={styles.check}>
        <Checkbox
          size="sm"
          aria-label={t("select.one", { title: title ?? opening ?? "" })}
          checked={isChosen}
          onChange={({ nativeEvent }) => onToggle((nativeEvent as MouseEvent).shiftKey)}
        />
      </div>
      <div className={styles.title}>
        <Link href={`/articles/${encodeURIComponent(id)}`} className={styles.link} dir="auto">
          {title ?? <span className={styles.opening}>{opening?.trim()}…</span>}
        </Link>
        <Origin article={article} />
      </div>
      <div className={styles.date}>
        <Published published={article.published} />
      </div>
      <div className={styles.reports}>
        {reports !== null && (
          <Text size="sm" title={t("voices", { count: voices ?? 0 })}>
            <span className={styles.number}>{formatNumber(reports)}</span>
            <span className={styles.unit}> {t("reports", { count: reports })}</span>
          </Text>
        )}
      </div>
      <div className={styles.state}>
        <State article={article} />
      </div>
    </div>
  );
}

function Origin({ article: { publisher, republishes, revisions, change } }: { readonly article: Article }) {
  const { t } = useTranslation("library");
  const parts = [
    publisher !== null && <bdi key="publisher">{publisher}</bdi>,
    republishes !== null && republishes !== publisher && (
      <span key="republishes">
        {t("republishes")} <bdi>{republishes}</bdi>
      </span>
    ),
    revisions > 1 && (
      <span key="change" data-change={change} className={styles.change}>
        {change === "correction" || change === "retraction"
          ? t(`change.${change}`)
          : t("revisions", { count: revisions })}
      </span>
    ),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" component="div" className={styles.origin}>
      {parts}
    </Text>
  );
}

/** A day that was read from the text itself is less sure than one that the page or the feed states. */
function Published({ published }: Pick<Article, "published">) {
  const { t } = useTranslation("library");
  if (!published)
    return (
      <Text size="sm" c="dimmed">
        {t("date.none")}
      </Text>
    );
  const isRead = published.basis === "text" || published.basis === "byline";
  return (
    <Text size="sm" component="div" {...(isRead && { c: "dimmed" })}>
      <time dateTime={published.value} className={isRead ? styles.unsure : undefined}>
        {formatDate(published.value)}
      </time>
      {isRead && (
        <Text size="xs" component="div">
          {t(`date.${published.basis}`)}
        </Text>
      )}
    </Text>
  );
}

const COLOURS = { analysed: "teal", waiting: "gray", failed: "red" } as const;

function State({ article: { state, failure } }: { readonly article: Article }) {
  const { t } = useTranslation("library");
  const badge = (
    <Badge
      variant="light"
      color={COLOURS[state]}
      tt="none"
      fw={500}
      autoContrast={false}
      className={styles[state]}
    >
      {t(`state.${state}`)}
    </Badge>
  );
  return failure === null ? badge : <Tooltip label={<bdi>{failure}</bdi>}>{badge}</Tooltip>;
}
