/**
 * Which of two articles may be the earlier one, by their dates with the precision that they have.
 * @module
 */

/** The first and the last moment that a date may mean, in days; unknown dates are open on both sides. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

const OPEN: Bounds = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const DAY = 86_400_000;

/** The bounds of an EDTF date (2024, 2024-05, 2024-05-31, with a time, or an interval A/B). What is not understood is open. */
export function boundsOf(edtf: string | null): Bounds {
  if (edtf === null) return OPEN;
  const [first = "", last = first] = edtf.replaceAll(/[?~%]/gu, "").split("/");
  const start = momentsOf(first);
  const end = momentsOf(last);
  return start && end ? { from: start.from, to: end.to } : OPEN;
}

function momentsOf(date: string): Bounds | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?$/u.exec(date);
  if (!parts) return null;
  const [, year = "", month, day, time] = parts;
  if (time !== undefined) {
    const moment = Date.parse(/[zZ]|[+-]\d{2}:?\d{2}$/u.test(time) ? date : `${date}Z`) / DAY;
    return Number.isNaN(moment) ? null : { from: moment, to: moment };
  }
  const from = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / DAY;
  const next =
    day !== undefined
      ? from + 1
      : Date.UTC(Number(year) + (month === undefined ? 1 : 0), month === undefined ? 0 : Number(month), 1) /
        DAY;
  return { from, to: next - 1e-6 };
}

/** False only where the dates show that it was later. */
export function mayPrecede(a: Bounds, b: Bounds): boolean {
  return a.from <= b.to;
}

/** True where nothing is known. */
export function isOpen(bounds: Bounds): boolean {
  return bounds.from === Number.NEGATIVE_INFINITY && bounds.to === Number.POSITIVE_INFINITY;
}
