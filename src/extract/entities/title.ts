/**
 * Titles and professions before a name: الرئيس, وزير الخارجية النرويجي, المتحدث باسم الشركة.
 * @module
 */
import { Flag, has, isWord, isWordThat, type Prose, perToken, perWord } from "../../arabic/index.ts";
import { foldWord } from "../../text/index.ts";
import { isPart, Part } from "./words.ts";

/** So many words before a name, a title may begin. */
const LONGEST_TITLE = 8;

/** A profession (anonymous without a name) is read so near the name only. */
const NEAREST_PROFESSION = 2;

/** Heads of voices that stand before no name, or are another word once folded (أمام, العالم). */
const NO_TITLE: ReadonlySet<string> = new Set(
  "إمام عالم مصدر مقرر فريق جد زوج حاج جار بعض آخر كثير رجل امرأة شاب فتاة طفل شخص شخصية ولي صاحب حكم عميل"
    .split(" ")
    .map(foldWord),
);

/** True where the words just before the token are a title that a name can follow. */
export const isTitledAt = perToken((prose, at): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_TITLE); i--) {
    if (!isWord(prose, i)) return false;
    const kind = titleKind(prose, i);
    if (kind === "person" || (kind === "profession" && i >= at - NEAREST_PROFESSION))
      return closesTitle(prose, i, at);
    if (endsTitle(prose, i)) return false;
  }
  return false;
});

const leadsOn = isWordThat(({ folded }) => /^(?:باسم|في|ل)/u.test(folded));

const endsTitle = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.finiteCue | Flag.complementizer | Flag.relative | Flag.conjunction) ||
  (has(prose, at, Flag.preposition) && !leadsOn(prose, at));

/** A head of a voice in the singular: of a person, or of one who is unnamed until a name follows. */
const titleKind = perWord((word): "person" | "profession" | null => {
  const { folded } = word;
  const entry = word.readings.find((reading) => reading.entry.type === "voice")?.entry;
  if (entry?.type !== "voice" || (entry.kind !== "person" && entry.kind !== "anonymous")) return null;
  const lemma = foldWord(entry.lemma);
  const isOther = NO_TITLE.has(lemma) || !folded.includes(lemma) || /(?:ون|ين|ان|ات|ها|هم)$/u.test(folded);
  if (isOther || (folded.endsWith("ه") && !entry.lemma.endsWith("ة"))) return null;
  return entry.kind === "person" ? "person" : "profession";
});

/** A longer title is closed by a definite word; الرئيس may be followed by الأسد, رئيس may not. */
function closesTitle(prose: Prose, title: number, at: number): boolean {
  const last = at - 1;
  if (last > title) return isPart(prose, last, Part.article) || has(prose, last, Flag.name);
  return !isPart(prose, at, Part.article) || isPart(prose, title, Part.article) || isHonorific(prose, title);
}

const isHonorific = isWordThat(({ folded }) =>
  /^[وبل]?(?:دكتور|شيخ|سيد|استاذ|مهندس|جنرال|لواء|عقيد|عميد|امير|ملك|بابا|كابتن)/u.test(folded),
);
