/**
 * What can be wrong with an evidence pack.
 * @module
 */

/**
 * unreadable: no ZIP, or a damaged one; unsafe: nothing that isnad packs, and perhaps a trap; repacked: the ZIP holds more, less or
 * other bytes than its files; missing, extra: a file; changed: a file is not what its hash says; malformed: a file is not of its form;
 * span: quoted words do not stand at their place; unlisted: claim.json quotes what the manifest does not list, or the other way round;
 * text: the text is not the one that was hashed, or not as long; original: the text does not come from its original; dossier: the
 * page says something else than claim.json.
 */
export type ProblemKind =
  | "unreadable"
  | "unsafe"
  | "repacked"
  | "missing"
  | "extra"
  | "changed"
  | "malformed"
  | "span"
  | "unlisted"
  | "text"
  | "original"
  | "dossier";

/** One thing that is wrong. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The file or the place that it is about; empty: the pack itself. */
  readonly at: string;
  /** In English, for whoever looks into it; empty where the kind says all. */
  readonly detail: string;
}

/** Makes a problem. */
export const problem = (kind: Problem["kind"], at = "", detail = ""): Problem => ({ kind, at, detail });
