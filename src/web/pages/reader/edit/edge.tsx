/**
 * A place in the text that arrow keys move word by word.
 * @module
 */
import { ActionIcon, Text } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import styles from "../panel.module.css";
import { useReaderWords } from "../words.ts";

interface EdgeProps {
  readonly label: string;
  /** The word at the place. */
  readonly word: string;
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** Arabic runs to the left: the left arrow goes on in the text. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: 1, ArrowUp: -1, ArrowRight: -1, ArrowDown: 1 };

/** The place, with buttons and arrow keys. */
export function Edge({ label, word, at, onStep }: EdgeProps) {
  const { t } = useReaderWords();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <div>
      <Text size="sm" c="dimmed" id={id}>
        {label}
      </Text>
      {/* The words are the article's: right to left on every page. */}
      <div className={styles.edge} dir="rtl">
        <ActionIcon variant="subtle" tabIndex={-1} onClick={() => onStep(-1)} aria-label={t("wordBack")}>
          <ChevronRight size={16} aria-hidden />
        </ActionIcon>
        <span
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={id}
          aria-valuenow={at}
          aria-valuetext={word}
          onKeyDown={onKeyDown}
        >
          {word}
        </span>
        <ActionIcon variant="subtle" tabIndex={-1} onClick={() => onStep(1)} aria-label={t("wordOn")}>
          <ChevronLeft size={16} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}
