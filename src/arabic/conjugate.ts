/**
 * All written forms of a verb from its principal parts. Forms are folded: harakat and shadda are not told apart.
 *
 * What a form adds to its stem depends on the stem's last letters only:
 * - defective past نفى دعا: the alif falls before ت and وا, and the stem of `past12` (نفي دعو) takes the consonant endings;
 * - hollow past قال: consonant endings go to `past12` (قل), the long vowel of the present falls in the jussive (يقل);
 * - doubled past أقر: consonant endings go to `past12` (أقرر);
 * - an ending that begins with the stem's last consonant merges with it (أعلن+نا أعلنّا, أثبت+ت أثبتّ).
 * @module
 */
import { foldWord } from "../text/index.ts";
import type { VerbFeatures } from "./lexicon/entries.ts";
import { spellNoun } from "./nominal.ts";
import {
  PARTICIPLES,
  PAST,
  type ParticipleStem,
  type PastStem,
  PRESENT,
  type PresentStem,
  type Stems,
  spell,
} from "./verb-endings.ts";
import { FEATURES, intern, MASDAR, type PrincipalParts, type VerbForm } from "./verb-features.ts";

/** Every written form of the verb. The same spelling may come with several features, the third person first. */
export function conjugate(parts: PrincipalParts): VerbForm[] {
  return [
    ...withPassive([...pastForms(parts), ...spell(presentStems(parts), PRESENT)], parts.passive),
    ...(parts.participle === "" ? [] : spell(participleStems(parts), PARTICIPLES)),
    ...masdarForms(parts.masdar),
  ];
}

/** A dash for a past that spells a noun too often (نظر). */
const pastForms = (parts: PrincipalParts): VerbForm[] =>
  parts.past === "-" ? [] : spell(pastStems(parts), PAST);

function pastStems({ past, past12 }: PrincipalParts): Stems<PastStem> {
  const third = foldWord(past);
  const cut = third.slice(0, -1);
  const consonant = [past12 === "" ? third : foldWord(past12)];
  const common = { whole: [third], open: [], linked: [], consonant };
  switch (past.at(-1)) {
    case "ى":
      return {
        ...common,
        whole: [],
        open: [third],
        linked: [`${cut}ا`],
        vowel: [cut],
        plural: [cut],
        dual: consonant,
      };
    case "ا":
      return { ...common, vowel: [cut], plural: [cut], dual: consonant };
    case "ي":
      return { ...common, vowel: [third], plural: [cut], dual: [third] };
    case "أ":
      return { ...common, vowel: [third], plural: [third, `${cut}ء`], dual: [cut] };
    default:
      return { ...common, vowel: [third], plural: [third], dual: [third] };
  }
}

function presentStems({ past, past12, present }: PrincipalParts): Stems<PresentStem> {
  const full = foldWord(present).slice(1);
  const cut = full.slice(0, -1);
  const common = { whole: [full], open: [], linked: [], short: [] };
  switch (present.at(-1)) {
    case "ى": {
      const dual = [`${cut}ي`];
      return {
        whole: [],
        open: [full],
        linked: [`${cut}ا`],
        short: [cut],
        plural: [cut],
        dual,
        feminine: dual,
      };
    }
    case "ي":
    case "و":
      return { ...common, short: [cut], plural: [cut], dual: [full], feminine: [full] };
    case "أ":
      return { ...common, plural: [full, `${cut}ء`], dual: [cut], feminine: [full] };
  }
  const strong = { ...common, plural: [full], dual: [full], feminine: [full] };
  const lengthening = past12 === "" ? 0 : foldWord(past12).length - foldWord(past).length;
  if (lengthening > 0) return { ...strong, feminine: [full + full.slice(-1)] };
  if (lengthening === 0) return strong;
  const short = [full.slice(0, -2) + full.slice(-1)];
  return { ...strong, short, feminine: short };
}

/**
 * Defective participles (ناف) have their ي back before every ending but ون. One given with a final alif (مصرا) is not made
 * without it in the masculine singular, where it would be another word (مصر).
 */
function participleStems({ participle, present }: PrincipalParts): Stems<ParticipleStem> {
  const weak = /[ىيو]$/u.test(present);
  const adverbial = participle.endsWith("ا");
  const given = foldWord(adverbial ? participle.slice(0, -1) : participle);
  const base = weak && given.endsWith("ي") ? given.slice(0, -1) : given;
  const full = weak ? `${base}ي` : base;
  return {
    base: [base],
    full: [full],
    bare: adverbial ? [] : [full],
    indefinite: weak && !adverbial ? [base] : [],
  };
}

function masdarForms(masdars: string): VerbForm[] {
  return masdars
    .split(" ")
    .filter((masdar) => masdar !== "")
    .flatMap((masdar) => spellNoun(masdar).map(({ form, attach }) => ({ form, attach, features: MASDAR })));
}

/** Impersonal passives: a spelling that the active shares becomes "either", a new one is added. */
function withPassive(active: VerbForm[], passive: string): VerbForm[] {
  if (passive === "") return active;
  const [past = "", present = ""] = passive.split("/").map((part) => foldWord(part.trim()));
  return addPassive(addPassive(active, past, FEATURES.past.he), present, FEATURES.present.he);
}

function addPassive(forms: VerbForm[], passive: string, he: VerbFeatures): VerbForm[] {
  if (passive === "" || passive === "-") return forms;
  const isShared = (f: VerbForm): boolean => f.form === passive && f.features === he;
  const passiveVoice: VerbFeatures = intern({ ...he, voice: "passive" });
  if (!forms.some(isShared)) return [...forms, { form: passive, attach: "free", features: passiveVoice }];
  const either: VerbFeatures = intern({ ...he, voice: "either" });
  return forms.map((f) => (isShared(f) ? { ...f, features: either } : f));
}
