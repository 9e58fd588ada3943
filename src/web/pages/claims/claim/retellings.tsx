/**
 * Who retold whom, and what each retelling changed: the tree of a claim's appearances.
 * @module
 */
import { Button, Group, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "../../../i18n/numbers.ts";
import styles from "./claim.module.css";
import { Pair } from "./pair.tsx";
import { StandingText } from "./quoted.tsx";
import type { Appearance, Told } from "./told.ts";
import { treeOf } from "./tree.ts";

/** So many are drawn at first, and with each wish for more. */
const STEP = 40;
/** Deeper retellings are not moved further in. */
const DEEPEST = 6;

/** The tree. */
export function Retellings({ told }: { readonly told: Told }) {
  const { t } = useTranslation("claims");
  const rows = useMemo(() => treeOf(told.claim), [told]);
  const [count, setCount] = useState(STEP);
  const [open, setOpen] = useState<number | null>(
    () => rows.find(({ position }) => (told.appearance(position)?.changes.length ?? 0) > 0)?.position ?? null,
  );
  return (
    <>
      <Text c="dimmed" size="sm">
        {t("retellingsAbout")}
      </Text>
      <ol className={styles.plain}>
        {rows.slice(0, count).map(({ position, depth }) => {
          const appearance = told.appearance(position);
          return appearance ? (
            <li
              key={position}
              className={styles.row}
              style={{ marginInlineStart: `${Math.min(depth, DEEPEST) * 1.1}rem` }}
            >
              <Row
                appearance={appearance}
                told={told}
                isRoot={depth === 0}
                isOpen={open === position}
                toggle={() => setOpen(open === position ? null : position)}
              />
            </li>
          ) : null;
        })}
      </ol>
      {rows.length > count && (
        <Button variant="default" size="compact-sm" onClick={() => setCount(count + STEP)}>
          {t("moreOf", { count: rows.length - count })}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly appearance: Appearance;
  readonly told: Told;
  readonly isRoot: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function Row({ appearance, told, isRoot, isOpen, toggle }: RowProps) {
  const { t } = useTranslation("claims");
  const article = told.article(appearance.quote.article);
  const types = [...new Set(appearance.changes.map(({ type }) => type))];
  return (
    <div className={isRoot ? styles.root : styles.branch}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <bdi dir="auto" className={styles.publisher}>
            {article?.publisher ?? t("noPublisher")}
          </bdi>
          {" · "}
          <Text component="span" size="sm">
            {article?.published ? formatDate(article.published) : t("undated")}
          </Text>{" "}
          {article && <StandingText article={article} told={told} />}
          <Chain appearance={appearance} />
        </div>
        {(appearance.parent !== null || appearance.runnersUp.length > 0) && (
          <Button
            variant="light"
            size="compact-sm"
            onClick={toggle}
            aria-expanded={isOpen}
            style={{ flexShrink: 0 }}
          >
            {t(isOpen ? "closePair" : "openPair")}
          </Button>
        )}
      </Group>
      {!isOpen && (
        <bdi dir="auto" className={`reading ${styles.words}`}>
          «{appearance.quote.text}»
        </bdi>
      )}
      {!isOpen && types.length > 0 && (
        <Text size="sm" fw={600}>
          {types.map((type) => t(`change.${type}`)).join(t("listComma"))}
        </Text>
      )}
      {isOpen && <Pair appearance={appearance} told={told} />}
    </div>
  );
}

function Chain({ appearance: { chain } }: { readonly appearance: Appearance }) {
  const { t } = useTranslation("claims");
  return (
    <Text size="sm" c="dimmed">
      {chain.length === 0
        ? t("ownVoice")
        : chain.map(({ name, kind }, at) => (
            <span key={`${name} ${kind} ${at === 0 ? "outer" : "inner"}`}>
              {at > 0 && ` ${t("through")} `}
              <bdi dir="auto">{name}</bdi>
              {kind === "anonymous" && ` (${t("kind.anonymous")})`}
            </span>
          ))}
    </Text>
  );
}
