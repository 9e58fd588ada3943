/**
 * Saves a draft a moment after each change, one save after the other.
 * @module
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../services/api.ts";
import { type Step, stepOn } from "./draft.ts";
import type { Reading, ReadReport } from "./tokens.ts";

/** Changes that follow each other so closely are saved at once. */
const PAUSE_MS = 600;

/** A draft in hand. */
export interface DraftInHand {
  readonly reports: readonly ReadReport[];
  readonly state: "saved" | "saving" | "failed";
  readonly error: Error | null;
  readonly step: (step: Step) => void;
  /** Saves what is not saved yet. Fulfilled with the version that stands, null where it could not be saved. */
  readonly flush: () => Promise<number | null>;
}

/** Holds a draft, and saves it. */
export function useDraft(reading: Reading): DraftInHand {
  const [reports, setReports] = useState<readonly ReadReport[]>(reading.reports);
  const [state, setState] = useState<DraftInHand["state"]>("saved");
  const [error, setError] = useState<Error | null>(null);
  const latest = useRef(reports);
  const saved = useRef<{ readonly reports: readonly ReadReport[]; readonly version: number }>({
    reports,
    version: reading.version,
  });
  const queue = useRef<Promise<number | null>>(Promise.resolve(reading.version));
  const save = useCallback(async (): Promise<number | null> => {
    const now = latest.current;
    if (now === saved.current.reports) return saved.current.version;
    try {
      const { version } = await api("PUT /api/readings/:reading", {
        params: { reading: reading.id },
        body: { version: saved.current.version, reports: [...now], by: reading.reader },
      });
      saved.current = { reports: now, version };
      setState(latest.current === now ? "saved" : "saving");
      setError(null);
      return version;
    } catch (failure) {
      setState("failed");
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return null;
    }
  }, [reading.id, reading.reader]);
  const flush = useCallback((): Promise<number | null> => {
    queue.current = queue.current.then(save);
    return queue.current;
  }, [save]);
  useEffect(() => {
    if (reports === saved.current.reports) return;
    setState("saving");
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [reports, flush]);
  const step = useCallback((one: Step): void => {
    latest.current = stepOn(latest.current, one);
    setReports(latest.current);
  }, []);
  return { reports, state, error, step, flush };
}
