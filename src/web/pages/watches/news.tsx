/**
 * What is new of what is watched, the newest first.
 * @module
 */

import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import entries from "../../components/entries.module.css";
import { More } from "../../components/more.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import { claimOf, readerOf } from "../../services/addresses.ts";
import type { Pages } from "../../services/queries.ts";
import { FactCheckBody } from "../fact-checks/card.tsx";
import { type News, type Watch, watchOf } from "./watched.ts";
import styles from "./watches.module.css";

interface NewsListProps {
  readonly pages: Pages<News>;
  /** Named beside each piece, where news of several are listed. */
  readonly watches?: readonly Watch[];
}

/** The pieces, and more of them. */
export function NewsList({ pages, watches }: NewsListProps) {
  return (
    <>
      <ul className={entries.list}>
        {pages.items.map((one) => (
          <li key={one.id} className={entries.row}>
            <Piece one={one} watch={watches?.find(({ id }) => id === one.watch)} />
          </li>
        ))}
      </ul>
      <More pages={pages} style={{ alignSelf: "center" }} />
    </>
  );
}

function Piece({ one, watch }: { readonly one: News; readonly watch: Watch | undefined }) {
  const { t } = useTranslation("watches");
  const { kind, found, factCheck, claim, delivery } = one;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Badge variant="light" tt="none">
          {t(kind === "appearance" ? "appearance" : `check.${factCheck?.state ?? "published"}`)}
        </Badge>
        <Text size="sm" c="dimmed" component="span">
          <time dateTime={found}>{formatMoment(found)}</time>
        </Text>
        {watch && (
          <Link href={watchOf(watch.id)} className={styles.of}>
            <bdi dir="auto">{watch.name}</bdi>
          </Link>
        )}
      </Group>
      {factCheck ? (
        <FactCheckBody factCheck={{ ...factCheck, verdict: { ...factCheck.verdict, rating: null } }} />
      ) : (
        <Appearance one={one} />
      )}
      {claim && factCheck && (
        <Text size="sm">
          {t("forClaim")}{" "}
          <Link href={`${claimOf(claim.id)}?tab=checks`}>
            <bdi dir="auto">{claim.gist}</bdi>
          </Link>
        </Text>
      )}
      {delivery && delivery.state !== "delivered" && (
        <Text size="sm" c={delivery.state === "given-up" ? "var(--mantine-color-error)" : "dimmed"}>
          {t(`delivery.${delivery.state}`, { count: delivery.attempts })}{" "}
          {delivery.error !== null && <bdi dir="auto">{delivery.error}</bdi>}
        </Text>
      )}
    </Stack>
  );
}

function Appearance({ one: { text, article, report, chain } }: { readonly one: News }) {
  const { t } = useTranslation("watches");
  return (
    <>
      <blockquote className={entries.words} dir="auto">
        {text}
      </blockquote>
      {chain.length > 0 && (
        <Text size="sm">
          {t("saidBy")}{" "}
          {chain.map(({ name }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chain keeps its order, and may name a voice twice
            <span key={at}>
              {at > 0 && ` ${t("arrow")} `}
              <bdi dir="auto">{name}</bdi>
            </span>
          ))}
        </Text>
      )}
      {article && (
        <div>
          <Link href={readerOf(article.id, report)} data-row>
            <bdi dir="auto">{article.title ?? t("untitled")}</bdi>
          </Link>
          <ArticleLine article={article} />
        </div>
      )}
    </>
  );
}
