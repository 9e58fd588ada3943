/**
 * One side of a difference, where it stands in the text.
 * @module
 */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./readings.module.css";
import type { Cut, Range, ReadReport } from "./tokens.ts";

/** Words shown around what is marked. */
const AROUND = 8;

interface ExcerptProps {
  readonly name: string;
  readonly report: ReadReport | null;
  /** The other side: both show the same stretch of the text. */
  readonly beside: ReadReport | null;
  readonly cut: Cut;
}

/** The side. */
export function Excerpt({ name, report, beside, cut }: ExcerptProps) {
  const { t } = useTranslation("readings");
  const shown = stretchOf(cut, [report, beside]);
  const from = cut.words[shown.from]?.start ?? 0;
  const to = cut.words[shown.to]?.end ?? 0;
  const content = [report?.content, ...(report?.more ?? [])].flatMap(
    (one) => (one && cut.rangeOf(one)) ?? [],
  );
  const outlined = (report?.chain ?? []).flatMap(({ source, cue }) => [
    ...(source ? [{ range: cut.rangeOf(source), as: styles.source }] : []),
    ...(cue ? [{ range: cut.rangeOf(cue), as: styles.cue }] : []),
  ]);
  const holds = (range: Range | null, word: number): boolean =>
    range !== null && range.from <= word && word <= range.to;
  return (
    <div>
      <Text size="sm" fw={600}>
        <bdi dir="auto">{name}</bdi>
      </Text>
      <p className={styles.words} dir="auto">
        {cut.pieces
          .filter(({ start, end }) => start >= from && end <= to)
          .map(({ start, text, word }) =>
            word === null ? (
              text
            ) : (
              <span
                key={start}
                className={[
                  content.some((range) => holds(range, word)) ? styles.active : "",
                  ...outlined.filter(({ range }) => holds(range, word)).map(({ as }) => as),
                ].join(" ")}
              >
                {text}
              </span>
            ),
          )}
      </p>
      {report ? (
        <Text size="sm" c="dimmed">
          {report.chain.map((link, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a link is known by its place in the chain
            <span key={at}>
              {at > 0 && " · "}
              <bdi dir="auto">{link.name}</bdi> ({t(`kind.${link.kind}`)})
            </span>
          ))}
          {" · "}
          {t(`form.${report.form}`)} · {t(`stance.${report.stance}`)}
          {report.negated && ` · ${t("negated")}`}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {t("notSeen")}
        </Text>
      )}
    </div>
  );
}

function stretchOf(cut: Cut, reports: readonly (ReadReport | null)[]): Range {
  const spans = reports.flatMap((report) => (report ? [report.content, ...report.more] : []));
  const words = reports.flatMap((report) =>
    (report?.chain ?? []).flatMap(({ source, cue }) => [source, cue].filter((one) => one !== null)),
  );
  const ranges = [...spans, ...words].flatMap((one) => cut.rangeOf(one) ?? []);
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return { from: Math.max(0, from - AROUND), to: Math.min(cut.words.length - 1, to + AROUND) };
}
