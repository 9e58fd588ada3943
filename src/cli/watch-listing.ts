/**
 * Watches and their news in lines for a terminal.
 * @module
 */
import type { ShownNews, ShownWatch } from "../api/index.ts";
import { isolate, oneLine, rightToLeft } from "../render/index.ts";

/** A watch in one line, its id last. */
export function watchLine({ id, name, kind, claim, by, paused, news, newest, webhook }: ShownWatch): string {
  const parts = [
    `${news} news${newest === null ? "" : `, the last ${newest}`}`,
    ...(claim?.lost ? ["its words stand in no article any more"] : []),
    ...(paused ? ["paused"] : []),
    ...(webhook ? [hookPart(webhook)] : []),
  ];
  return `${isolate(oneLine(name))} (${kind}, by ${isolate(oneLine(by))}): ${parts.join("; ")}  ${id}\n`;
}

function hookPart({
  url,
  gone,
  delivered,
  waiting,
  givenUp,
  error,
}: NonNullable<ShownWatch["webhook"]>): string {
  const counts = [
    `${delivered} delivered`,
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(givenUp > 0 ? [`${givenUp} given up`] : []),
    ...(gone ? ["nobody is there any more, resume it to ask again"] : []),
    ...(error === null ? [] : [`last failure: ${oneLine(error)}`]),
  ];
  return `${oneLine(url)}: ${counts.join(", ")}`;
}

const STATES = { confirmed: "تدقيق مؤكَّد", suggested: "تدقيق مقترح", published: "تدقيق جديد" } as const;

/** A piece of news in a few lines. */
export function newsLines({ number, found, text, article, chain, claim, factCheck }: ShownNews): string {
  const about = factCheck
    ? [STATES[factCheck.state], factCheck.verdict.wording, factCheck.publisher, factCheck.published]
    : ["ظهور جديد", article?.publisher, article?.title, article?.published];
  const head = about.filter((part) => part != null).map((part) => isolate(oneLine(part)));
  const said = chain.map(({ name }) => isolate(oneLine(name)));
  return rightToLeft([
    `${isolate(String(number))}. ${head.join(" · ")}`,
    `   «${isolate(oneLine(text))}»`,
    ...(said.length > 0 ? [`   الإسناد: ${said.join(" ← ")}`] : []),
    ...(claim ? [`   الادعاء: ${isolate(oneLine(claim.gist))} ${isolate(claim.id)}`] : []),
    `   ${isolate(found)} ${isolate(factCheck?.url ?? article?.id ?? "")}`,
    "",
  ]);
}
