/**
 * A graph of moderate size: real text, nodes that take the focus.
 * @module
 */
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DrawingProps, pathOf } from "./drawing.ts";
import styles from "./graph.module.css";
import { curveOf, type Layout, NODE, nextIn } from "./layout.ts";
import { type GraphEdge, type NamedNode, shortened, spokenName } from "./names.ts";
import { useMoves } from "./view.ts";

/** So many letters of a name fit into a node. */
const NAME_LETTERS = 22;
const DETAIL_LETTERS = 28;

/** The drawing. One node is reached by Tab, the others from there by the arrow keys. */
export function SvgGraph({ nodes, edges, layout, chosen, choose, onMoves, label }: DrawingProps) {
  const { t } = useTranslation("claims");
  const frame = useRef<HTMLDivElement>(null);
  const scene = useRef<SVGGElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const draw = useCallback(
    ({ x, y, k }: { readonly x: number; readonly y: number; readonly k: number }) =>
      scene.current?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`),
    [],
  );
  const moves = useMoves(frame, layout, draw);
  useEffect(() => onMoves(moves), [moves, onMoves]);
  const onKeyDown = (event: React.KeyboardEvent, id: string): void => {
    if (event.key === "Enter" || event.key === " ") choose(id);
    else {
      const next = nextIn(layout, id, event.key);
      if (next === null) return;
      setReached(next);
      moves.reach(next);
      scene.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
    }
    event.preventDefault();
  };
  const stop = reached ?? nodes[0]?.id;
  return (
    <div ref={frame} className={styles.frame} dir="ltr">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with buttons in it is no fieldset */}
      <svg className={styles.canvas} role="group" aria-label={label}>
        <g ref={scene}>
          <Bands layout={layout} />
          <Edges edges={edges} layout={layout} chosen={chosen} />
          {nodes.map((node) => {
            const point = layout.points.get(node.id);
            return point ? (
              // biome-ignore lint/a11y/useSemanticElements: there are no buttons within SVG
              <g
                key={node.id}
                role="button"
                tabIndex={node.id === stop ? 0 : -1}
                aria-pressed={node.id === chosen}
                data-node={node.id}
                data-layer={node.layer}
                data-bottleneck={node.bottleneck}
                className={styles.node}
                transform={`translate(${point.x} ${point.y})`}
                onClick={() => choose(node.id)}
                onFocus={() => setReached(node.id)}
                onKeyDown={(event) => onKeyDown(event, node.id)}
              >
                <title>{spokenName(node, t)}</title>
                <Box node={node} />
              </g>
            ) : null;
          })}
        </g>
      </svg>
    </div>
  );
}

const Box = memo(function Box({ node: { name, detail } }: { readonly node: NamedNode }) {
  return (
    <>
      <rect className={styles.box} width={NODE.width} height={NODE.height} rx="7" />
      <text
        className={styles.name}
        x={NODE.width / 2}
        y={detail === "" ? 27 : 19}
        textAnchor="middle"
        unicodeBidi="plaintext"
      >
        {shortened(name, NAME_LETTERS)}
      </text>
      <text className={styles.detail} x={NODE.width / 2} y="36" textAnchor="middle" unicodeBidi="plaintext">
        {shortened(detail, DETAIL_LETTERS)}
      </text>
    </>
  );
});

function Bands({ layout }: { readonly layout: Layout }) {
  const { t } = useTranslation("claims");
  return layout.bands.map(({ layer, x, width }) => (
    <text key={layer} className={styles.band} x={x + width / 2} y={-14} textAnchor="middle" aria-hidden>
      {t(`layers.${layer}`)}
    </text>
  ));
}

const Edges = memo(function Edges({
  edges,
  layout,
  chosen,
}: {
  readonly edges: readonly GraphEdge[];
  readonly layout: Layout;
  readonly chosen: string | null;
}) {
  return (
    <g aria-hidden>
      <defs>
        <marker
          id="graph-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" fill="currentColor" />
        </marker>
      </defs>
      {edges.map((edge) => {
        const curve = curveOf(layout, edge);
        const isChosen = edge.from === chosen || edge.to === chosen;
        const names = [styles.edge, edge.loop && styles.loopEdge, isChosen && styles.chosenEdge];
        return curve ? (
          <path
            key={`${edge.from} ${edge.to}`}
            d={pathOf(curve)}
            className={names.filter(Boolean).join(" ")}
            markerEnd="url(#graph-arrow)"
          />
        ) : null;
      })}
    </g>
  );
});
