/**
 * A report in its own words, with its chain and the way to its article.
 * @module
 */
import { Badge, Group, Text } from "@mantine/core";
import { ChevronLeft } from "lucide-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { formatDate } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";
import { useSettings } from "../../state/use-settings.ts";
import styles from "./voices.module.css";

/** A report as the API tells it. */
export type Quoted = ApiReply<"GET /api/voices/:voice/reports">["items"][number];

/** The report. */
export function Quote({ quote }: { readonly quote: Quoted }) {
  const { t } = useTranslation("voices");
  const { article, report, title, publisher, published } = quote;
  return (
    <article className={styles.quote}>
      <Chain chain={quote.chain} />
      <blockquote className={`reading ${styles.words}`} dir="auto">
        {quote.content}
      </blockquote>
      <Group gap="xs" mt={4}>
        <Link
          href={`/articles/${article}?report=${report}`}
          className={styles.source}
          data-step
          aria-label={t("openReport", { title: title ?? t("untitled") })}
        >
          <bdi dir="auto">{title ?? t("untitled")}</bdi>
        </Link>
        {publisher !== null && (
          <Text size="sm" c="dimmed">
            <bdi dir="auto">{publisher}</bdi>
          </Text>
        )}
        {published !== null && (
          <Text size="sm" c="dimmed">
            {formatDate(published)}
          </Text>
        )}
        <Manner quote={quote} />
      </Group>
    </article>
  );
}

function Chain({ chain }: { readonly chain: Quoted["chain"] }) {
  const [{ language }] = useSettings();
  return (
    <Text size="sm" component="p" m={0} className={styles.chain}>
      {chain.map(({ voice, name, cue }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a voice may stand twice in a chain, whose order never changes
        <Fragment key={at}>
          {at > 0 && (
            <ChevronLeft size={14} aria-hidden className={language === "ar" ? undefined : styles.turned} />
          )}
          <Link href={`/voices/${voice}`} className={styles.chainName}>
            <bdi dir="auto">{name}</bdi>
          </Link>
          {cue !== null && (
            <Text component="span" size="xs" c="dimmed">
              <bdi dir="auto">{cue}</bdi>
            </Text>
          )}
        </Fragment>
      ))}
    </Text>
  );
}

function Manner({ quote: { form, stance, negated } }: { readonly quote: Quoted }) {
  const { t } = useTranslation("voices");
  return (
    <>
      <Badge variant="outline" color="gray" tt="none" fw={400}>
        {t(`form.${form}`)}
      </Badge>
      {stance !== "neutral" && (
        <Badge variant="outline" color="gray" tt="none" fw={400}>
          {t(`stance.${stance}`)}
        </Badge>
      )}
      {negated && (
        <Badge variant="outline" color="gray" tt="none" fw={400}>
          {t("negated")}
        </Badge>
      )}
    </>
  );
}
