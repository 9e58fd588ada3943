/**
 * Folding: one spelling for the many that Arabic press and keyboards give a word. The raw text is never changed;
 * a folded text carries a map back to it.
 *
 * Folded away: harakat, Quranic marks, tatweel, zero-width and bidi controls. Folded together: أ إ آ ٱ ا, ى ی ے ي,
 * ک ك, ة ه ہ, ؤ ئ ء, presentation forms and their letters, Arabic, Persian and Latin digits, Latin upper and lower case.
 * The first four follow Lucene's ArabicNormalizer; ؤ ئ ء are joined so that مسؤول and مسئول are one word.
 * @module
 */

/** A folded text and, for each of its units, where in the raw text that unit comes from. */
export interface FoldedText {
  readonly text: string;
  /** `starts[i]`: raw offset (UTF-16) of the unit that gave folded unit `i`; one more entry for the end. */
  readonly starts: Int32Array;
}

const KEEP = 0xffff;
const EXPAND = 0xfffe;
const HAMZA_ABOVE = 0x0654;
const HAMZA = 0x0621;

const TOGETHER: readonly (readonly [string, string])[] = [
  ["أإآٱٲٳٵ", "ا"],
  ["ىیےۍې", "ي"],
  ["کڪ", "ك"],
  ["ةہەۀۃھۂ", "ه"],
  ["ؤئۓٶٸ", "ء"],
];

const DROPPED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0898, 0x089f],
  [0x08ca, 0x08ff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const expansions = new Map<number, string>();
const table = buildTable();

function buildTable(): Uint16Array {
  const t = new Uint16Array(0x10000).fill(KEEP);
  for (const [letters, to] of TOGETHER) for (const c of letters) t[c.charCodeAt(0)] = to.charCodeAt(0);
  for (const [from, to] of DROPPED) t.fill(0, from, to + 1);
  for (let d = 0; d < 10; d++) t[0x0660 + d] = t[0x06f0 + d] = 0x30 + d;
  for (let c = 0x41; c <= 0x5a; c++) t[c] = c + 32;
  for (const [from, to] of [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ] as const)
    for (let c = from; c <= to; c++) addPresentationForm(t, c);
  return t;
}

function addPresentationForm(t: Uint16Array, code: number): void {
  const letters = [...String.fromCharCode(code).normalize("NFKC")]
    .map((c) => t[c.charCodeAt(0)] ?? KEEP)
    .map((to, i) =>
      to === KEEP ? String.fromCharCode(code).normalize("NFKC")[i] : to === 0 ? "" : String.fromCharCode(to),
    )
    .join("");
  if (letters === String.fromCharCode(code)) return;
  if (letters.length === 1) t[code] = letters.charCodeAt(0);
  else {
    t[code] = EXPAND;
    expansions.set(code, letters);
  }
}

/** Arabic combining marks, by which a hamza above may stand further from its letter. */
function isMark(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x06d6 && code <= 0x06ed)
  );
}

const WAW = 0x0648;
const YA = 0x064a;
const mayTakeHamza = (code: number): boolean =>
  code === WAW || code === YA || code === 0x0649 || code === 0x06cc || code === 0x06d2;

/** A hamza typed as a combining mark over و or ي makes the same letter as ؤ or ئ; harakat may stand between the two. */
function hasCombiningHamza(text: string, at: number): boolean {
  for (let i = at + 1; ; i++) {
    const mark = text.charCodeAt(i);
    if (mark === HAMZA_ABOVE) return true;
    if (!isMark(mark)) return false;
  }
}

/** What the unit at `at` becomes: KEEP, EXPAND, 0 for nothing, or the code of another unit. */
function foldedUnit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return mayTakeHamza(code) && hasCombiningHamza(text, at) ? HAMZA : (table[code] ?? KEEP);
}

/** The letters that others are folded to, by their codes. */
const LETTERS: readonly string[] = Array.from({ length: 0x700 }, (_, code) => String.fromCharCode(code));

/** The text for a unit that does not stay. */
const replacement = (to: number, code: number): string =>
  to === 0 ? "" : to === EXPAND ? (expansions.get(code) ?? "") : (LETTERS[to] ?? String.fromCharCode(to));

/** Folds one word (or any string) without keeping a map: for looking up and comparing. */
export function foldWord(word: string): string {
  let out = "";
  let copied = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    let to = table[code] ?? KEEP;
    if (to === KEEP && code !== WAW && code !== YA) continue;
    if (mayTakeHamza(code) && hasCombiningHamza(word, i)) to = HAMZA;
    if (to === KEEP) continue;
    if (copied < i) out += word.slice(copied, i);
    out += replacement(to, code);
    copied = i + 1;
  }
  return copied === 0 ? word : copied < word.length ? out + word.slice(copied) : out;
}

/** Folds a text and keeps the way back. Linear in its length. */
export function fold(text: string): FoldedText {
  const folded = foldWord(text);
  const starts = new Int32Array(folded.length + 1);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const to = foldedUnit(text, i);
    const length = to === KEEP ? 1 : replacement(to, text.charCodeAt(i)).length;
    for (let k = 0; k < length; k++) starts[at++] = i;
  }
  starts[at] = text.length;
  return { text: folded, starts };
}

/**
 * The raw stretch behind a stretch of folded text. Marks that were folded away after its last letter belong to it, and a
 * ligature of which it holds any letter belongs to it whole. Throws a RangeError for offsets outside the folded text.
 */
export function toRaw(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  const { starts } = folded;
  const from = starts[start];
  let last = end;
  if (end > start) while (last < starts.length - 1 && starts[last] === starts[last - 1]) last++;
  const to = starts[last];
  if (from === undefined || to === undefined || end < start)
    throw new RangeError(`folded span ${start}..${end} is outside the text`);
  return { start: from, end: to };
}
