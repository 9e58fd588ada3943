/**
 * The text of an article, to the letter, with marks over it.
 * @module
 */
import { memo, type RefObject, useCallback, useEffect, useImperativeHandle, useRef } from "react";
import type { Span } from "../../../text/index.ts";
import { canMark, Marker, marksOf } from "./marks.ts";
import type { Paragraph, Report } from "./model.ts";
import { offsetAtPoint, scrollToPlace, selectedSpan } from "./places.ts";
import "./marks.css";

/** What a page can ask of the text. */
export interface TextHandle {
  /** `pointed`: the reader has just pointed at it, and does not want it to leap away. */
  scrollTo(at: number, pointed: boolean): void;
  focus(): void;
}

interface ArticleTextProps {
  readonly paragraphs: readonly Paragraph[];
  /** The reports that are marked. */
  readonly reports: readonly Report[];
  readonly current: readonly Span[];
  readonly edited: readonly Span[];
  readonly label: string;
  readonly handle: RefObject<TextHandle | null>;
  /** A letter was clicked. */
  readonly onPick: (at: number) => void;
  /** Words were selected. */
  readonly onSelect: (span: Span) => void;
}

/** The text with its marks; it tells where it is clicked and what is selected in it. */
export function ArticleText({
  paragraphs,
  reports,
  current,
  edited,
  label,
  handle,
  ...on
}: ArticleTextProps) {
  const elements = useRef<(Element | null)[]>([]);
  const marker = useMarker(paragraphs, elements);
  useEffect(() => void marker.current?.set(marksOf(reports)), [marker, reports]);
  useEffect(() => void marker.current?.choose("current", current), [marker, current]);
  useEffect(() => void marker.current?.choose("edit", edited), [marker, edited]);
  const section = useRef<HTMLElement>(null);
  useImperativeHandle(handle, () => ({
    scrollTo: (at, pointed) => scrollToPlace(paragraphs, elements.current, at, pointed),
    focus: () => section.current?.focus({ preventScroll: true }),
  }));
  const told = useRef(on);
  told.current = on;
  useClicks(paragraphs, section, told);
  return (
    <section ref={section} tabIndex={-1} aria-label={label} className="reading article-text">
      <Lines paragraphs={paragraphs} elements={elements} />
    </section>
  );
}

function useMarker(paragraphs: readonly Paragraph[], elements: RefObject<(Element | null)[]>) {
  const marker = useRef<Marker | null>(null);
  useEffect(() => {
    if (!canMark()) return;
    const made = new Marker(paragraphs, elements.current);
    marker.current = made;
    return () => {
      made.close();
      marker.current = null;
    };
  }, [paragraphs, elements]);
  return marker;
}

type Told = RefObject<Pick<ArticleTextProps, "onPick" | "onSelect">>;

function useClicks(
  paragraphs: readonly Paragraph[],
  section: RefObject<HTMLElement | null>,
  told: Told,
): void {
  useEffect(() => {
    const text = section.current;
    const onClick = ({ clientX, clientY }: MouseEvent): void => {
      const selected = selectedSpan(paragraphs);
      const at = selected ? null : offsetAtPoint(paragraphs, clientX, clientY);
      if (selected) told.current.onSelect(selected);
      else if (at !== null) told.current.onPick(at);
    };
    text?.addEventListener("click", onClick);
    return () => text?.removeEventListener("click", onClick);
  }, [paragraphs, section, told]);
}

interface LinesProps {
  readonly paragraphs: readonly Paragraph[];
  readonly elements: RefObject<(Element | null)[]>;
}

/** Each line is one text node in one element: ranges stay valid as long as the text is the same. */
const Lines = memo(function Lines({ paragraphs, elements }: LinesProps) {
  const keep = useCallback(
    (element: HTMLElement | null) => {
      if (element) elements.current[Number(element.dataset.line)] = element;
    },
    [elements],
  );
  return paragraphs.map(
    ({ start, shown }, at) =>
      shown.trim() !== "" && (
        <p key={start} dir="auto" data-line={at} ref={keep}>
          {shown}
        </p>
      ),
  );
});
