/**
 * The list of articles: a table on a wide screen, cards on a narrow one. Only what is seen is drawn.
 * @module
 */
import { Button, Checkbox } from "@mantine/core";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.tsx";
import type { Pages } from "../../services/queries.ts";
import type { Article, ArticlePage } from "./article.ts";
import styles from "./article-list.module.css";
import { ArticleRow } from "./article-row.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { useListKeys } from "./list-keys.ts";
import { useSelection } from "./selection.ts";

/** Rows drawn before and after those that are seen. */
const OVERSCAN = 10;
/** So many rows before the end more are asked for. */
const AHEAD = 60;
/** Height of a row before it was measured, in CSS pixels. */
const ROW_PX = 68;
/** Height of the frame's header, under which nothing may hide. */
const HEADER_PX = 72;

interface ArticleListProps {
  readonly pages: Pages<Article, ArticlePage>;
  readonly onClear: () => void;
}

/** The list, with what can be done with the articles that are chosen. */
export function ArticleList({ pages, onClear }: ArticleListProps) {
  const { t } = useTranslation("library");
  const { items } = pages;
  const order = useMemo(() => items.map(({ id }) => id), [items]);
  const { ids, toggle, setAll } = useSelection();
  const [at, setAt] = useState(-1);
  const { box, rows } = useRows(pages);
  const go = useCallback(
    (to: number) => {
      setAt(to);
      rows.scrollToIndex(to);
      focusRow(to);
    },
    [rows],
  );
  useListKeys({
    count: items.length,
    at,
    go,
    onToggle: (index, range) => order[index] !== undefined && toggle(order[index], order, range),
    onEscape: () => setAll([]),
  });
  const isAll = ids.size > 0 && order.every((id) => ids.has(id));
  return (
    <>
      {items.length === 0 && (
        <Empty title={t("nothing.title")}>
          <Button variant="default" onClick={onClear}>
            {t("filter.clear")}
          </Button>
        </Empty>
      )}
      <div className={styles.table} hidden={items.length === 0}>
        <div className={styles.head}>
          <Checkbox
            size="sm"
            aria-label={t("select.all")}
            checked={isAll}
            indeterminate={ids.size > 0 && !isAll}
            onChange={() => setAll(isAll ? [] : order)}
          />
          <span>{t("column.title")}</span>
          <span>{t("column.date")}</span>
          <span>{t("column.reports")}</span>
          <span>{t("column.state")}</span>
        </div>
        <ul
          ref={box}
          className={styles.body}
          style={{ blockSize: rows.getTotalSize() }}
          aria-label={t("title")}
        >
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const article = items[index];
            if (!article) return null;
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={pages.first?.total ?? items.length}
                className={styles.place}
                style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              >
                <ArticleRow
                  article={article}
                  isChosen={ids.has(article.id)}
                  onToggle={(range) => {
                    setAt(index);
                    toggle(article.id, order, range);
                  }}
                />
              </li>
            );
          })}
        </ul>
      </div>
      <BulkBar ids={ids} onLetGo={() => setAll([])} />
    </>
  );
}

function useRows({ items, hasMore, isLoadingMore, more }: Pages<Article>) {
  const box = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const measure = (): void => setTop((box.current?.getBoundingClientRect().top ?? 0) + globalThis.scrollY);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: HEADER_PX,
    scrollPaddingEnd: HEADER_PX,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && last > items.length - AHEAD) more();
  }, [hasMore, isLoadingMore, last, items.length, more]);
  return { box, rows };
}

/** The row may be drawn only after the scrolling. */
function focusRow(index: number, tries = 10): void {
  const link = document.querySelector<HTMLElement>(`[data-index="${index}"] a`);
  if (link) link.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(index, tries - 1));
}
