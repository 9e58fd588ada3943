/**
 * What is known of an article beside its text.
 * @module
 */
import { Anchor, Group, Text } from "@mantine/core";
import { Download, ExternalLink } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Link } from "wouter";
import { formatDate, formatNumber } from "../../i18n/numbers.ts";
import { addressOf } from "../../services/api.ts";
import { type Reading, showControls } from "./model.ts";
import styles from "./panel.module.css";
import { useReaderWords } from "./words.ts";

/** The byline: whose text it is, who wrote it, when, where from. */
export function Byline({ article }: { readonly article: Reading }) {
  const { t } = useReaderWords();
  const { publisher, author, published, republishes, translatedFrom } = article;
  const parts: (readonly [string, ReactNode])[] = [
    ...(publisher === null ? [] : [["publisher", name(publisher)] as const]),
    ...(author === null ? [] : [["author", name(author)] as const]),
    ...(published === null ? [] : [["date", formatDate(published.value)] as const]),
    ...(republishes === null
      ? []
      : [
          [
            "republishes",
            <Fragment key="r">
              {t("republishes")} {name(republishes)}
            </Fragment>,
          ] as const,
        ]),
    ...(translatedFrom === null
      ? []
      : [
          [
            "translated",
            <Fragment key="t">
              {t("translatedFrom")} {name(translatedFrom)}
            </Fragment>,
          ] as const,
        ]),
  ];
  return parts.map(([key, part], at) => (
    <span key={key}>
      {at > 0 && " · "}
      {part}
    </span>
  ));
}

const name = (text: string): ReactNode => <bdi dir="auto">{showControls(text)}</bdi>;

/** Addresses that a browser may be led to. */
const isWeb = (url: string): boolean => /^https?:\/\//iu.test(url);

/** Where it came from, and its older states. */
export function Origin({ article }: { readonly article: Reading }) {
  const { t } = useReaderWords();
  const { id, url, revision, revisions } = article;
  const original = addressOf("GET /api/articles/:article/original", {
    params: { article: id },
    query: { revision: revision.number },
  });
  return (
    <Group gap="md">
      {url !== null && isWeb(url) && (
        <Anchor href={url} target="_blank" rel="noreferrer noopener" size="sm">
          <ExternalLink size={14} aria-hidden /> {t("openSource")}
        </Anchor>
      )}
      <Anchor href={original} download size="sm">
        <Download size={14} aria-hidden /> {t("original")}
      </Anchor>
      {revisions.length > 1 && <Revisions id={id} now={revision.number} all={revisions} />}
    </Group>
  );
}

interface RevisionsProps {
  readonly id: string;
  readonly now: number;
  readonly all: Reading["revisions"];
}

function Revisions({ id, now, all }: RevisionsProps) {
  const { t } = useReaderWords();
  const last = all.at(-1)?.number;
  return (
    <Text size="sm" component="nav" aria-label={t("revisions")}>
      {t("revisions")}{" "}
      {all.map(({ number, added }) => (
        <Fragment key={number}>
          <Link
            href={number === last ? `/articles/${id}` : `/articles/${id}?revision=${number}`}
            aria-current={number === now ? "true" : undefined}
            className={styles.revision}
            title={formatDate(added)}
          >
            {formatNumber(number)}
          </Link>{" "}
        </Fragment>
      ))}
    </Text>
  );
}

/** What a reader should know about how the text was read. */
export function Diagnostics({ article }: { readonly article: Reading }) {
  const { t, diagnostic } = useReaderWords();
  const found = [...new Set(article.diagnostics.map(({ code, message }) => diagnostic(code, message)))];
  if (found.length === 0 && !article.hasControls) return null;
  return (
    <details className={styles.notes}>
      <summary>{t("notes")}</summary>
      <ul>
        {article.hasControls && <li>{t("controls")}</li>}
        {found.map((one) => (
          <li key={one} dir="auto">
            {one}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the colours and lines mean. */
export function Legend() {
  const { t, form } = useReaderWords();
  return (
    <ul className={styles.legend} aria-label={t("legend")}>
      <Sign mark="direct">{form("direct")}</Sign>
      <Sign mark="mixed">{form("mixed")}</Sign>
      <Sign mark="indirect">{form("indirect")}</Sign>
      <Sign mark="own">{t("ownVoice")}</Sign>
      <Sign mark="source">{t("source")}</Sign>
      <Sign mark="cue">{t("cue")}</Sign>
    </ul>
  );
}

const Sign = ({ mark, children }: { readonly mark: string; readonly children: ReactNode }) => (
  <li>
    <span className={styles.sign} data-mark={mark}>
      {children}
    </span>
  </li>
);
