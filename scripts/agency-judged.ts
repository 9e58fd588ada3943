/**
 * Judgements by hand of agencies that were named for articles without an agency's byline: test/reuse/agency-judged.tsv.
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Article, Standing } from "../src/model/index.ts";

/** One article that somebody read, beside the others that carry its text. */
interface Judgement {
  readonly sha256: string;
  readonly agency: string;
  readonly isRight: boolean;
}

/** Judged articles by id. */
export function readJudgements(): ReadonlyMap<string, Judgement> {
  const file = fileURLToPath(new URL("../test/reuse/agency-judged.tsv", import.meta.url));
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1);
  return new Map(
    rows.map((row) => {
      const [id = "", sha256 = "", agency = "", verdict = ""] = row.split("\t");
      if (verdict !== "right" && verdict !== "wrong")
        throw new RangeError(`agency-judged.tsv: ${id}: the verdict "${verdict}" is neither right nor wrong`);
      return [id, { sha256, agency, isRight: verdict === "right" }];
    }),
  );
}

/** The hash by which a judgement knows that it is about this text. */
export const hashOfText = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Draws by a hash of seed and id, so that a sample hardly changes where one article more or less is drawn from. */
export function drawBy(seed: number, standings: readonly Standing[], count: number): readonly Standing[] {
  const rank = ({ document }: Standing): string =>
    createHash("sha256").update(`${seed}:${document}`).digest("hex");
  return [...standings].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, count);
}

/** How many of a sample were judged, and how many of these are right; an agency other than the judged one is not judged. */
export function scoreSample(sample: readonly Standing[], articles: ReadonlyMap<string, Article>) {
  const judgements = readJudgements();
  const judged = sample.flatMap((standing) => {
    const judgement = judgements.get(standing.document);
    const text = articles.get(standing.document)?.text ?? "";
    const fits = judgement?.agency === standing.agency && judgement?.sha256 === hashOfText(text);
    return judgement && fits ? [judgement] : [];
  });
  return {
    drawn: sample.length,
    judged: judged.length,
    right: judged.filter(({ isRight }) => isRight).length,
  };
}
