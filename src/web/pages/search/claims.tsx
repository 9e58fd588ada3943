/**
 * The claims that are told with the words.
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import { Loading } from "../../components/loading.tsx";
import { Marked } from "../../components/marked.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { claimOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { ClaimFacts } from "../claims/list/claim-row.tsx";
import { Nothing } from "./nothing.tsx";
import styles from "./search.module.css";
import type { Search } from "./state.ts";

interface ClaimsProps {
  readonly search: Search;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** The hits, and more of them as they are asked for. */
export function Claims({ search, change }: ClaimsProps) {
  const { t } = useTranslation("search");
  const { items, error, isPending, hasMore, isLoadingMore, more } = usePages("GET /api/search/claims", {
    query: { ...search, limit: 20 },
  });
  if (error) return <Trouble error={error} />;
  if (isPending) return <Loading />;
  if (items.length === 0) return <Nothing title={t("noClaim")} search={search} change={change} />;
  // A trace between two pages may have moved a hit over their border.
  const hits = [...new Map(items.map((hit) => [hit.claim.id, hit])).values()];
  return (
    <Stack gap="xs">
      <Summary search={search} />
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <ClaimHit key={hit.claim.id} hit={hit} />
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
  const { data } = useApi("GET /api/search/claims/summary", { query: search });
  return (
    <Text size="sm" c="dimmed" role="status" mih="1.7em">
      {data && t(data.isMore ? "moreClaims" : "foundClaims", { count: data.claims })}
      {data?.isTruncated && ` ${t("truncated")}`}
    </Text>
  );
}

type Hit = ApiReply<"GET /api/search/claims">["items"][number];

function ClaimHit({ hit: { claim, marks, wording } }: { readonly hit: Hit }) {
  const { t } = useTranslation("search");
  return (
    <li className={styles.hit}>
      <Link href={claimOf(claim.id)} className={`reading ${styles.title} ${styles.gist}`} dir="auto" data-row>
        <Marked text={claim.gist} marks={marks} />
      </Link>
      <ClaimFacts claim={claim} />
      {wording && (
        <div className={styles.wording}>
          <Text size="sm" c="dimmed" component="div">
            {t("toldSo")}
          </Text>
          <p className={styles.snippet} dir="auto">
            <Marked text={wording.text} marks={wording.marks} />
          </p>
          {wording.article && <ArticleLine article={wording.article} />}
        </div>
      )}
    </li>
  );
}
