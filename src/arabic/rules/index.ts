/**
 * The rules that find reports, in no particular order: each is tried at every token where it may start.
 * @module
 */
import type { Rule } from "../../grammar/index.ts";
import type { Attribution } from "../attribution.ts";
import type { Prose } from "../prose.ts";
import { headlineColon } from "./headline/colon.ts";
import { speechNoun } from "./noun/speech-noun.ts";
import { accordingTo } from "./preposition/according-to.ts";
import { asSaid } from "./preposition/as-said.ts";
import { cameIn } from "./preposition/came-in.ts";
import { quoteAlone } from "./quotation/alone.ts";
import { clauseBefore, quoteBefore } from "./quotation/before.ts";
import { verbAnaphor } from "./verb/anaphor.ts";
import { verbDirect } from "./verb/direct.ts";
import { verbExpression } from "./verb/expression.ts";
import { masdarBound, masdarDenial, masdarGenitive } from "./verb/masdar.ts";
import { verbNominal } from "./verb/nominal.ts";
import { verbParticiple } from "./verb/participle.ts";
import { verbThat } from "./verb/that.ts";

export const RULES: readonly Rule<Prose, Attribution>[] = [
  verbThat,
  verbDirect,
  verbNominal,
  verbExpression,
  verbAnaphor,
  verbParticiple,
  masdarBound,
  masdarGenitive,
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
