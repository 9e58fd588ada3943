/**
 * What was done with the articles that were chosen.
 * @module
 */
import { CloseButton, Group, Paper, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { caseOf } from "../../services/addresses.ts";
import styles from "./bulk-bar.module.css";

/** Something that was done with so many articles. */
export type BulkDeed = { readonly count: number } & (
  | { readonly kind: "analyse" | "remove" }
  | { readonly kind: "case"; readonly into: { readonly id: string; readonly name: string } }
);

/** A line in place of the bar. The focus was in the bar, and goes to it. */
export function BulkDone({ deed, onClose }: { readonly deed: BulkDeed; readonly onClose: () => void }) {
  const { t } = useTranslation("library");
  const { t: common } = useTranslation();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <Paper className={styles.bar} shadow="md" ref={line} tabIndex={-1} role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text>
          {t(`did.${deed.kind}`, { count: deed.count })}
          {deed.kind === "case" && (
            <>
              {" "}
              <Link href={caseOf(deed.into.id)}>
                <bdi>{deed.into.name}</bdi>
              </Link>
            </>
          )}
        </Text>
        <CloseButton aria-label={common("close")} onClick={onClose} />
      </Group>
    </Paper>
  );
}
