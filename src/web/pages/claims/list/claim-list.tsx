/**
 * A list of claims, however long: only what is seen is there; j and k go through it, Enter opens.
 * @module
 */
import { Button, Text } from "@mantine/core";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../components/empty.tsx";
import { Loading } from "../../../components/loading.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import type { ApiArgs } from "../../../services/api.ts";
import { isTyping } from "../../../services/keys.ts";
import { usePages } from "../../../services/queries.ts";
import { ClaimRow } from "./claim-row.tsx";
import styles from "./list.module.css";

/** Rows before more are asked for. */
const AHEAD = 10;

/** Which claims. */
export type ClaimQuery = NonNullable<ApiArgs<"GET /api/claims">["query"]>;

interface ClaimListProps {
  readonly query: ClaimQuery;
  /** Lets the filters go; absent where none is set. */
  readonly onClear?: (() => void) | undefined;
}

/** The claims that pass these filters, in their order. */
export function ClaimList({ query, onClear }: ClaimListProps) {
  const { t } = useTranslation("claims");
  const { items, error, isPending, hasMore, isLoadingMore, more } = usePages("GET /api/claims", { query });
  const frame = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list stands elsewhere once there is something in it
  useLayoutEffect(
    () => setTop((frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY),
    [items.length],
  );
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 108,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (at) => items[at]?.id ?? at,
  });
  const seen = rows.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && last > items.length - AHEAD) more();
  }, [last, items.length, hasMore, isLoadingMore, more]);
  useRowKeys(items.length, (at) => rows.scrollToIndex(at, { align: "auto" }));
  if (error) return <Trouble error={error} />;
  if (isPending) return <Loading />;
  if (items.length === 0) return <NoClaims onClear={onClear} />;
  return (
    <div className={styles.frame}>
      <ol ref={frame} className={styles.list} style={{ height: rows.getTotalSize() }} aria-label={t("title")}>
        {seen.map(({ index, key, start }) => {
          const claim = items[index];
          return claim ? (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <ClaimRow claim={claim} at={index} />
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
}

function NoClaims({ onClear }: Pick<ClaimListProps, "onClear">) {
  const { t } = useTranslation("claims");
  return (
    <Empty title={t("none")}>
      <Text c="dimmed">{t("noneWhy")}</Text>
      {onClear && (
        <Button variant="default" onClick={onClear}>
          {t("clear")}
        </Button>
      )}
    </Empty>
  );
}

/** j and k move the focus from row to row. */
function useRowKeys(count: number, reach: (at: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0 || isTyping(event)) return;
      const focused = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
      const at = focused === undefined ? 0 : Math.min(count - 1, Math.max(0, Number(focused) + step));
      event.preventDefault();
      reach(at);
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus());
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [count, reach]);
}
