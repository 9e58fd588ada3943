/**
 * What people say of a claim, for a terminal.
 * @module
 */
import type { Verdict } from "../../model/index.ts";
import { isolate, rightToLeft } from "../lines.ts";
import { oneLine } from "../plain.ts";

/** Verdicts in Arabic. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  supported: "مؤيَّد",
  mixed: "بعضه صحيح",
  refuted: "غير صحيح",
  satire: "سخرية",
  unproven: "لم يثبت",
  misleading: "مضلِّل",
  "out-of-context": "خارج سياقه",
  "not-checkable": "لا يمكن التحقق منه",
  open: "قيد المراجعة",
};

/** A verdict as it is shown. Moments are ISO 8601; `withdrawn` is null while it stands. */
export interface ShownVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
  readonly withdrawn: string | null;
}

/** One line for each verdict, the newest first; nothing where there is none. */
export function renderVerdicts(verdicts: readonly ShownVerdict[]): string {
  if (verdicts.length === 0) return "";
  return rightToLeft(
    [...verdicts].reverse().map(({ id, verdict, note, by, at, withdrawn }) => {
      const said = `مراجعة: ${VERDICT_LABELS[verdict]} (${verdict})، ${isolate(oneLine(by))}، ${isolate(at.slice(0, 10))}`;
      const more = [note === null ? "" : `: ${isolate(oneLine(note))}`, withdrawn === null ? "" : " (سُحبت)"];
      return `${said}${more.join("")} ${isolate(id)}`;
    }),
  );
}
