/**
 * The claims of a case.
 * @module
 */
import { Button, Text, Title, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Trouble } from "../../components/trouble.tsx";
import { claimOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { useSend } from "../../services/queries.ts";
import { ClaimFacts } from "../claims/list/claim-row.tsx";
import styles from "./case.module.css";

type CaseClaim = ApiReply<"GET /api/cases/:case">["claims"][number];

/** The list: each claim once, under the ids that it was put in by; what is gone says so. */
export function Claims({ id, claims }: { readonly id: string; readonly claims: readonly CaseClaim[] }) {
  const { t } = useTranslation("case");
  const take = useSend("DELETE /api/cases/:case/items/:kind/:item", ["/api/cases"]);
  const rows = rowsOf(claims);
  return (
    <section aria-labelledby="claims">
      <Title order={2} size="h4" id="claims">
        {t("claims", { count: rows.length })}
      </Title>
      {take.error && <Trouble error={take.error} />}
      <ol className={styles.list}>
        {rows.map(({ claim, items }) => (
          <li key={items[0]} className={styles.row}>
            {claim ? (
              <div className={styles.claim}>
                <Link href={claimOf(claim.id)} className={styles.title} dir="auto" data-row>
                  {claim.gist}
                </Link>
                <ClaimFacts claim={claim} />
              </div>
            ) : (
              <Text c="dimmed" className={styles.claim}>
                {t("claimGone")} <bdi>{items[0]}</bdi>
              </Text>
            )}
            <Button
              size="xs"
              variant="subtle"
              onClick={() => {
                for (const item of items) take.mutate({ params: { case: id, kind: "claim", item } });
              }}
            >
              {t("takeOut")}
              <VisuallyHidden>: {claim?.gist ?? items[0]}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Row {
  readonly claim: CaseClaim["claim"];
  readonly items: string[];
}

/** Two claims of a case may have become one. */
function rowsOf(claims: readonly CaseClaim[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { item, claim } of claims) {
    const key = claim?.id ?? item;
    const row = rows.get(key);
    if (row) row.items.push(item);
    else rows.set(key, { claim, items: [item] });
  }
  return [...rows.values()];
}
