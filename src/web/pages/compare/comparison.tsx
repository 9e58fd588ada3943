/**
 * What two articles have in common and what not, with both texts.
 * @module
 */
import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { offsetsOf } from "../../../text/index.ts";
import { readerOf } from "../../services/addresses.ts";
import { isTyping } from "../../services/keys.ts";
import { Column } from "./column.tsx";
import { type Compared, type Difference, idOf, type Lit, type Side, sideOf } from "./common.ts";
import styles from "./compare.module.css";

interface ComparisonProps {
  readonly comparison: Compared;
  readonly onDrop: (side: Side) => void;
}

/** Differences in words, the texts with what they share, then what only one reports. */
export function Comparison({ comparison, onDrop }: ComparisonProps) {
  const { t } = useTranslation("compare");
  const [lit, setLit] = useState<Lit>(null);
  const differences = useMemo(() => comparison.claims.flatMap(({ changes }) => changes), [comparison]);
  useCommonKeys(comparison.passages.length, differences);
  const common = { comparison, differences, lit, onLight: setLit };
  return (
    <Stack gap="lg">
      <section aria-labelledby="differences">
        <Title order={2} size="h4" id="differences">
          {t("differences", { count: differences.length })}
        </Title>
        <Differences comparison={comparison} differences={differences} onLight={setLit} />
      </section>
      <Text c="dimmed" size="sm">
        {t("passages", { count: comparison.passages.length })}{" "}
        {comparison.passages.length > 0 && t("keysHint")}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Column side="a" onDrop={() => onDrop("a")} {...common} />
        <Column side="b" onDrop={() => onDrop("b")} {...common} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Only title={t("onlyFirst")} side={comparison.a} />
        <Only title={t("onlySecond")} side={comparison.b} />
      </SimpleGrid>
    </Stack>
  );
}

/** n and p go through what both have, in the order of the first text. */
function useCommonKeys(passages: number, differences: readonly Difference[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || (event.key !== "n" && event.key !== "p")) return;
      event.preventDefault();
      const stops = [...document.querySelectorAll<HTMLElement>("[data-stop=a]")];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? 0 : (at + (event.key === "n" ? 1 : -1) + stops.length) % stops.length;
      stops[next]?.focus();
      stops[next]?.scrollIntoView({ block: "center" });
    };
    if (passages + differences.length === 0) return;
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [passages, differences]);
}

interface DifferencesProps {
  readonly comparison: Compared;
  readonly differences: readonly Difference[];
  readonly onLight: (lit: Lit) => void;
}

function Differences({ comparison, differences, onLight }: DifferencesProps) {
  const { t } = useTranslation("compare");
  const wordsAt = useMemo(() => {
    const offsets = { a: offsetsOf(comparison.a.text), b: offsetsOf(comparison.b.text) };
    return (place: Difference["from"]): string => {
      if (!place) return "";
      const { start, end } = offsets[place.side].toUtf16(place);
      return comparison[place.side].text.slice(start, end).replace(/\s+/gu, " ");
    };
  }, [comparison]);
  return (
    <ul className={styles.differences}>
      {differences.map((difference, at) => {
        const side = sideOf(difference);
        const words = (
          <>
            <strong>{t(`change.${difference.type}`)}</strong>
            {difference.from && <q dir="auto">{wordsAt(difference.from)}</q>}
            {difference.from && difference.to && <span aria-hidden>{t("arrow")}</span>}
            {difference.to && <q dir="auto">{wordsAt(difference.to)}</q>}
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a difference is told by its number alone
          <li key={at} onPointerEnter={() => onLight({ kind: "difference", at })}>
            {side === null ? words : <a href={`#${idOf(side, "difference", at)}`}>{words}</a>}
          </li>
        );
      })}
    </ul>
  );
}

function Only({ title, side }: { readonly title: string; readonly side: Compared[Side] }) {
  const { t } = useTranslation("compare");
  const offsets = useMemo(() => offsetsOf(side.text), [side.text]);
  return (
    <section>
      <Title order={2} size="h4">
        {title}
      </Title>
      {side.only.length === 0 && <Text c="dimmed">{t("nothingOnly")}</Text>}
      <ul className={styles.only}>
        {side.only.map(({ report, content, voices }) => {
          const { start, end } = offsets.toUtf16(content);
          return (
            <li key={report}>
              <Text size="sm" c="dimmed" component="div">
                {voices.map((voice, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one voice twice
                  <bdi key={at} className={styles.voice}>
                    {voice}
                  </bdi>
                ))}
              </Text>
              <Link href={readerOf(side.article.id, report)} dir="auto" className={styles.content}>
                {side.text.slice(start, end)}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
