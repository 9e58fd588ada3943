/**
 * The rules that find reports, in no particular order: each is tried at every token where it may start.
 * @module
 */
import type { Rule } from "../../grammar/index.ts";
import type { Attribution } from "../attribution.ts";
import type { Word } from "../lexicon/index.ts";
import { isWordThat } from "../per-word.ts";
import { accordingToAt } from "../phrases/known-phrase.ts";
import type { Prose } from "../prose.ts";
import { has, stripConjunction } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { headlineColon, startsParagraph, startsSecondHalf } from "./headline/colon.ts";
import { speechNoun } from "./noun/speech-noun.ts";
import { accordingTo } from "./preposition/according-to.ts";
import { asSaid } from "./preposition/as-said.ts";
import { CAME, cameIn } from "./preposition/came-in.ts";
import { quoteAlone } from "./quotation/alone.ts";
import { clauseBefore, quoteBefore } from "./quotation/before.ts";
import { verbAnaphor } from "./verb/anaphor.ts";
import { verbBare } from "./verb/bare.ts";
import { verbDirect } from "./verb/direct.ts";
import { verbDone } from "./verb/done.ts";
import { verbExpression } from "./verb/expression.ts";
import { masdarBound, masdarDenial, masdarGenitive, masdarOwned } from "./verb/masdar.ts";
import { verbNominal } from "./verb/nominal.ts";
import { verbParticiple } from "./verb/participle.ts";
import { verbQuestion } from "./verb/question.ts";
import { verbThat } from "./verb/that.ts";
import { verbTold } from "./verb/told.ts";
import { verbWhat } from "./verb/what.ts";

const CUES = Flag.finiteCue | Flag.participleCue | Flag.masdarCue | Flag.speechNoun;

/** False where no rule of {@link RULES} starts: no cue, no phrase of source, no opening mark, no head of a paragraph. */
export function mayStart(prose: Prose, at: number): boolean {
  return (
    has(prose, at, CUES) ||
    (prose.opens[at] ?? -1) >= 0 ||
    (mayLead(prose, at) && (leads(prose, at) || accordingToAt(prose, at) !== null)) ||
    startsParagraph(prose, at) ||
    startsSecondHalf(prose, at)
  );
}

const isLead = ({ folded }: Word): boolean => {
  const bare = stripConjunction(folded);
  return bare === "كما" || CAME.has(bare);
};
const leads = isWordThat(isLead);
/** One look for most words, which lead to no voice. */
const mayLead = isWordThat(
  (word, { lexicon }) => isLead(word) || lexicon.phrases("according-to").mayBegin(word.folded),
);

/** Every rule, in the order in which derivations are tried. */
export const RULES: readonly Rule<Prose, Attribution>[] = [
  verbThat,
  verbQuestion,
  verbDirect,
  verbBare,
  verbNominal,
  verbExpression,
  verbDone,
  verbAnaphor,
  verbParticiple,
  verbTold,
  verbWhat,
  masdarBound,
  masdarGenitive,
  masdarOwned,
  masdarDenial,
  accordingTo,
  asSaid,
  cameIn,
  speechNoun,
  quoteBefore,
  clauseBefore,
  quoteAlone,
  headlineColon,
];
