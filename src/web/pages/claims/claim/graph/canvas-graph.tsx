/**
 * A graph of thousands of nodes, on a canvas: what is not seen is not drawn, and letters only where they can be read. It is gone
 * through by the arrow keys as the smaller one is; each node that is reached is spoken.
 * @module
 */
import { VisuallyHidden } from "@mantine/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DrawingProps } from "./drawing.ts";
import styles from "./graph.module.css";
import { NODE, nextIn } from "./layout.ts";
import { spokenName } from "./names.ts";
import { type Painted, paint, readColours } from "./paint.ts";
import { useMoves, type View } from "./view.ts";

/** A pointer that moved further than this was dragged. */
const STILL = 4;

/** The drawing. */
export function CanvasGraph({ nodes, edges, layout, chosen, choose, onMoves, label }: DrawingProps) {
  const { t } = useTranslation("claims");
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pressed = useRef({ x: 0, y: 0 });
  const [reached, setReached] = useState<string | null>(null);
  const painted = useMemo<Painted>(() => ({ nodes, edges, layout }), [nodes, edges, layout]);
  const draw = useCallback(
    (view: View) => {
      if (canvas.current)
        paint(canvas.current, painted, { view, chosen, reached, colours: readColours(canvas.current) });
    },
    [painted, chosen, reached],
  );
  const moves = useMoves(frame, layout, draw);
  useEffect(() => onMoves(moves), [moves, onMoves]);
  useEffect(() => draw(moves.view()), [draw, moves]);
  const current = nodes.find(({ id }) => id === reached);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const from = reached ?? nodes[0]?.id ?? "";
    if (event.key === "Enter" && reached !== null) choose(reached);
    else {
      const next = reached === null && event.key.startsWith("Arrow") ? from : nextIn(layout, from, event.key);
      if (next === null) return;
      setReached(next);
      moves.reach(next);
    }
    event.preventDefault();
  };
  const onClick = (event: React.MouseEvent): void => {
    const { clientX: x, clientY: y } = event;
    if (Math.hypot(x - pressed.current.x, y - pressed.current.y) > STILL) return;
    const box = frame.current?.getBoundingClientRect();
    const view = moves.view();
    const hit =
      box && nodeAt(layout.points, (x - box.left - view.x) / view.k, (y - box.top - view.y) / view.k);
    if (!hit) return;
    setReached(hit);
    choose(hit);
  };
  return (
    <div ref={frame} className={styles.frame} dir="ltr">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is gone through by arrow keys, which only an application may take */}
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="application"
        aria-label={label}
        tabIndex={0}
        onPointerDown={({ clientX, clientY }) => {
          pressed.current = { x: clientX, y: clientY };
        }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden role="status">{current ? spokenName(current, t) : ""}</VisuallyHidden>
    </div>
  );
}

function nodeAt(
  points: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  x: number,
  y: number,
): string | null {
  for (const [id, point] of points)
    if (x >= point.x && x <= point.x + NODE.width && y >= point.y && y <= point.y + NODE.height) return id;
  return null;
}
