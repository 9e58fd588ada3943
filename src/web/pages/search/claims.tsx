/**
 * The claims that are told with the words.
 * @module
 */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import { Marked } from "../../components/marked.tsx";
import { claimOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { ClaimFacts } from "../claims/list/claim-row.tsx";
import { Hits, Summary } from "./hits.tsx";
import styles from "./search.module.css";
import type { Looked } from "./state.ts";

/** The hits, and more of them as they are asked for. */
export function Claims({ search, change }: Looked) {
  const { t } = useTranslation("search");
  const pages = usePages("GET /api/search/claims", { query: { ...search, limit: 20 } });
  const { data } = useApi("GET /api/search/claims/summary", { query: search });
  return (
    <Hits
      pages={pages}
      idOf={(hit) => hit.claim.id}
      nothing={t("noClaim")}
      search={search}
      change={change}
      summary={
        <Summary
          count={data && t(data.isMore ? "moreClaims" : "foundClaims", { count: data.claims })}
          isTruncated={data?.isTruncated}
        />
      }
      show={(hit) => <ClaimHit hit={hit} />}
    />
  );
}

type Hit = ApiReply<"GET /api/search/claims">["items"][number];

function ClaimHit({ hit: { claim, marks, wording } }: { readonly hit: Hit }) {
  const { t } = useTranslation("search");
  return (
    <>
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
    </>
  );
}
