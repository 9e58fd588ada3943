/**
 * One of two articles: whose text it is, and the text with what the other one has, too.
 * @module
 */
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import { formatShare } from "../../i18n/numbers.ts";
import { readerOf } from "../../services/addresses.ts";
import { type Compared, type Difference, idOf, type Lit, type Side } from "./common.ts";
import styles from "./compare.module.css";
import { type Segment, segmentsOf } from "./segments.ts";

interface ColumnProps {
  readonly side: Side;
  readonly comparison: Compared;
  readonly differences: readonly Difference[];
  readonly lit: Lit;
  readonly onLight: (lit: Lit) => void;
  readonly onDrop: () => void;
}

/** The article. Each shared passage is a link to where the other one has it. */
export function Column({ side, comparison, differences, lit, onLight, onDrop }: ColumnProps) {
  const { t } = useTranslation("compare");
  const { article, text, standing, agency, shared } = comparison[side];
  const segments = useMemo(
    () =>
      segmentsOf(
        text,
        comparison.passages.map((passage) => passage[side]),
        differences.map(({ from, to }) => [from, to].find((place) => place?.side === side) ?? null),
      ),
    [text, comparison, differences, side],
  );
  return (
    <Stack gap="xs" component="article" aria-label={t(side === "a" ? "first" : "second")}>
      <Title order={2} size="h3" dir="auto">
        <Link href={readerOf(article.id)} className={styles.title}>
          {article.title ?? t("untitled")}
        </Link>
      </Title>
      <Group justify="space-between">
        <ArticleLine article={article} />
        <Button variant="subtle" size="xs" onClick={onDrop}>
          {t("other")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t(`standing.${standing}`)} {agency !== null && <bdi>{agency}</bdi>} ·{" "}
        {t("shared", { share: formatShare(shared) })}
      </Text>
      <div className={`reading ${styles.text}`} dir="auto">
        {segments.map((segment) => (
          <Piece
            key={segment.start}
            segment={segment}
            side={side}
            isOneSided={segment.difference !== null && isOneSided(differences[segment.difference])}
            lit={lit}
            onLight={onLight}
          />
        ))}
      </div>
    </Stack>
  );
}

/** Came new, or was left out: the other text has no place for it. */
const isOneSided = (difference: Difference | undefined): boolean => !difference?.from || !difference.to;

interface PieceProps {
  readonly isOneSided: boolean;
  readonly segment: Segment;
  readonly side: Side;
  readonly lit: Lit;
  readonly onLight: (lit: Lit) => void;
}

function Piece({ segment, side, isOneSided, lit, onLight }: PieceProps) {
  const { t } = useTranslation("compare");
  const { words, passage, difference, opensPassage, opensDifference } = segment;
  const kind = difference !== null ? "difference" : "passage";
  const at = difference ?? passage;
  if (at === null) return words;
  const isLit = lit !== null && lit.kind === kind && lit.at === at;
  const opens = kind === "difference" ? opensDifference : opensPassage;
  const about = {
    ...(opens && { id: idOf(side, kind, at), "data-stop": side }),
    className: `${styles[kind]} ${isLit ? styles.lit : ""}`,
    onPointerEnter: () => onLight({ kind, at }),
    onPointerLeave: () => onLight(null),
    onFocus: () => onLight({ kind, at }),
    onBlur: () => onLight(null),
  };
  const other = idOf(isOneSided === (side === "a") ? "a" : "b", kind, at);
  return (
    <a {...about} href={`#${other}`} title={t(kind === "difference" ? "seeDifference" : "seePassage")}>
      {words}
    </a>
  );
}
