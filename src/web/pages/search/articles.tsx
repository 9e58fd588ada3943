/**
 * The articles that answer.
 * @module
 */
import { Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import { Loading } from "../../components/loading.tsx";
import { Marked } from "../../components/marked.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { readerOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { Nothing } from "./nothing.tsx";
import styles from "./search.module.css";
import type { Search } from "./state.ts";

interface ArticlesProps {
  readonly search: Search;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** The hits, and more of them as they are asked for. */
export function Articles({ search, change }: ArticlesProps) {
  const { t } = useTranslation("search");
  const { items, error, isPending, hasMore, isLoadingMore, more } = usePages("GET /api/search", {
    query: { ...search, limit: 20 },
  });
  if (error) return <Trouble error={error} />;
  if (isPending) return <Loading />;
  if (items.length === 0) return <Nothing title={t("nothing")} search={search} change={change} />;
  // An article that came in between two pages may have moved a hit over their border.
  const hits = [...new Map(items.map((hit) => [hit.article.id, hit])).values()];
  return (
    <Stack gap="xs">
      <Summary search={search} />
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <HitRow key={hit.article.id} hit={hit} />
        ))}
      </ol>
      {hasMore && (
        <Button variant="default" onClick={more} loading={isLoadingMore} data-row>
          {t("more")}
        </Button>
      )}
    </Stack>
  );
}

function Summary({ search }: { readonly search: Search }) {
  const { t } = useTranslation("search");
  const { data } = useApi("GET /api/search/summary", { query: search });
  return (
    <Text size="sm" c="dimmed" role="status" mih="1.7em">
      {data && (data.isMore ? t("newest", { count: data.articles }) : t("found", { count: data.articles }))}
      {data?.isTruncated && ` ${t("truncated")}`}
    </Text>
  );
}

type SearchHit = ApiReply<"GET /api/search">["items"][number];

function HitRow({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation("search");
  const { article, titleMarks, snippet, report } = hit;
  return (
    <li className={styles.hit}>
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
    </li>
  );
}
