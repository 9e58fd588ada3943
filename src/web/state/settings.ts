/**
 * What a reader sets for this browser: language, look, digits, and the name that decisions are kept under.
 * @module
 */
/** A reader's settings. */
export interface Settings {
  readonly language: "ar" | "en";
  readonly theme: "system" | "light" | "dark";
  /** Digits in Arabic: 0123 or ٠١٢٣. */
  readonly digits: "latin" | "arabic";
  /** Empty until the reader has given one. */
  readonly name: string;
}

const KEY = "isnad.settings";
const DEFAULTS: Settings = { language: "ar", theme: "system", digits: "latin", name: "" };

const listeners = new Set<() => void>();
let current: Settings | null = null;

/** The settings now. What another version of the app has left there counts as far as it is still known. */
export function readSettings(): Settings {
  current ??= { ...DEFAULTS, ...stored() };
  return current;
}

function stored(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>;
  } catch {
    return {}; // damaged, or storage is forbidden: the defaults are as good
  }
}

/** Changes settings and keeps them. */
export function changeSettings(changes: Partial<Settings>): void {
  current = { ...readSettings(), ...changes };
  localStorage.setItem(KEY, JSON.stringify(current));
  applySettings(current);
  for (const listener of listeners) listener();
}

/** Tells `listener` of every change; what is given back ends that. */
export function followSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The direction that a language is written in. */
export const directionOf = (language: Settings["language"]): "rtl" | "ltr" =>
  language === "ar" ? "rtl" : "ltr";

/** Tells the document its language and direction. */
export function applySettings({ language }: Settings): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
