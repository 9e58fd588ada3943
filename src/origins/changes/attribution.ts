/**
 * Attribution lost, gained, promoted.
 *
 * Compared are the original speakers, and those who pass on. A voice that climbs the ladder of authority (unnamed, unnamed
 * official, named) is promoted; another voice with a name is one lost and one gained. An answer to what was told (a denial, a
 * correction) has another voice by nature: there only a voice that comes where none was, or goes, is a change.
 * @module
 */
import type { Change, Link } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { isSameVoice, RUNG, rungOf, speechOf } from "../voices/authority.ts";
import { isSameOutlet } from "../voices/names.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import type { Told } from "./told.ts";

/** What changed in who says it. */
export function attributionChanges(comparison: Comparison, isAnswer: boolean): readonly Change[] {
  const before = credited(comparison.from.told);
  const after = credited(comparison.to.told);
  const answers = isAnswer && hasVoice(before) && hasVoice(after);
  const relay = relayChange(before, after);
  const moves = answers ? [] : [...speakerMoves(before.speaker, after.speaker), ...(relay ? [relay] : [])];
  const seen = new Set<string>();
  return moves.flatMap(({ type, from, to }) => {
    if (seen.has(type)) return [];
    seen.add(type);
    return [
      changeOf(
        comparison,
        type,
        from && spanOf(from, comparison.from.told),
        to && spanOf(to, comparison.to.told),
      ),
    ];
  });
}

interface Move {
  readonly type: "attribution-lost" | "attribution-gained" | "attribution-promoted";
  readonly from: Link | null;
  readonly to: Link | null;
}

interface Credit {
  readonly speaker: Link | null;
  readonly relays: readonly Link[];
}

/** The chain without the article's own publisher: a paper that quotes itself credits nobody. */
function credited({ article, statement }: Told): Credit {
  const others = statement.chain.filter(
    (link) =>
      article.publisher === null || link.kind !== "outlet" || !isSameOutlet(link.name, article.publisher),
  );
  return speechOf(others);
}

const lost = (from: Link): Move => ({ type: "attribution-lost", from, to: null });
const gained = (to: Link): Move => ({ type: "attribution-gained", from: null, to });

const hasVoice = ({ speaker, relays }: Credit): boolean => speaker !== null || relays.length > 0;

function speakerMoves(from: Link | null, to: Link | null): readonly Move[] {
  if (from && !to) return [lost(from)];
  if (!from && to) return [gained(to)];
  if (!from || !to || isSameVoice(from, to)) return [];
  const [before, after] = [rungOf(from), rungOf(to)];
  if (before === RUNG.named) return after === RUNG.rumour ? [lost(from)] : [lost(from), gained(to)];
  if (after > before) return [{ type: "attribution-promoted", from, to }];
  return after < before ? [lost(from)] : [];
}

function relayChange(before: Credit, after: Credit): Move | null {
  const known = (link: Link, among: Credit): boolean =>
    [...among.relays, ...(among.speaker ? [among.speaker] : [])].some(
      (other) => isSameVoice(other, link) || isSameOutlet(other.name, link.name),
    );
  const came = after.relays.find((link) => !known(link, before));
  if (came) return gained(came);
  const gone = before.relays.find((link) => !known(link, after));
  return gone && after.relays.length === 0 ? lost(gone) : null;
}

/** The words of a link: its voice, where it was named last if it goes on, else its cue, else the statement. */
function spanOf(link: Link, { statement, article }: Told): Span {
  return link.source ?? namedBefore(link.name, article.text, statement.start) ?? link.cue ?? statement;
}

/** The last place before a statement where a name stands as it is; null where it stands nowhere so. */
function namedBefore(name: string, text: string, before: number): Span | null {
  const start = name === "" ? -1 : text.lastIndexOf(name, before);
  return start < 0 ? null : { start, end: start + name.length };
}
