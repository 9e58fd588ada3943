/**
 * What a check of an evidence pack came to, for people.
 * @module
 */
import { isolate, oneLine, rightToLeft } from "../render/index.ts";
import type { Origin, Problem, Verified } from "../verify/index.ts";

interface Words {
  readonly intact: string;
  readonly broken: string;
  readonly seal: string;
  readonly made: string;
  readonly claim: string;
  readonly checked: (files: number, spans: number) => string;
  readonly origin: Readonly<Record<Origin, string>>;
  readonly dossier: Readonly<Record<"same" | "differs" | "not-made", string>>;
  readonly problem: Readonly<Record<Problem["kind"], string>>;
  readonly notCome: string;
}

const ARABIC: Words = {
  intact: "الحزمة سليمة",
  broken: "الحزمة غير سليمة",
  seal: "بصمة الحزمة (SHA-256)",
  made: "أُعدّت",
  claim: "الادعاء",
  checked: (files, spans) => `تُحقّق من ${files} ملفًا و${spans} اقتباسًا في مواضعها`,
  origin: {
    same: "نصوص قُرئت من أصولها ثانيةً فطابقت",
    within: "نصوص ترد أسطرها في أصولها بترتيبها",
    differs: "نصوص تعطي أصولها غيرها",
    part: "نصوص أصلها جزء من ملف أكبر، فلم تُقرأ ثانيةً",
    "not-read": "نصوص لا يُقرأ أصلها هنا (صورة، أو PDF بلا قارئه)",
  },
  dossier: {
    same: "الملف المقروء يقول ما يقوله الادعاء",
    differs: "الملف المقروء لا يقول ما يقوله الادعاء",
    "not-made": "أعدّ الحزمة إصدار آخر، فلم يُقارن الملف المقروء ولا تُحسب النصوص المختلفة عليها",
  },
  problem: {
    unreadable: "ليست ملف ZIP سليمًا",
    unsafe: "فيها ما لا تحزمه إسناد",
    repacked: "حُزمت ثانيةً، أو فيها بايتات خارج ملفاتها",
    missing: "ملف ناقص",
    extra: "ملف زائد",
    changed: "ملف تغيّر",
    malformed: "ملف على غير صيغته",
    span: "اقتباس ليس في موضعه",
    unlisted: "الادعاء يقتبس غير ما في البيان",
    text: "النص غير الذي أُخذت بصمته",
    original: "النص ليس من أصله",
    dossier: "الملف المقروء لا يقول ما يقوله الادعاء",
  },
  notCome: "لم يُتحقّق من الاقتباسات والنصوص، لأنّ الملفات نفسها ليست كما كانت",
};

const ENGLISH: Words = {
  intact: "the pack is intact",
  broken: "the pack is not intact",
  seal: "SHA-256 of the pack",
  made: "made",
  claim: "claim",
  checked: (files, spans) => `checked: ${files} files, ${spans} quotations at their places`,
  origin: {
    same: "texts were read from their originals anew, and are the same",
    within: "texts stand line by line in their originals",
    differs: "texts are not what their originals give",
    part: "texts come from a part of a larger file, and were not read anew",
    "not-read": "texts have an original that cannot be read here (a picture, or a PDF without its reader)",
  },
  dossier: {
    same: "the dossier says what the claim says",
    differs: "the dossier says something else than the claim",
    "not-made":
      "another version made the pack: the dossier was not compared, and texts that differ are not held against it",
  },
  problem: {
    unreadable: "no whole ZIP",
    unsafe: "holds what isnad does not pack",
    repacked: "was packed anew, or holds bytes beside its files",
    missing: "a file is missing",
    extra: "a file too many",
    changed: "a file has changed",
    malformed: "a file is not of its form",
    span: "quoted words are not at their place",
    unlisted: "the claim quotes other words than the manifest lists",
    text: "the text is not the one that was hashed",
    original: "the text does not come from its original",
    dossier: "the dossier says something else than the claim",
  },
  notCome: "quotations and texts were not come to, for the files themselves are not what they were",
};

/** So many problems are shown. */
const MOST = 20;

/** A few lines: whether it is intact, what was checked, what is wrong. */
export function verifiedText(file: string, verified: Verified, language: "ar" | "en"): string {
  const words = language === "ar" ? ARABIC : ENGLISH;
  const { intact, problems, manifest, content } = verified;
  const lines = [
    `${intact ? "✓" : "✗"} ${isolate(oneLine(file))}: ${intact ? words.intact : words.broken}`,
    ...problems.slice(0, MOST).map((one) => `  ${problemLine(one, words)}`),
    ...(problems.length > MOST ? [`  … ${problems.length - MOST}`] : []),
    ...(manifest
      ? [
          `  ${words.claim}: ${isolate(oneLine(manifest.claim.gist))}`,
          `  ${words.made}: ${isolate(oneLine(`${manifest.made.at} ${manifest.made.by ?? ""}`))}`,
        ]
      : []),
    ...(content ? contentLines(verified.files, content, words) : [`  ${words.notCome}`]),
    `  ${words.seal}: ${verified.sha256}`,
  ];
  return language === "ar" ? rightToLeft(lines) : `${lines.join("\n")}\n`;
}

function problemLine({ kind, at, detail }: Problem, words: Words): string {
  const place = at === "" ? "" : `: ${isolate(oneLine(at))}`;
  return `${words.problem[kind]}${place}${detail === "" ? "" : ` (${isolate(oneLine(detail))})`}`;
}

function contentLines(files: number, content: NonNullable<Verified["content"]>, words: Words): string[] {
  const counts = new Map<Origin, number>();
  for (const { origin } of content.texts) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [
    `  ${words.checked(files, content.spans)}`,
    ...[...counts].map(([origin, number]) => `  ${number}: ${words.origin[origin]}`),
    `  ${words.dossier[content.dossier]}`,
  ];
}
