/**
 * Who has spoken and who has been named so far in an article: what a class noun, a family name or a verb without subject
 * may point back to.
 * @module
 */
import { Flag, foldedAt, type Head, has, type Prose } from "../arabic/index.ts";
import type { Finding } from "./find.ts";
import { type Mention, MentionReader } from "./mentions.ts";
import type { ResolvedLink, ResolvedReport } from "./resolved.ts";

/** A voice that spoke, or was only named. */
export interface Spoken {
  readonly link: ResolvedLink;
  readonly lemma: string | null;
  readonly gender: "m" | "f" | null;
  readonly plural: boolean;
  /** Said inside somebody else's content. */
  readonly nested: boolean;
}

/** So many voices back, a class noun or a verb no longer points. Keeps long texts linear. */
const LONGEST_MEMORY = 40;

/** What was said up to the cue that is being resolved. Cues come in the order of the text. */
export class VoiceMemory {
  /** Latest last. */
  readonly spoken: Spoken[] = [];
  readonly reports = new Map<Finding, ResolvedReport>();
  last: ResolvedReport | null = null;
  /** Token of the cue that is being resolved. */
  cue = 0;
  private readonly prose: Prose;
  private readonly reader: MentionReader;
  /** Named before the cue, latest last. */
  private readonly mentions: Spoken[] = [];

  constructor(prose: Prose) {
    this.prose = prose;
    this.reader = new MentionReader(prose);
  }

  /** Keeps the latest only, so that long texts stay linear. */
  say(one: Spoken): void {
    if (this.spoken.length > 2 * LONGEST_MEMORY) this.spoken.splice(0, LONGEST_MEMORY);
    this.spoken.push(one);
  }

  /** Who spoke or was named before the cue, latest in the text first. Mentions are read when first asked, and only up to the cue. */
  named(): Spoken[] {
    for (const mention of this.reader.before(this.cue)) this.mentions.push(mentioned(this.prose, mention));
    return [...this.spoken, ...this.mentions.slice(-2 * LONGEST_MEMORY)]
      .filter(({ link }) => link.by !== "unknown" && link.source !== null)
      .sort((a, b) => placeOf(b) - placeOf(a));
  }

  /** Earlier voices with the same class noun, then of the same kind; latest first. */
  antecedents(head: Head, lemma: string | null): Spoken[] {
    const latest = [...this.spoken].reverse().filter(({ link }) => link.by !== "unknown");
    if (head.at < 0 && /^الاخير/u.test(foldedAt(this.prose, head.at))) return latest.slice(0, 2);
    const same = lemma === null ? [] : this.named().filter((one) => one.lemma === lemma);
    const kin = latest.filter(({ link }) => link.kind === head.kind && head.kind === "outlet");
    return distinct(same.length > 0 ? same : kin);
  }

  /** كلينتون after هيلاري كلينتون: an earlier voice whose name holds this one. */
  namesakes(name: string): Spoken[] {
    const words = name.split(" ");
    if (words.length > 2) return [];
    return distinct(
      this.named().filter(({ link }) => {
        const all = link.name.split(" ");
        return (
          all.length > words.length &&
          (link.cue !== null || link.kind === "person") &&
          words.every((word) => all.includes(word))
        );
      }),
    );
  }
}

const placeOf = (one: Spoken): number => one.link.source?.first ?? -1;

function mentioned(prose: Prose, { first, last, head, name }: Mention): Spoken {
  return {
    link: {
      source: { first, last },
      cue: null,
      name,
      kind: head.kind,
      unnamed: head.unnamed,
      candidates: [],
      by: "named",
    },
    lemma: lemmaAt(prose, head),
    gender: genderOf(prose, { first, last }, head, null),
    plural: false,
    nested: false,
  };
}

/** Each name once, the first that has it. */
export function distinct(spoken: readonly Spoken[]): Spoken[] {
  const names = new Set<string>();
  return spoken.filter((s) => !names.has(s.link.name) && names.add(s.link.name) !== undefined);
}

/** The class noun or title of a voice, null for none. */
export function lemmaAt(prose: Prose, head: Head): string | null {
  for (const reading of prose.words[head.at]?.readings ?? [])
    if (reading.entry.type === "voice") return reading.entry.lemma;
  return null;
}

/** False where a verb's gender cannot be the voice's. */
export function agrees(spoken: Spoken, agreement: string | null): boolean {
  if (!agreement || spoken.gender === null) return true;
  const gender = /[mf]/u.exec(agreement)?.[0];
  return !gender || gender === spoken.gender || (agreement.endsWith("p") && spoken.plural);
}

const FEMININE_END = /(ه|ات|اء|ي)$/u;

/** Grammatical gender of a voice: from its verb, else from its head's ending; null where neither tells. */
export function genderOf(
  prose: Prose,
  source: { first: number; last: number },
  head: Head,
  agreement: string | null,
): "m" | "f" | null {
  const verb = /[mf]/u.exec(agreement ?? "")?.[0];
  if (verb === "m" || verb === "f") return verb;
  if (head.at < 0) return has(prose, source.first, Flag.name) ? "f" : null;
  const folded = foldedAt(prose, head.at);
  if (head.kind === "person") return folded.endsWith("ه") ? "f" : "m";
  if (/^(ال|لل|بال)?(مصادر|وثاءق|تقارير|وساءل|صور|اوساط|دواءر)/u.test(folded)) return "f";
  return FEMININE_END.test(folded) ? "f" : "m";
}
