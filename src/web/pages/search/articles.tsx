/**
 * The articles that answer.
 * @module
 */
import { Badge, Group, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import { Marked } from "../../components/marked.tsx";
import { readerOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { Hits, Summary } from "./hits.tsx";
import styles from "./search.module.css";
import type { Looked } from "./state.ts";

/** The hits, and more of them as they are asked for. */
export function Articles({ search, change }: Looked) {
  const { t } = useTranslation("search");
  const pages = usePages("GET /api/search", { query: { ...search, limit: 20 } });
  const { data } = useApi("GET /api/search/summary", { query: search });
  return (
    <Hits
      pages={pages}
      idOf={(hit) => hit.article.id}
      nothing={t("nothing")}
      search={search}
      change={change}
      summary={
        <Summary
          count={data && t(data.isMore ? "newest" : "found", { count: data.articles })}
          isTruncated={data?.isTruncated}
        />
      }
      show={(hit) => <HitRow hit={hit} />}
    />
  );
}

type SearchHit = ApiReply<"GET /api/search">["items"][number];

function HitRow({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation("search");
  const { article, titleMarks, snippet, report } = hit;
  return (
    <>
      <Title order={2} size="h4" dir="auto">
        <Link href={readerOf(article.id, report)} className={styles.title} data-row>
          {article.title === null ? t("untitled") : <Marked text={article.title} marks={titleMarks} />}
        </Link>
      </Title>
      <Group gap="xs">
        <ArticleLine article={article} />
        {report !== null && (
          <Badge variant="light" size="sm" tt="none">
            {t("inReport")}
          </Badge>
        )}
      </Group>
      {snippet && (
        <p className={styles.snippet} dir="auto">
          {snippet.cutBefore && "… "}
          <Marked text={snippet.text} marks={snippet.marks} />
          {snippet.cutAfter && " …"}
        </p>
      )}
    </>
  );
}
