/**
 * Why something waits to be looked at.
 * @module
 */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatMoment, formatShare } from "../../i18n/numbers.ts";
import styles from "./queue.module.css";
import type { QueueItem } from "./review.ts";

type Reason = QueueItem["reasons"][number];

/** Each reason in words, the heaviest first, with its share of the score. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation("queue");
  return (
    <ul className={styles.reasons} aria-label={t("why")}>
      {reasons.map((reason) => (
        <li key={reason.kind}>
          <Words reason={reason} />{" "}
          <Text component="span" size="xs" c="dimmed">
            {t("weight", { share: formatShare(reason.weight) })}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Words({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation("queue");
  switch (reason.kind) {
    case "low-confidence":
      return t("reason.lowConfidence", { share: formatShare(reason.confidence) });
    case "candidates":
      return (
        <>
          {t("reason.candidates")} <bdi>{reason.names.join(t("comma"))}</bdi>
        </>
      );
    case "unnamed":
      return (
        <>
          {t("reason.unnamed", { share: formatShare(reason.checkworthiness) })} <bdi>{reason.name}</bdi>
        </>
      );
    case "orphan":
      return (
        <>
          {t("reason.orphan", { at: formatMoment(reason.decision.at) })} <bdi>{reason.decision.by}</bdi>
          {": "}
          <q dir="auto">{reason.decision.words}</q>
        </>
      );
    case "failure":
      return (
        <>
          {t("reason.failure")} <bdi dir="auto">{reason.error}</bdi>
        </>
      );
  }
}
