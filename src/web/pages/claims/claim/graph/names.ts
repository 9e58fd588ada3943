/**
 * What the nodes of a graph are called where they are drawn.
 * @module
 */
import type { TFunction } from "i18next";
import { formatDate } from "../../../../i18n/numbers.ts";
import type { ApiReply } from "../../../../services/api.ts";
import type { Told } from "../told.ts";

/** A graph as the API gives it. */
export type GraphData = ApiReply<"GET /api/claims/:claim/graph">;
/** One node of it. */
export type GraphNode = GraphData["nodes"][number];
/** One edge of it. */
export type GraphEdge = GraphData["edges"][number];

/** The layers, from the origins on. */
export const LAYERS = ["origin", "relay", "outlet", "article"] as const;

/** A node as it is drawn and spoken of. */
export interface NamedNode {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly detail: string;
  readonly bottleneck: boolean;
  readonly loop: boolean;
}

/** Names the nodes. */
export function nameNodes(nodes: readonly GraphNode[], told: Told, t: TFunction): readonly NamedNode[] {
  return nodes.map((node) => ({
    id: node.id,
    layer: node.layer,
    bottleneck: node.bottleneck,
    loop: node.loop,
    ...(node.layer === "article" ? articleName(node, told, t) : voiceName(node, told, t)),
  }));
}

function articleName({ name }: GraphNode, told: Told, t: TFunction) {
  const article = told.article(name);
  const day = article?.published ? formatDate(article.published) : t("undated");
  return { name: article?.title ?? article?.publisher ?? t("noPublisher"), detail: day };
}

function voiceName({ name, kind, bottleneck, loop }: GraphNode, told: Told, t: TFunction) {
  const marks = [bottleneck ? t("isBottleneck") : null, loop ? t("inLoop") : null].filter(
    (mark) => mark !== null,
  );
  return {
    name: told.article(name) ? t("noPublisher") : name,
    detail: [kind === null ? "" : t(`kind.${kind}`), ...marks].filter((one) => one !== "").join(" · "),
  };
}

/** What a node is called for those who do not see it. */
export const spokenName = ({ layer, name, detail }: NamedNode, t: TFunction): string =>
  [t(`layer.${layer}`), name, detail].filter((one) => one !== "").join("، ");

/** As much of a name as a node has room for. */
export const shortened = (name: string, most: number): string =>
  [...name].length <= most
    ? name
    : `${[...name]
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
