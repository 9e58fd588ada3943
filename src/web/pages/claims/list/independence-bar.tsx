/**
 * How many origins stand behind how many articles, as a bar: full for those that are certain, hatched for those that may be
 * independent, empty for what only passes on.
 * @module
 */
import { useId } from "react";

const WIDTH = 84;
const HEIGHT = 8;

/** The bar; what it shows stands beside it in words. Mirrored where lines run from right to left. */
export function IndependenceBar({
  articles,
  min,
  max,
}: {
  readonly articles: number;
  readonly min: number;
  readonly max: number;
}) {
  const hatch = useId();
  const of = Math.max(articles, max, 1);
  const certain = (min / of) * WIDTH;
  const open = (max / of) * WIDTH;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden className="turns">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="4" fill="currentColor" />
        </pattern>
      </defs>
      <rect
        x="0.5"
        y="0.5"
        width={WIDTH - 1}
        height={HEIGHT - 1}
        rx="2"
        fill="none"
        stroke="currentColor"
        opacity="0.55"
      />
      <rect x="0" width={open} height={HEIGHT} fill={`url(#${hatch})`} />
      <rect x="0" width={certain} height={HEIGHT} fill="currentColor" />
    </svg>
  );
}
