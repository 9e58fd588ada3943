/**
 * What the article has in common with others: the claims of a report, and whose text it shares.
 * @module
 */
import { Text } from "@mantine/core";
import { Link } from "wouter";
import { compareOf } from "../../services/addresses.ts";
import { useApi } from "../../services/queries.ts";
import styles from "./panel.module.css";
import { useReaderWords } from "./words.ts";

const useElsewhere = (article: string) =>
  useApi("GET /api/articles/:article/elsewhere", { params: { article } }).data;

/** The claims that a report states and others tell, too; nothing where there is none. */
export function ClaimsOf({ article, report }: { readonly article: string; readonly report: string }) {
  const { t } = useReaderWords();
  const claims = useElsewhere(article)?.claims.filter((one) => one.report === report) ?? [];
  if (claims.length === 0) return null;
  return (
    <section>
      <Text component="h3" size="sm" c="dimmed" fw={400}>
        {t("inClaims")}
      </Text>
      <ul className={styles.elsewhere}>
        {claims.map(({ claim, gist, articles }) => (
          <li key={claim}>
            <Link href={`/claims/${claim}`}>
              <bdi dir="auto">{gist}</bdi>
            </Link>{" "}
            <Text span size="sm" c="dimmed">
              {t("toldBy", { count: articles })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The articles that share stretches of this text; nothing where there is none. */
export function SharedText({ article }: { readonly article: string }) {
  const { t } = useReaderWords();
  const passages = useElsewhere(article)?.passages ?? [];
  if (passages.length === 0) return null;
  return (
    <details className={styles.shared}>
      <summary>{t("shares", { count: passages.length })}</summary>
      <ul className={styles.elsewhere}>
        {passages.map(({ article: other, title, publisher, words }) => (
          <li key={other}>
            <Link href={compareOf(article, other)}>
              <bdi dir="auto">{title ?? t("untitled")}</bdi>
            </Link>{" "}
            <Text span size="sm" c="dimmed">
              {publisher !== null && (
                <>
                  <bdi dir="auto">{publisher}</bdi>
                  {" · "}
                </>
              )}
              {t("words", { count: words })}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
