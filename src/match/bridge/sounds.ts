/**
 * Names across scripts: the consonants of a name, each by a class of letters that stand for one another when a name is
 * written with the other script's letters (Clinton and كلينتون are both KLNTN). Vowels are left out: they are written by ear.
 * @module
 */

/** Letters of each class, Latin groups before single letters. A class of two letters means: either, so that a name has both spellings. */
const LATIN: readonly (readonly [letters: string, classes: string])[] = [
  ["tsch", "X"],
  ["tch", "X"],
  ["sch", "X"],
  ["sh", "X"],
  ["ch", "XK"],
  ["kh", "K"],
  ["gh", "K"],
  ["ph", "F"],
  ["th", "T"],
  ["dh", "DS"],
  ["zh", "J"],
  ["dj", "J"],
  ["ck", "K"],
  ["qu", "K"],
];
const LATIN_LETTERS = "bB pB fF vF tT dD sS zS kK qK gK jJ lL mM nN rR";
const ARABIC_LETTERS =
  "بB پB فF ڤF تT طT ثT دD ضD ذDS ظSD سS صS زS كK قK غK خK گK جJK چX ژJ شX لL مM نN رR حH هH";
const X = ["KS"];

const arabic = new Map(ARABIC_LETTERS.split(" ").map((pair) => [pair[0] ?? "", pair.slice(1)]));
const latin = new Map(LATIN_LETTERS.split(" ").map((pair) => [pair[0] ?? "", pair.slice(1)]));

/** So many spellings of one name at most. */
const MOST = 8;
/** Fewer consonants say nothing. */
const LEAST = 3;

/** The classes of the consonants of a word, in every way that its letters may be meant. Empty for words of fewer than three. */
export function soundsOf(folded: string): string[] {
  const readings = /^[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06af]+$/u.test(folded)
    ? arabicReadings(folded)
    : latinReadings(folded);
  const found = readings.map(([reading]) => reading).filter((reading) => reading.length >= LEAST);
  return [...new Set(found)];
}

type Reading = readonly [classes: string, afterVowel: boolean];
const START: readonly Reading[] = [["", true]];

/** Every reading with one more letter, which is one of several classes; a doubled letter is one. */
function extend(readings: readonly Reading[], choices: readonly string[]): Reading[] {
  return readings
    .flatMap(([classes, afterVowel]) =>
      choices.map(
        (choice): Reading => [!afterVowel && classes.endsWith(choice) ? classes : classes + choice, false],
      ),
    )
    .slice(0, MOST);
}

const vowel = (readings: readonly Reading[]): Reading[] =>
  readings.map(([classes]): Reading => [classes, true]);

/** Written with Arabic letters. A last ه may be ة; و and ي are consonants only where they begin. */
function arabicReadings(word: string): readonly Reading[] {
  let readings: readonly Reading[] = START;
  const letters = word.replace(/تش/gu, "چ").replace(/ه$/u, "");
  [...letters].forEach((letter, at) => {
    const classes = arabic.get(letter);
    // Short vowels are not written, so a letter that comes twice may be two.
    if (classes) readings = vowel(extend(readings, [...classes]));
    else if (at === 0 && letter === "و") readings = extend(readings, ["W"]);
    else if (at === 0 && letter === "ي") readings = extend(readings, ["Y"]);
  });
  return readings;
}

function latinReadings(word: string): readonly Reading[] {
  let readings: readonly Reading[] = START;
  for (let at = 0; at < word.length; ) {
    const group = LATIN.find(([letters]) => word.startsWith(letters, at));
    if (group) {
      readings = extend(readings, [...group[1]]);
      at += group[0].length;
    } else readings = latinLetter(readings, word, at++);
  }
  return readings;
}

function latinLetter(readings: readonly Reading[], word: string, at: number): readonly Reading[] {
  const letter = word[at] ?? "";
  const next = word[at + 1] ?? "";
  const soft = /[eiy]/u.test(next);
  if (letter === "c") return extend(readings, [soft ? "S" : "K"]);
  if (letter === "g" && soft) return extend(readings, ["K", "J"]);
  if (letter === "x") return extend(readings, X);
  if (letter === "w" && at === 0) return extend(readings, ["W"]);
  if (letter === "y" && at === 0) return extend(readings, ["Y"]);
  // John, Sarah: written and not spoken.
  if (letter === "h")
    return /[aeiou]/u.test(next) ? extend(readings, ["H"]) : [...extend(readings, ["H"]), ...readings];
  const classes = latin.get(letter);
  return classes ? extend(readings, [...classes]) : vowel(readings);
}
