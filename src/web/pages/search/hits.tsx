/**
 * Hits under each other, of whatever kind.
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { Trouble } from "../../components/trouble.tsx";
import type { Pages } from "../../services/queries.ts";
import { Nothing } from "./nothing.tsx";
import styles from "./search.module.css";
import type { Looked } from "./state.ts";

interface HitsProps<Hit> extends Looked {
  readonly pages: Pages<Hit>;
  readonly idOf: (hit: Hit) => string;
  /** What is said where there is none. */
  readonly nothing: string;
  readonly summary: ReactNode;
  /** What a row shows of a hit. */
  readonly show: (hit: Hit) => ReactNode;
}

/** The hits, and more of them as they are asked for. */
export function Hits<Hit>({ pages, idOf, nothing, summary, show, ...looked }: HitsProps<Hit>) {
  if (pages.error) return <Trouble error={pages.error} />;
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0) return <Nothing title={nothing} {...looked} />;
  // What came in between two pages may have moved a hit over their border.
  const hits = new Map(pages.items.map((hit) => [idOf(hit), hit]));
  return (
    <Stack gap="xs">
      {summary}
      <ol className={styles.hits}>
        {[...hits].map(([id, hit]) => (
          <li key={id} className={styles.hit}>
            {show(hit)}
          </li>
        ))}
      </ol>
      <More pages={pages} data-row />
    </Stack>
  );
}

interface SummaryProps {
  /** How many there are, in words; nothing until it is known. */
  readonly count: string | undefined;
  readonly isTruncated: boolean | undefined;
}

/** How many there are, and whether not all words were looked for. */
export function Summary({ count, isTruncated }: SummaryProps) {
  const { t } = useTranslation("search");
  return (
    <Text size="sm" c="dimmed" role="status" mih="1.7em">
      {count}
      {isTruncated && ` ${t("truncated")}`}
    </Text>
  );
}
