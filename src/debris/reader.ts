/**
 * Tries rules on lines and turns matches over folded text into stretches of the raw text.
 * @module
 */
import { type Span, toRaw, trim } from "../text/index.ts";
import type { CompiledRule } from "./compiled.ts";
import type { Line } from "./line.ts";
import type { Captures, DebrisMetadata, DebrisRule, KnownNames } from "./rule.ts";

/** A stretch that a rule cuts, and what it says. */
export interface Piece extends Span {
  readonly rule: DebrisRule;
  readonly metadata: Partial<DebrisMetadata>;
}

/** Only so much of a line is looked at for a head or a tail. */
const WINDOW = 1200;

/** For whom no name is known. */
export const NOBODY: KnownNames = { isOutlet: () => false, isPlace: () => false };

const NOTHING: Partial<DebrisMetadata> = {};

function holdsAny(text: string, needs: readonly string[]): boolean {
  for (const need of needs) if (text.includes(need)) return true;
  return false;
}

/** The rules over the lines of one text. */
export class Reader {
  private readonly text: string;
  private readonly known: KnownNames;

  constructor(text: string, known: KnownNames) {
    this.text = text;
    this.known = known;
  }

  /** The first rule that holds on the folded line from `from` on. */
  first(rules: readonly CompiledRule[], line: Line, from = 0): Piece | null {
    for (const rule of rules) {
      const piece = this.match(rule, line, from);
      if (piece) return piece;
    }
    return null;
  }

  /** What rules for the head see of a line. */
  window({ text }: Line, from: number): string {
    return from === 0 && text.length <= WINDOW ? text : text.slice(from, from + WINDOW);
  }

  private match(compiled: CompiledRule, line: Line, from: number): Piece | null {
    const whole = line.text;
    if (compiled.needs !== null && !holdsAny(whole, compiled.needs)) return null;
    const start = compiled.place === "tail" ? Math.max(from, whole.length - WINDOW) : from;
    const end = compiled.place === "head" ? Math.min(whole.length, from + WINDOW) : whole.length;
    const found = compiled.pattern.exec(
      start === 0 && end === whole.length ? whole : whole.slice(start, end),
    );
    return found ? this.pieceOf(compiled, line, start, found) : null;
  }

  /** All matches of a rule that may stand anywhere. */
  all(compiled: CompiledRule, line: Line): Piece[] {
    return [...line.text.matchAll(compiled.pattern)].flatMap(
      (found) => this.pieceOf(compiled, line, 0, found) ?? [],
    );
  }

  private pieceOf(
    { rule, groups }: CompiledRule,
    line: Line,
    from: number,
    found: RegExpExecArray,
  ): Piece | null {
    const spanOf = (group: string): Span | null => {
      const number = groups.get(group);
      const at = number === undefined ? undefined : found.indices?.[number];
      return at ? this.rawSpan(line, from + at[0], from + at[1]) : null;
    };
    const whole =
      spanOf("debris") ?? this.rawSpan(line, from + found.index, from + found.index + found[0].length);
    const captures: Captures = (group) => {
      const at = group === "debris" ? whole : spanOf(group);
      return at ? this.text.slice(at.start, at.end).replace(/\s+/gu, " ") : null;
    };
    if (rule.accepts && !rule.accepts(captures, this.known)) return null;
    const metadata = rule.read?.(captures, this.known) ?? NOTHING;
    return { start: whole.start, end: whole.end, rule, metadata };
  }

  private rawSpan(line: Line, start: number, end: number): Span {
    const raw = toRaw(line.folded, start, end);
    return trim(this.text, { start: line.start + raw.start, end: line.start + raw.end });
  }
}
