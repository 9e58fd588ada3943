/**
 * A light stem for indexing: one form for a word with and without its clitics and common endings.
 *
 * It looks at letters only, so it joins some words that are different and leaves apart some that are the same. Use it to
 * find candidates, never to decide.
 * @module
 */

/** Longest first. Each needs so many letters after it. */
const PREFIXES: readonly (readonly [string, number])[] = [
  ["وبال", 3],
  ["وكال", 3],
  ["وفال", 3],
  ["ولل", 3],
  ["وال", 3],
  ["فال", 3],
  ["بال", 3],
  ["كال", 3],
  ["لل", 3],
  ["ال", 2],
  ["و", 3],
  ["ف", 4],
  ["ب", 4],
  ["ل", 4],
  ["ك", 4],
  ["س", 4],
];

/** Each needs so many letters before it. Spelled as folded: ة and ه are one, ى and ي too. */
const SUFFIXES: readonly (readonly [string, number])[] = [
  ["هما", 3],
  ["كما", 3],
  ["تين", 3],
  ["تان", 3],
  ["ها", 2],
  ["هم", 3],
  ["هن", 3],
  ["كم", 3],
  ["نا", 3],
  ["ات", 2],
  ["ون", 2],
  ["ين", 2],
  ["ان", 3],
  ["يه", 2],
  ["ه", 2],
  ["ي", 3],
];

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Beginnings of folded words whose first letter is no clitic. */
const ROOTED = wordSet(
  "وكال وزير وزار وزراء وطني وفود وثيق وثاءق وساءل وسيط وسطاء واشنطن والد والي وقود ولاي وفاه وفيات ولاد وحد واقع واضح واجه وصول وصف " +
    "فريق فرنس فلسط فيدي فيرو فضاء فضيح فصيل فصاءل فبراير فاتور فندق فنادق فرص فرق فقر بغداد بلاد بلدي بيان بيروت برلي برلم برنامج بريطان بطول بحرين " +
    "بنغاز بترول بروتوكول بكين بلجيك برازيل لبنان ليبي لندن لجان لجنه لقاء لقاح لاجء لاعب كتاب كتاءب كلمات كوري كورون كويت كهرباء كنيس كندا كوكب كاتب كبير " +
    "سوري سعودي سفير سفين سياس سيار سيناء ستار سنوات سنوي سيطر سيد",
);

/** Folded words whose last letters are no ending. */
const WHOLE = wordSet(
  "لبنان ايران رمضان سلطان ميدان برهان عثمان سليمان يونان باكستان افغانستان عمان سودان سكان جيران انسان برلمان حيوان عدوان مهرجان لجان " +
    "فلسطين برلين حسين امين ياسين قوانين ملايين تامين بحرين بنزين صين قانون مليون تلفزيون تعاون هارون كربون ديون شوون بيان بيانات وفاه الله الذي التي علي",
);

const LEAST_LENGTH = 3;

/**
 * The light stem of a folded word. Stemming a stem changes nothing. Words of less than four letters and
 * words that hold anything but Arabic letters stay as they are.
 */
export function stem(folded: string): string {
  if (!/^[\u0621-\u064a\u0671-\u06d3]+$/u.test(folded)) return folded;
  let word = folded;
  for (;;) {
    const shorter = strip(word);
    if (shorter === word) return word;
    word = shorter;
  }
}

/** A folded word without the clitics that are written before it: "والميناء" is "ميناء". Once, so that a prefix of a word is cut like the word. */
export function unprefixed(folded: string): string {
  return folded.length <= LEAST_LENGTH ? folded : stripPrefix(folded);
}

function strip(word: string): string {
  return word.length <= LEAST_LENGTH ? word : stripSuffix(stripPrefix(word));
}

function stripPrefix(word: string): string {
  if (isRooted(word)) return word;
  for (const [prefix, rest] of PREFIXES) {
    if (!word.startsWith(prefix) || word.length - prefix.length < rest) continue;
    // س is a clitic only before the letters of a present tense.
    if (prefix === "س" && !/^س[يتن]/u.test(word)) continue;
    return word.slice(prefix.length);
  }
  return word;
}

function isRooted(word: string): boolean {
  for (let length = 3; length <= Math.min(word.length, 8); length++)
    if (ROOTED.has(word.slice(0, length))) return true;
  return false;
}

function stripSuffix(word: string): string {
  if (word.length <= LEAST_LENGTH || WHOLE.has(word)) return word;
  for (const [suffix, rest] of SUFFIXES)
    if (word.endsWith(suffix) && word.length - suffix.length >= rest) return word.slice(0, -suffix.length);
  return word;
}
