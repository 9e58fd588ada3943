/**
 * The text, word by word: words are chosen with the pointer, or with the arrow keys.
 * @module
 */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../state/use-settings.ts";
import styles from "./readings.module.css";
import type { Cut, Range } from "./tokens.ts";

/** Chosen words: from where the choice began to where it ends, in either order. */
export interface Choice {
  readonly anchor: number;
  readonly focus: number;
}

/** The chosen words in the order of the text. */
export const rangeOfChoice = ({ anchor, focus }: Choice): Range => ({
  from: Math.min(anchor, focus),
  to: Math.max(anchor, focus),
});

/** A stretch that is shown, and as what. */
export interface Mark {
  readonly range: Range;
  readonly as: "content" | "source" | "cue" | "active";
}

interface MarkedTextProps {
  readonly cut: Cut;
  readonly marks: readonly Mark[];
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** Words that a line has, about: so far the arrows up and down go. */
const LINE = 12;

/** The text. */
export function MarkedText({ cut, marks, choice, onChoose }: MarkedTextProps) {
  const { t } = useTranslation("readings");
  const [{ language }] = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const chosen = choice && rangeOfChoice(choice);
  const move = (event: KeyboardEvent): void => {
    const by = stepOf(event.key);
    if (by === null) return;
    event.preventDefault();
    const at = choice?.focus ?? -Math.sign(by);
    const focus = Math.min(Math.max(at + by, 0), cut.words.length - 1);
    onChoose({ focus, anchor: event.shiftKey && choice ? choice.anchor : focus });
    box.current?.querySelector(`[data-word="${focus}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const take = ({ shiftKey }: PointerEvent): void => {
    const [anchor, focus] = [wordAt(getSelection()?.anchorNode), wordAt(getSelection()?.focusNode)];
    if (anchor === null || focus === null) return;
    onChoose({ anchor: shiftKey && choice ? choice.anchor : anchor, focus });
    getSelection()?.removeAllRanges();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area cannot show what is marked in it
    <div
      ref={box}
      className={`reading ${styles.text}`}
      dir="auto"
      tabIndex={0}
      role="textbox"
      aria-readonly
      aria-multiline
      aria-label={t("text")}
      lang={language === "ar" ? undefined : "ar"}
      onKeyDown={move}
      onPointerUp={take}
    >
      {cut.pieces.map(({ start, text, word }) =>
        word === null ? (
          text
        ) : (
          <span key={start} data-word={word} className={classOf(word, marks, chosen)}>
            {text}
          </span>
        ),
      )}
    </div>
  );
}

/** The text reads from right to left: the left arrow goes on. */
function stepOf(key: string): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: 1,
    ArrowRight: -1,
    ArrowDown: LINE,
    ArrowUp: -LINE,
  };
  return steps[key] ?? null;
}

/** The word at a node, or the one before what stands between two words. */
function wordAt(node: Node | null | undefined): number | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const before = node instanceof Text ? node.previousElementSibling : null;
  const word = (element?.closest<HTMLElement>("[data-word]") ?? (before as HTMLElement | null))?.dataset.word;
  return word === undefined ? null : Number(word);
}

const holds = ({ from, to }: Range, word: number): boolean => from <= word && word <= to;

function classOf(word: number, marks: readonly Mark[], chosen: Range | null): string {
  const as = marks.filter(({ range }) => holds(range, word)).map((mark) => styles[mark.as]);
  return [...as, chosen && holds(chosen, word) ? styles.chosen : ""].join(" ");
}
