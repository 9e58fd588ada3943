/**
 * Moving about in a drawing: drag, zoom, fit. Where one looks is kept outside of React, so that a step costs no more than the
 * drawing of it.
 * @module
 */
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { type Layout, NODE } from "./layout.ts";

/** What of the drawing is seen: a point of it is drawn at `x + k * its own`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

const LEAST_ZOOM = 0.04;
const MOST_ZOOM = 2.5;
const STEP = 1.35;
/** Room around a drawing that is fitted in, for the names of the layers too. */
const MARGIN = 34;

/** How to move about. */
export interface Moves {
  readonly zoom: (by: number) => void;
  readonly fit: () => void;
  /** Moves so far that a node is seen. */
  readonly reach: (id: string) => void;
  readonly view: () => View;
}

/** Follows pointer and wheel on `frame`, and tells `draw` of each new view, once a frame of the screen. */
export function useMoves(
  frame: RefObject<HTMLElement | null>,
  layout: Layout,
  draw: (view: View) => void,
): Moves {
  const view = useRef<View>({ x: 0, y: 0, k: 1 });
  const waiting = useRef(0);
  const drawing = useRef(draw);
  drawing.current = draw;
  const set = useCallback((next: View): void => {
    view.current = next;
    if (waiting.current) return;
    waiting.current = requestAnimationFrame(() => {
      waiting.current = 0;
      drawing.current(view.current);
    });
  }, []);
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);
  const fit = useCallback(() => {
    const box = frame.current?.getBoundingClientRect();
    if (box) set(fitted(layout, box));
  }, [frame, layout, set]);
  useEffect(fit, [fit]);
  usePointer(frame, view, set);
  return useMemo(
    () => ({
      fit,
      view: () => view.current,
      zoom: (by) => {
        const box = frame.current?.getBoundingClientRect();
        if (box) set(zoomed(view.current, STEP ** by, box.width / 2, box.height / 2));
      },
      reach: (id) => {
        const box = frame.current?.getBoundingClientRect();
        const point = layout.points.get(id);
        if (box && point) set(reaching(view.current, point, box));
      },
    }),
    [fit, frame, layout, set],
  );
}

function fitted({ width, height }: Layout, box: DOMRect): View {
  const k = Math.max(
    LEAST_ZOOM,
    Math.min(
      1.1,
      (box.width - 2 * MARGIN) / Math.max(1, width),
      (box.height - 2 * MARGIN) / Math.max(1, height),
    ),
  );
  return { k, x: (box.width - width * k) / 2, y: (box.height - height * k) / 2 };
}

function zoomed({ x, y, k }: View, by: number, atX: number, atY: number): View {
  const next = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, k * by));
  return { k: next, x: atX - ((atX - x) * next) / k, y: atY - ((atY - y) * next) / k };
}

function reaching(view: View, point: { readonly x: number; readonly y: number }, box: DOMRect): View {
  const k = Math.max(view.k, 0.6);
  const [left, top] = [view.x + point.x * k, view.y + point.y * k];
  const isSeen =
    k === view.k &&
    left >= 0 &&
    top >= 0 &&
    left + NODE.width * k <= box.width &&
    top + NODE.height * k <= box.height;
  if (isSeen) return view;
  return {
    k,
    x: box.width / 2 - (point.x + NODE.width / 2) * k,
    y: box.height / 2 - (point.y + NODE.height / 2) * k,
  };
}

function usePointer(
  frame: RefObject<HTMLElement | null>,
  view: RefObject<View>,
  set: (view: View) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let last: { x: number; y: number } | null = null;
    const down = (event: PointerEvent): void => {
      if (event.button === 0) last = { x: event.clientX, y: event.clientY };
    };
    const move = (event: PointerEvent): void => {
      if (!last || event.buttons === 0) return;
      const { x, y, k } = view.current;
      set({ k, x: x + event.clientX - last.x, y: y + event.clientY - last.y });
      last = { x: event.clientX, y: event.clientY };
    };
    const up = (): void => {
      last = null;
    };
    // The page scrolls by the wheel; with Ctrl the drawing grows.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      set(
        zoomed(
          view.current,
          Math.exp(-event.deltaY / 300),
          event.clientX - box.left,
          event.clientY - box.top,
        ),
      );
    };
    element.addEventListener("pointerdown", down);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      element.removeEventListener("pointerdown", down);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      element.removeEventListener("wheel", wheel);
    };
  }, [frame, view, set]);
}
