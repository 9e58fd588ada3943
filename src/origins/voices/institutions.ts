/**
 * A person who speaks for an institution is one voice with it: المدير and his authority, the spokeswoman and her ministry.
 * @module
 */
import type { Link } from "../../model/index.ts";
import { stem, tokenize } from "../../text/index.ts";
import type { Told } from "../changes/told.ts";
import { stemsOf } from "./names.ts";

type Spoken = readonly [Link, Told];

/** True where the words of one voice say that it speaks for the other. */
export function isOneInstitution(a: Spoken, b: Spoken): boolean {
  return speaksFor(a, b[0]) || speaksFor(b, a[0]);
}

/** The person's words (مدير مصلحة المياه) hold the institution's name, or the noun that heads it with the article (مدير المصلحة). */
function speaksFor([person, told]: Spoken, institution: Link): boolean {
  if (person.kind !== "person" || institution.kind === "person" || institution.kind === "anonymous")
    return false;
  if (person.source === null) return false;
  const words = tokenize(told.article.text, person.source.start, person.source.end).filter(
    ({ kind }) => kind === "word",
  );
  const own = stemsOf(person.name);
  const office = words.filter((word) => !own.has(stem(word.folded)));
  if (office.length < 2) return false;
  const stems = new Set(office.map((word) => stem(word.folded)));
  const names = [...stemsOf(institution.name)];
  if (names.filter((word) => stems.has(word)).length >= 2) return true;
  const [head = ""] = names;
  return office.some((word, i) => i > 0 && word.folded.startsWith("ال") && stem(word.folded) === head);
}
