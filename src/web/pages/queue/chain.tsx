/**
 * The chain of a report, outermost voice first.
 * @module
 */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./queue.module.css";
import type { QueueItem } from "./review.ts";

type Links = NonNullable<QueueItem["reading"]>["chain"];

/** Each voice with what it is; an arrow leads to the one that it hands on. */
export function Chain({ chain }: { readonly chain: Links }) {
  const { t } = useTranslation("queue");
  return (
    <ol className={styles.chain} aria-label={t("chain")}>
      {chain.map(({ name, kind, unnamed, candidates }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one voice twice
        <li key={at}>
          <bdi className={styles.voice}>{name}</bdi>{" "}
          <Text component="span" size="sm" c="dimmed">
            {t(`voice.${unnamed === null ? kind : "anonymous"}`)}
            {candidates.length > 0 && (
              <>
                {t("or")} <bdi>{candidates.join(t("comma"))}</bdi>
              </>
            )}
          </Text>
        </li>
      ))}
    </ol>
  );
}
