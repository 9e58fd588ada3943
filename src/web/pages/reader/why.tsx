/**
 * Why a report was found: what the rules covered, piece by piece.
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { CircleHelp } from "lucide-react";
import { useMemo, useState } from "react";
import { offsetsOf } from "../../../text/index.ts";
import { Loading } from "../../components/loading.tsx";
import { Trouble } from "../../components/trouble.tsx";
import type { ApiReply } from "../../services/api.ts";
import { useApi } from "../../services/queries.ts";
import { type Reading, showControls } from "./model.ts";
import styles from "./panel.module.css";
import { useReaderWords } from "./words.ts";

interface WhyProps {
  readonly article: Reading;
  readonly report: string;
}

/** A button, and what it opens. */
export function Why({ article, report }: WhyProps) {
  const { t } = useReaderWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<CircleHelp size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t("why")}
      </Button>
      {isOpen && <Derivation article={article} report={report} />}
    </div>
  );
}

type Explained = ApiReply<"GET /api/articles/:article/reports/:report/derivation">;

function Derivation({ article, report }: WhyProps) {
  const params = { article: article.id, report };
  const { data, error } = useApi("GET /api/articles/:article/reports/:report/derivation", {
    params,
    query: { revision: article.revision.number },
  });
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading lines={4} />;
  return <Pieces text={article.text} explained={data} />;
}

/** So many letters of what a piece covered are shown. */
const SHOWN = 90;
/** A piece is set in by so much for each piece that it is a part of. */
const STEP_REM = 0.9;

function Pieces({ text, explained }: { readonly text: string; readonly explained: Explained }) {
  const { t, rule, role } = useReaderWords();
  const offsets = useMemo(() => offsetsOf(text), [text]);
  const wordsAt = (piece: { readonly start: number; readonly end: number }): string => {
    const { start, end } = offsets.toUtf16(piece);
    const words = showControls(text.slice(start, end));
    return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  };
  return (
    <Stack gap="sm" pt="xs">
      <ul className={styles.tree}>
        {explained.pieces.map((piece, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
            key={at}
            className={styles.piece}
            style={{ marginInlineStart: `${piece.depth * STEP_REM}rem` }}
          >
            <Text size="sm" component="div">
              {piece.role !== null && <strong>{role(piece.role)}: </strong>}
              {rule(piece.rule)}
            </Text>
            <Text size="sm" c="dimmed" component="div">
              <bdi dir="auto">«{wordsAt(piece)}»</bdi>
            </Text>
          </li>
        ))}
      </ul>
      {explained.examples.length > 0 && <Examples examples={explained.examples} />}
      <Text size="xs" c="dimmed">
        {t("byRules")} <bdi>{explained.rules}</bdi>
      </Text>
    </Stack>
  );
}

function Examples({ examples }: { readonly examples: Explained["examples"] }) {
  const { t } = useReaderWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("examples")}
      </Text>
      <ul className={styles.tree}>
        {examples.map(({ rule, sentence, content }) => (
          <li key={`${rule} ${sentence}`} className={styles.piece}>
            <Text size="sm" component="div" dir="auto">
              {sentence}
            </Text>
            <Text size="sm" c="dimmed" component="div">
              {content === null ? (
                t("leavesAlone")
              ) : (
                <>
                  {t("finds")} <bdi dir="auto">«{content}»</bdi>
                </>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
