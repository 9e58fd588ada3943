/**
 * The whole of finding, over one article: find attributions, build chains, resolve voices, then what surrounds them.
 * @module
 */
import { type Lexicon, numberPerWord, type Prose, readProse } from "../arabic/index.ts";
import type { Diagnostic, Entity, Quantity, Report, TimeExpression } from "../model/index.ts";
import { byteRow, type Span, type Token } from "../text/index.ts";
import { findAssertions } from "./assertions/index.ts";
import { buildChains } from "./chain.ts";
import { findEntities } from "./entities/index.ts";
import { findAttributions } from "./find.ts";
import { findQuantities, mayBeginQuantity, mayStartNumber } from "./numbers/index.ts";
import { number, toAssertion, toReport } from "./report.ts";
import { findTimes, mayBeginTime, mayTellTime } from "./times/index.ts";
import { resolveVoices } from "./voices.ts";

/** What may be known of an article besides its text. */
export interface ExtractOptions {
  readonly lexicon: Lexicon;
  /** Day of publication (EDTF), for relative dates. */
  readonly published: string | null;
  /** Stretches that are no prose: captions, feet, tag lists. */
  readonly skip: readonly Span[];
  /** All tokens of the text, where the caller has them. */
  readonly tokens?: readonly Token[];
}

/** What is found in a text. All spans in UTF-16 units of it. */
export interface Extracted {
  readonly reports: readonly Report[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly entities: readonly Entity[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a spelling may have to do with times and quantities, as bits. */
const Part = { beginsTime: 1, tellsTime: 2, beginsQuantity: 4, startsNumber: 8 } as const;

/** Asked once for each spelling: nearly all words are none. A token that is no mark may be one whose digits end it. */
const partsAt = numberPerWord(({ folded }): number => {
  const word = { kind: "word", folded } as const;
  return (
    (mayBeginTime(word) ? Part.beginsTime : 0) |
    (mayTellTime(word) ? Part.tellsTime : 0) |
    (mayBeginQuantity(word) ? Part.beginsQuantity : 0) |
    (mayStartNumber(word) ? Part.startsNumber : 0)
  );
});

/** Those of all tokens in a row, since the readers of times look at each token many times. */
function partsOf(prose: Prose): Uint8Array {
  const parts = byteRow(prose.length);
  for (let at = 0; at < prose.length; at++) parts[at] = partsAt(prose, at);
  return parts;
}

/** Finds every report of a text, its assertions, times, quantities and entities. Pure; linear in the length of the text. */
export function extract(text: string, options: ExtractOptions): Extracted {
  const prose = readProse(text, options.lexicon, options.skip, options.tokens);
  const findings = findAttributions(prose);
  const resolved = resolveVoices(prose, buildChains(prose, findings));
  const parts = partsOf(prose);
  const may = (part: number) => (index: number) => ((parts[index] ?? 0) & part) !== 0;
  const times = findTimes(prose.tokens, text, {
    published: options.published,
    look: {
      mayBegin: may(Part.beginsTime),
      mayTell: may(Part.tellsTime),
      mayStartNumber: may(Part.startsNumber),
    },
  });
  const quantities = findQuantities(prose.tokens, text, times, may(Part.beginsQuantity));
  const measures = { times, quantities };
  const told = resolved.map((report) => toReport(prose, report, findings, measures));
  const own = findAssertions(prose, findings).map((range) => toAssertion(prose, range, measures));
  return {
    reports: number([...told, ...own]),
    times,
    quantities,
    entities: findEntities(prose, resolved),
    diagnostics: unbalanced(prose),
  };
}

function unbalanced(prose: Prose): Diagnostic[] {
  const open = prose.quotations
    .filter((q) => !q.closed)
    .map((q) => ({
      start: q.start,
      end: q.end,
      message: "This quotation is opened and never closed; it was read to the end of its sentence.",
    }));
  const stray = prose.strays.map((s) => ({
    start: s.start,
    end: s.end,
    message: "This quotation mark has no partner.",
  }));
  return [...open, ...stray]
    .sort((a, b) => a.start - b.start)
    .map((at) => ({ code: "unbalanced-quotation", ...at }));
}
