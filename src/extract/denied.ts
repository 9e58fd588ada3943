/**
 * "نفى المدير صحة ما أوردته الصحيفة عن إغلاق الجسر": who denies and who told have one content, and are two reports.
 * @module
 */
import { behindTruth, isTale, type Prose } from "../arabic/index.ts";
import { cueOf, type Finding } from "./find.ts";

/** So far behind the beginning of what is denied, the verb of who told it stands. */
const FARTHEST = 8;

/** The findings with the content of what was told in the place of "ما أوردته الصحيفة عن" and its content. */
export function shareDenied(prose: Prose, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const { attribution, content } = finding;
    if (attribution.use !== "deny") return finding;
    const tale = behindTruth(prose, content.first);
    if (!isTale(prose, tale)) return finding;
    const told = findings.find(
      (other) =>
        other !== finding &&
        cueOf(other.attribution) >= tale &&
        cueOf(other.attribution) <= tale + FARTHEST &&
        other.content.first > tale &&
        other.content.first < content.last,
    );
    return told ? { attribution, content: told.content } : finding;
  });
}
