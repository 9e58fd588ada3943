/**
 * A person who speaks for an institution is one voice with it: المدير and his authority, the spokeswoman and her ministry.
 * @module
 */
import type { Link } from "../../model/index.ts";
import { stem, tokenize } from "../../text/index.ts";

import { stemsOf } from "./names.ts";

/** A voice, and the words by which its article calls the voice of a name. */
type Spoken = readonly [Link, { callings(name: string): readonly string[] }];

/** True where the words of one voice say that it speaks for the other. */
export function isOneInstitution(a: Spoken, b: Spoken): boolean {
  return speaksFor(a, b[0]) || speaksFor(b, a[0]);
}

/** The speaker's words (مدير مصلحة المياه) hold the institution's name, or the noun that heads it with the article (مدير المصلحة). */
function speaksFor([speaker, teller]: Spoken, institution: Link): boolean {
  if (institution.kind === "person" || institution.kind === "document" || institution.kind === "anonymous")
    return false;
  // أرقام الوزارة are the ministry's.
  if (speaker.kind === "document") return isOfficeOf(speaker.name, "", institution.name);
  if (speaker.kind !== "person") return false;
  return teller.callings(speaker.name).some((words) => isOfficeOf(words, speaker.name, institution.name));
}

function isOfficeOf(words: string, name: string, institution: string): boolean {
  const own = stemsOf(name);
  const office = tokenize(words).filter(({ kind, folded }) => kind === "word" && !own.has(stem(folded)));
  if (office.length < 2) return false;
  const stems = new Set(office.map((word) => stem(word.folded)));
  const names = [...stemsOf(institution)];
  if (names.filter((word) => stems.has(word)).length >= 2) return true;
  const [head = ""] = names;
  return office.some((word, i) => i > 0 && word.folded.startsWith("ال") && stem(word.folded) === head);
}
