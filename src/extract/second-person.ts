/**
 * Two people with their titles in one phrase: "الرئيس سامي الحداد والوزير كريم الزين". Neither is called by the other's name.
 * @module
 */
import { Flag, has, headOf, isListedOrUnknown, type Prose, type Range, voiceEntry } from "../arabic/index.ts";
import { personName } from "./person-name.ts";

/** The token of the second one's title, with its و; null where the phrase names one person, or only one of two. */
export function secondPerson(prose: Prose, { first, last }: Range): number | null {
  for (let at = first + 2; at < last - 1; at++)
    if (isJoinedTitle(prose, at))
      return isNamed(prose, { first, last: at }) && isNamed(prose, { first: at, last }) ? at : null;
  return null;
}

const isJoinedTitle = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.conjoined) && voiceEntry(prose, at)?.kind === "person";

/** A name stands behind the title. */
function isNamed(prose: Prose, { first, last }: Range): boolean {
  const name = personName(prose, first, last, headOf(prose, first, last));
  return name.first > first && name.last <= last && isListedOrUnknown(prose, name.first);
}
