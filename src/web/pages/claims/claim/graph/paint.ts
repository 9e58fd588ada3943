/**
 * Paints a graph on a canvas.
 * @module
 */
import { type Curve, curveOf, type Layout, NODE } from "./layout.ts";
import { type GraphEdge, type NamedNode, shortened } from "./names.ts";
import type { View } from "./view.ts";

/** What is painted. */
export interface Painted {
  readonly nodes: readonly NamedNode[];
  readonly edges: readonly GraphEdge[];
  readonly layout: Layout;
}

interface Colours {
  readonly text: string;
  readonly dimmed: string;
  readonly accent: string;
  readonly fill: string;
  readonly font: string;
}

interface Look {
  readonly view: View;
  readonly chosen: string | null;
  readonly reached: string | null;
  readonly colours: Colours;
}

/** Below this zoom letters cannot be read, and are left out. */
const READABLE = 0.45;
/** Below this zoom a curve is as good as a straight line. */
const CURVED = 0.25;
const NAME_LETTERS = 22;

/** The colours that the page has now. */
export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: read("--mantine-color-text") || "#000",
    dimmed: read("--mantine-color-dimmed") || "#555",
    accent: read("--mantine-primary-color-filled") || "#0b5c63",
    fill: read("--mantine-color-body") || "#fff",
    font: style.fontFamily,
  };
}

/** Paints what is seen. */
export function paint(canvas: HTMLCanvasElement, painted: Painted, look: Look): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth, clientHeight } = canvas;
  const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const { x, y, k } = look.view;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.setTransform(k * ratio, 0, 0, k * ratio, x * ratio, y * ratio);
  const seen = { left: -x / k, top: -y / k, right: (clientWidth - x) / k, bottom: (clientHeight - y) / k };
  paintEdges(pen, painted, look, seen);
  paintNodes(pen, painted, look, seen);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All quiet edges are one path, all chosen ones another: a stroke each is what costs. */
function paintEdges(pen: CanvasRenderingContext2D, { edges, layout }: Painted, look: Look, seen: Box): void {
  const { chosen, colours, view } = look;
  const isChosen = ({ from, to }: GraphEdge): boolean => from === chosen || to === chosen;
  for (const [own, colour, width, alpha] of [
    [edges.filter((edge) => !isChosen(edge)), colours.dimmed, 1.2, 0.4],
    [edges.filter(isChosen), colours.accent, 2.6, 1],
  ] as const) {
    pen.beginPath();
    for (const edge of own) trace(pen, curveOf(layout, edge), view.k, seen);
    pen.strokeStyle = colour;
    pen.lineWidth = width / Math.min(1, Math.max(view.k, 0.3));
    pen.globalAlpha = alpha;
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

function trace(pen: CanvasRenderingContext2D, curve: Curve | null, k: number, seen: Box): void {
  if (!curve) return;
  const [ax, ay, bx, by, cx, cy, dx, dy] = curve;
  if (Math.max(ax, dx, bx) < seen.left || Math.min(ax, dx) > seen.right) return;
  if (Math.max(ay, dy) < seen.top || Math.min(ay, dy) > seen.bottom) return;
  pen.moveTo(ax, ay);
  if (k < CURVED) pen.lineTo(dx, dy);
  else pen.bezierCurveTo(bx, by, cx, cy, dx, dy);
}

function paintNodes(pen: CanvasRenderingContext2D, { nodes, layout }: Painted, look: Look, seen: Box): void {
  const { chosen, reached, colours, view } = look;
  pen.textAlign = "center";
  pen.direction = "rtl";
  pen.font = `600 13px ${colours.font}`;
  for (const node of nodes) {
    const point = layout.points.get(node.id);
    if (!point || point.x > seen.right || point.x + NODE.width < seen.left) continue;
    if (point.y > seen.bottom || point.y + NODE.height < seen.top) continue;
    const isMarked = node.id === chosen || node.id === reached;
    pen.fillStyle = colours.fill;
    pen.fillRect(point.x, point.y, NODE.width, NODE.height);
    pen.lineWidth = isMarked || node.bottleneck ? 4 : 1.2;
    pen.strokeStyle = isMarked ? colours.text : node.layer === "origin" ? colours.accent : colours.dimmed;
    pen.strokeRect(point.x, point.y, NODE.width, NODE.height);
    if (view.k < READABLE) continue;
    pen.fillStyle = colours.text;
    pen.fillText(shortened(node.name, NAME_LETTERS), point.x + NODE.width / 2, point.y + 26);
  }
}
