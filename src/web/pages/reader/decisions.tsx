/**
 * Who decided what about this article, and when.
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { formatMoment } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";
import { usePages } from "../../services/queries.ts";
import { type ArticleReply, showControls } from "./model.ts";
import styles from "./panel.module.css";
import { useReaderWords } from "./words.ts";

type Decision = ApiReply<"GET /api/articles/:article/decisions">["items"][number];

interface DecisionsProps {
  readonly article: ArticleReply;
  readonly onUndo: (id: string) => void;
}

/** The list, what was taken back among it. Nothing where nobody decided anything. */
export function Decisions({ article, onUndo }: DecisionsProps) {
  const { t } = useReaderWords();
  const { items, hasMore, more } = usePages("GET /api/articles/:article/decisions", {
    params: { article: article.id },
  });
  const wasPressed = useRef(false);
  const section = useRef<HTMLElement>(null);
  const undone = items.filter(({ withdrawn }) => withdrawn !== null).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that undid one is gone with it
  useEffect(() => {
    if (wasPressed.current && document.activeElement === document.body)
      section.current?.focus({ preventScroll: true });
    wasPressed.current = false;
  }, [undone]);
  const lost = new Set(article.orphans.map(({ id }) => id));
  if (items.length === 0) return null;
  const undo = (id: string): void => {
    wasPressed.current = true;
    onUndo(id);
  };
  return (
    <section ref={section} tabIndex={-1} aria-label={t("decisions")} className={styles.decisions}>
      <Text fw={600} component="h2" size="md" mb="xs">
        {t("decisions")}
      </Text>
      <ul className={styles.tree}>
        {items.map((one) => (
          <li key={one.id} className={styles.piece}>
            <DecisionRow decision={one} isLost={lost.has(one.id)} onUndo={() => undo(one.id)} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button variant="subtle" size="compact-sm" onClick={more}>
          {t("more")}
        </Button>
      )}
    </section>
  );
}

interface DecisionRowProps {
  readonly decision: Decision;
  readonly isLost: boolean;
  readonly onUndo: () => void;
}

function DecisionRow({
  decision: { kind, by, at, withdrawn, words, said },
  isLost,
  onUndo,
}: DecisionRowProps) {
  const { t } = useReaderWords();
  return (
    <Stack gap={2} align="flex-start">
      <Text size="sm" component="div">
        <strong>{t(`done.${kind}`)}</strong> <bdi dir="auto">{by}</bdi> · {formatMoment(at)}
      </Text>
      <Text size="sm" c="dimmed" component="div" td={withdrawn === null ? undefined : "line-through"}>
        <bdi dir="auto">«{showControls(words)}»</bdi>
        {said.map((one) => (
          <bdi key={one} dir="auto">
            {" "}
            {t("becomes")} «{showControls(one)}»
          </bdi>
        ))}
      </Text>
      {isLost && <Text size="sm">{t("orphan")}</Text>}
      {withdrawn === null ? (
        <Button variant="subtle" size="compact-xs" onClick={onUndo}>
          {t("undo")}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {t("withdrawn", { when: formatMoment(withdrawn) })}
        </Text>
      )}
    </Stack>
  );
}
