/**
 * The reports that a figure counts, read on as far as one wants.
 * @module
 */

import { Button, Group, Text, Title } from "@mantine/core";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { Trouble } from "../../components/trouble.tsx";
import type { Pages } from "../../services/queries.ts";
import { Quote, type Quoted } from "./quote.tsx";
import { useSteps } from "./steps.ts";
import styles from "./voices.module.css";

/** What is shown, and of what. */
interface EvidenceProps {
  readonly pages: Pages<Quoted>;
  /** What the reports have in common, in words; null: all of them are shown. */
  readonly only: string | null;
  /** The address that shows all of them. */
  readonly all: string;
}

/** The reports, under a heading that takes the focus when another figure is opened. */
export function Evidence({ pages, only, all }: EvidenceProps) {
  const { t } = useTranslation("voices");
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef(only);
  useSteps(list);
  useEffect(() => {
    if (shown.current !== only) heading.current?.focus();
    shown.current = only;
  }, [only]);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" ref={heading} tabIndex={-1} className={styles.evidence}>
          {t("evidence")}
          {only !== null && (
            <Text component="span" c="dimmed" ms={8}>
              <bdi dir="auto">{only}</bdi>
            </Text>
          )}
        </Title>
        {only !== null && (
          <Button
            component={Link}
            href={all}
            variant="default"
            size="xs"
            leftSection={<X size={14} aria-hidden />}
          >
            {t("showAll")}
          </Button>
        )}
      </Group>
      {pages.error && <Trouble error={pages.error} />}
      {pages.isPending && <Loading lines={4} />}
      {!pages.isPending && pages.items.length === 0 && <Empty title={t("noReports")} />}
      <div ref={list} className={styles.quotes}>
        {pages.items.map((quote) => (
          <Quote key={quote.report} quote={quote} />
        ))}
      </div>
      <More pages={pages} mt="md" />
    </section>
  );
}
