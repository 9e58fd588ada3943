/**
 * One claim in a list.
 * @module
 */
import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { formatDate } from "../../../i18n/numbers.ts";
import { claimOf } from "../../../services/addresses.ts";
import type { ApiReply } from "../../../services/api.ts";
import { VerdictBadge } from "../verdict.tsx";
import { originsText } from "./counts.ts";
import { IndependenceBar } from "./independence-bar.tsx";
import styles from "./list.module.css";

/** A claim of a list. */
export type ListedClaim = ApiReply<"GET /api/claims">["items"][number];

/** The row: a link to the claim's page. */
export function ClaimRow({ claim, at }: { readonly claim: ListedClaim; readonly at: number }) {
  return (
    <Link href={claimOf(claim.id)} className={styles.row ?? ""} data-row={at}>
      <bdi dir="auto" className={`reading ${styles.gist}`}>
        {claim.gist}
      </bdi>
      <ClaimFacts claim={claim} />
    </Link>
  );
}

/** How far a claim is told, since when, and what was decided, in one line. */
export function ClaimFacts({ claim }: { readonly claim: ListedClaim }) {
  const { t } = useTranslation("claims");
  const { articles, outlets, independent, gone } = claim;
  return (
    <Group gap="xs" className={styles.facts} wrap="wrap">
      <IndependenceBar articles={articles} {...independent} />
      <Text component="span" size="sm">
        {[
          t("articles", { count: articles }),
          t("outlets", { count: outlets }),
          originsText(t, independent),
        ].join(" · ")}
      </Text>
      <Dates claim={claim} />
      <VerdictBadge verdict={claim.verdict} />
      {gone > 0 && (
        <Badge variant="outline" color="gray" tt="none" fw={500} c="dimmed">
          {t("older")}
        </Badge>
      )}
    </Group>
  );
}

function Dates({ claim: { firstPublished, lastPublished } }: { readonly claim: ListedClaim }) {
  const { t } = useTranslation("claims");
  if (firstPublished === null || lastPublished === null) return null;
  const [from, to] = [formatDate(firstPublished), formatDate(lastPublished)];
  return (
    <Text component="span" size="sm" c="dimmed">
      {from === to ? from : t("fromTo", { from, to })}
    </Text>
  );
}
