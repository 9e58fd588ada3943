/**
 * PDFs for the tests, made by hand: letters drawn as boxes that say which letters they are, pictures, passwords.
 * @module
 */
import { deflateSync } from "node:zlib";

/** A picture in a PNG of one bit for each dot: its rows, packed as they are there. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One page: lines as they stand on the paper, from left to right; or a picture. */
export type PageContent = { readonly lines: readonly string[] } | { readonly picture: Bitmap };

/** In points, for every letter. */
const STEP = 6;

/** A PDF. `extra` goes into its trailer. */
export function pdfOf(pages: readonly PageContent[], extra = ""): Uint8Array {
  const objects: (string | Buffer)[] = ["<</Type/Catalog/Pages 2 0 R>>", ""];
  const add = (object: string | Buffer): number => objects.push(object);
  const letters = [...new Set(pages.flatMap((page) => ("lines" in page ? [...page.lines.join("")] : [])))];
  const font = letters.length > 0 ? addFont(letters, add) : 0;
  const kids = pages.map((page) =>
    "lines" in page ? addText(page.lines, letters, { font, add }) : addPicture(page.picture, add),
  );
  objects[1] = `<</Type/Pages/Kids[${kids.map((n) => `${n} 0 R`).join(" ")}]/Count ${kids.length}>>`;
  return assemble(objects, extra);
}

type Add = (object: string | Buffer) => number;

function assemble(objects: readonly (string | Buffer)[], extra: string): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let size = parts[0]?.length ?? 0;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    size += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(size);
    const body = typeof object === "string" ? Buffer.from(object) : object;
    put(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]));
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  put(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R${extra}>>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function streamOf(entries: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

const hex = (n: number): string => n.toString(16).padStart(2, "0");

/** Every letter is a box; a table says which letter it stands for. */
function addFont(letters: readonly string[], add: Add): number {
  const box = add(streamOf("", Buffer.from("600 0 0 0 500 700 d1 0 0 500 700 re f")));
  const gap = add(streamOf("", Buffer.from("600 0 0 0 0 0 d1")));
  const names = letters.map((letter, i) => `/g${i} ${letter === " " ? gap : box} 0 R`).join("");
  const map = letters
    .map((letter, i) => `<${hex(i + 1)}> <${Buffer.from(letter, "utf16le").swap16().toString("hex")}>`)
    .join("\n");
  const unicode = add(
    streamOf(
      "",
      Buffer.from(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${letters.length} beginbfchar\n${map}\nendbfchar endcmap end end`,
      ),
    ),
  );
  return add(
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar ${letters.length}/Widths[${letters.map(() => 600).join(" ")}]/Encoding<</Type/Encoding/Differences[1 ${letters.map((_, i) => `/g${i}`).join("")}]>>/CharProcs<<${names}>>/ToUnicode ${unicode} 0 R/Resources<<>>>>`,
  );
}

function addText(
  lines: readonly string[],
  letters: readonly string[],
  { font, add }: { font: number; add: Add },
): number {
  const drawn = lines.map((line, i) => {
    const codes = [...line].map((letter) => hex(letters.indexOf(letter) + 1)).join("");
    return `BT /F 10 Tf ${580 - [...line].length * STEP} ${800 - 20 * i} Td <${codes}> Tj ET`;
  });
  const content = add(streamOf("", Buffer.from(drawn.join("\n"))));
  return add(
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F ${font} 0 R>>>>/Contents ${content} 0 R>>`,
  );
}

/** Rows of a PNG are rows of a PDF: both can be packed in the same way. */
function addPicture({ width, height, data }: Bitmap, add: Add): number {
  const rows = `/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent 1/Columns ${width}>>`;
  const about = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 1`;
  const image = add(streamOf(about + rows, data));
  const content = add(
    streamOf("/Filter/FlateDecode", deflateSync(`q ${width * DOT} 0 0 ${height * DOT} 20 400 cm /I Do Q`)),
  );
  return add(
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I ${image} 0 R>>>>/Contents ${content} 0 R>>`,
  );
}

/** In points: a scan of 150 dots per inch. */
const DOT = 72 / 150;

/** A line of Arabic as it stands on the paper: letters from right to left, numbers and Latin words from left to right, brackets turned. */
export function onPaper(line: string): string {
  const turned = reverse(line).replace(/[()«»]/g, (mark) => TURNED[mark] ?? mark);
  return turned.replace(/\d+(?:[.,/:]\d+)*|[A-Za-z][A-Za-z ]*[A-Za-z]/g, reverse);
}

const reverse = (text: string): string => [...text].reverse().join("");

const TURNED: Readonly<Record<string, string>> = { "(": ")", ")": "(", "«": "»", "»": "«" };

/** The forms that letters take in a word, as old producers of PDFs store them: isolated, final, initial, medial. */
export function shape(text: string): string {
  const letters = [...text];
  return letters
    .map((letter, i) => {
      const forms = FORMS[letter];
      if (forms === undefined) return letter;
      const joinsBefore = (FORMS[letters[i - 1] ?? ""]?.length ?? 0) === 4;
      const joinsAfter = forms.length === 4 && FORMS[letters[i + 1] ?? ""] !== undefined;
      return forms[(joinsAfter ? 2 : 0) + (joinsBefore ? 1 : 0)] ?? letter;
    })
    .join("");
}

/** In the order isolated, final, initial, medial; two forms for letters that do not join the next one. */
const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ["ا", 0xfe8d, 2],
      ["ب", 0xfe8f, 4],
      ["ة", 0xfe93, 2],
      ["ت", 0xfe95, 4],
      ["ث", 0xfe99, 4],
      ["ج", 0xfe9d, 4],
      ["ح", 0xfea1, 4],
      ["خ", 0xfea5, 4],
      ["د", 0xfea9, 2],
      ["ر", 0xfead, 2],
      ["س", 0xfeb1, 4],
      ["ع", 0xfec9, 4],
      ["ف", 0xfed1, 4],
      ["ق", 0xfed5, 4],
      ["ك", 0xfed9, 4],
      ["ل", 0xfedd, 4],
      ["م", 0xfee1, 4],
      ["ن", 0xfee5, 4],
      ["ه", 0xfee9, 4],
      ["و", 0xfeed, 2],
      ["ي", 0xfef1, 4],
      ["إ", 0xfe87, 2],
      ["أ", 0xfe83, 2],
    ] as const
  ).map(([letter, first, count]) => [
    letter,
    String.fromCharCode(...Array.from({ length: count }, (_, i) => first + i)),
  ]),
);
