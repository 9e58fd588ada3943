/**
 * The edges of a node with the words that prove them.
 * @module
 */
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "../claim.module.css";
import { Stepped } from "../evidence.tsx";
import { Quoted } from "../quoted.tsx";
import type { Told } from "../told.ts";
import type { GraphEdge, NamedNode } from "./names.ts";

/** What edges are read by: the names of their nodes, and the claim. */
interface Known {
  readonly names: ReadonlyMap<string, NamedNode>;
  readonly told: Told;
}

interface EdgesOfProps extends Known {
  readonly node: NamedNode;
  readonly edges: readonly GraphEdge[];
}

/** What came to a node, and what went on from it. */
export function EdgesOf({ node, edges, ...known }: EdgesOfProps) {
  const { t } = useTranslation("claims");
  const into = edges.filter(({ to }) => to === node.id);
  const out = edges.filter(({ from }) => from === node.id);
  return (
    <section className={styles.evidence} aria-label={node.name}>
      <Title order={3} size="h5">
        <bdi dir="auto">{node.name}</bdi>
      </Title>
      <Text size="sm" c="dimmed">
        {t(`layer.${node.layer}`)}
        {node.detail !== "" && ` · ${node.detail}`}
      </Text>
      <EdgeList title={t("cameFrom")} edges={into} {...known} />
      <EdgeList title={t("wentTo")} edges={out} {...known} />
    </section>
  );
}

interface EdgeListProps extends Known {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
}

function EdgeList({ title, edges, ...known }: EdgeListProps) {
  if (edges.length === 0) return null;
  return (
    <>
      <Title order={4} size="h6" mt="sm">
        {title}
      </Title>
      <Stepped
        items={edges}
        show={(edge) => (
          <li key={`${edge.from} ${edge.to}`}>
            <EdgeView edge={edge} {...known} />
          </li>
        )}
      />
    </>
  );
}

/** Quotations of one edge that are shown. */
const MOST_SHOWN = 3;

/** One edge: from whom to whom, why, and where to read it. */
export function EdgeView({ edge, names, told }: Known & { readonly edge: GraphEdge }) {
  const { t } = useTranslation("claims");
  const reasons = [...new Set(edge.evidence.map(({ why }) => why))];
  return (
    <div className={styles.row}>
      <p>
        <bdi dir="auto">{names.get(edge.from)?.name}</bdi> {t("arrow")}{" "}
        <bdi dir="auto">{names.get(edge.to)?.name}</bdi>
        {": "}
        {reasons.map((why) => t(`reason.${why}`)).join(t("listComma"))}
        {edge.loop && ` · ${t("inLoop")}`}
      </p>
      {edge.evidence.slice(0, MOST_SHOWN).map(({ why, appearance, places }) => {
        const [quote] = places;
        return quote ? (
          <Quoted
            key={`${why} ${appearance}`}
            quote={quote}
            report={
              told.appearance(appearance)?.quote.article === quote.article
                ? (told.appearance(appearance)?.report ?? null)
                : null
            }
            told={told}
            note={t(`reason.${why}`)}
          />
        ) : null;
      })}
      {edge.evidence.length > MOST_SHOWN && t("moreProofs", { count: edge.evidence.length - MOST_SHOWN })}
    </div>
  );
}
