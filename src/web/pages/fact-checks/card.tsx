/**
 * A published fact-check: the claim in the reviewer's words, who judged it, how, and where.
 * @module
 */

import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ArticleLine } from "../../components/article-line.tsx";
import entries from "../../components/entries.module.css";
import { formatNumber, formatShare } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";
import { VerdictWord } from "../claims/verdict.tsx";
import styles from "./fact-checks.module.css";

/** A fact-check as the API tells it. */
export type FactCheck = ApiReply<"GET /api/fact-checks">["items"][number];

/** A fact-check beside a claim. */
export type ClaimCheck = ApiReply<"GET /api/claims/:claim/fact-checks">[number];

type Reasons = NonNullable<ClaimCheck["suggested"]>["reasons"];

type Shown = Pick<FactCheck, "claim" | "verdict" | "url" | "publisher" | "published">;

/** What was reviewed, and what came of it. The publisher's words come first, what we take them for behind them. */
export function FactCheckBody({ factCheck }: { readonly factCheck: Shown }) {
  const { claim, verdict, url } = factCheck;
  return (
    <>
      <blockquote className={entries.words} dir="auto">
        {claim}
      </blockquote>
      <ArticleLine article={factCheck} />
      <Group gap="xs">
        <Judged verdict={verdict} />
        <VerdictWord verdict={verdict.scale} />
      </Group>
      {url !== null && (
        <div>
          <a href={url} className={styles.link} target="_blank" rel="noreferrer">
            <bdi dir="ltr">{url}</bdi>
          </a>
        </div>
      )}
    </>
  );
}

function Judged({ verdict: { wording, rating } }: { readonly verdict: FactCheck["verdict"] }) {
  const { t } = useTranslation("fact-checks");
  return (
    <Text component="span" fw={600}>
      {wording !== null && <Said words={wording} />}{" "}
      {rating !== null && t("rating", { value: formatNumber(rating.value), best: formatNumber(rating.best) })}
    </Text>
  );
}

/** Somebody's words in the quotation marks of the interface. */
export function Said({ words }: { readonly words: string }) {
  const { t } = useTranslation("fact-checks");
  return (
    <span>
      {t("quote.open")}
      <bdi dir="auto">{words}</bdi>
      {t("quote.close")}
    </span>
  );
}

/** A word, and behind an arrow how the other text has it: the matcher's arrow, turned with the direction. */
function Pair({ word }: { readonly word: string }) {
  const { t } = useTranslation("fact-checks");
  const [here, there] = word.split(" → ");
  return (
    <>
      <bdi dir="auto">{here}</bdi>
      {there !== undefined && (
        <>
          {` ${t("arrow")} `}
          <bdi dir="auto">{there}</bdi>
        </>
      )}
    </>
  );
}

/** Why something is suggested, the words that show it, and what speaks against it. */
export function Why({ score, reasons }: { readonly score: number; readonly reasons: Reasons }) {
  const { t } = useTranslation("fact-checks");
  return (
    <Text size="sm" c="dimmed" component="div">
      {t("because", { share: formatShare(score) })}{" "}
      {reasons.map(({ evidence, value, words }, at) => (
        <span key={evidence}>
          {at > 0 && t("comma")}
          {t(value < 0 ? "against" : "for", { evidence: t(`evidence.${evidence}`) })}
          {words.length > 0 && (
            <>
              {" "}
              (
              {words.map((word, number) => (
                <span key={word}>
                  {number > 0 && t("comma")}
                  <Pair word={word} />
                </span>
              ))}
              )
            </>
          )}
        </span>
      ))}
    </Text>
  );
}
