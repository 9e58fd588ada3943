/**
 * The forms of the verbs of events (data/lexicon/event-verbs.tsv), folded, and which of them are nouns as well.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import type { Row } from "../numbers/words.ts";

/** What a spelling may be. `noun`: a common noun is spelled the same (عرض, تقدم), so that only its place tells. */
export interface VerbForm {
  readonly tense: "past" | "present";
  readonly noun: boolean;
}

/** Every form by its folded spelling; a spelling that only some row's noun shares counts as that noun. */
export function verbFormsOf(rows: readonly Row[]): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const add = (spelling: string, form: VerbForm): void => {
    const known = forms.get(spelling);
    forms.set(spelling, known ? { tense: known.tense, noun: known.noun || form.noun } : form);
  };
  for (const [past = "", present = "", noun = ""] of rows) {
    pastForms(past).forEach((form, index) => {
      add(form, { tense: "past", noun: noun !== "" && index === 0 });
    });
    for (const form of presentForms(present)) add(form, { tense: "present", noun: isVerbalNoun(form) });
  }
  return forms;
}

/** He, she, they did; جرى and دعا lose their last letter before the endings, بقي keeps it. */
function pastForms(past: string): string[] {
  const he = foldWord(past);
  const stem = /[ىا]$/u.test(past) && past.length > 2 ? he.slice(0, -1) : he;
  return [he, `${stem}ت`, `${stem}تا`, `${stem}وا`];
}

/** He, she, they do. */
function presentForms(present: string): string[] {
  if (present === "") return [];
  const stem = foldWord(present).slice(1);
  const bare = /[يا]$/u.test(stem) ? stem.slice(0, -1) : stem;
  return [`ي${stem}`, `ت${stem}`, `ي${bare}ون`, `ي${bare}وا`, `ي${stem}ان`, `ت${stem}ان`];
}

/** تلقي, تبني: she does, and the doing of it. */
const isVerbalNoun = (form: string): boolean => /^ت\p{L}+ي$/u.test(form);
