/**
 * The numbers that a claim is told with: who says each, and in how many articles it stands.
 * @module
 */
import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { formatNumber } from "../../../i18n/numbers.ts";
import styles from "./claim.module.css";
import { readerAddress, type Told } from "./told.ts";

/** The table. */
export function Numbers({ told }: { readonly told: Told }) {
  const { t } = useTranslation("claims");
  const { numbers } = told.claim;
  if (numbers.length === 0) return <Text>{t("noNumbers")}</Text>;
  const articlesOf = (positions: readonly number[]): number =>
    new Set(positions.map((position) => told.appearance(position)?.quote.article)).size;
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("number")}</Table.Th>
            <Table.Th>{t("asWritten")}</Table.Th>
            <Table.Th>{t("whoSays")}</Table.Th>
            <Table.Th>{t("inArticles")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbers.map(({ value, unit, quote, voices, appearances }) => (
            <Table.Tr key={`${value} ${unit}`}>
              <Table.Td fw={700}>
                <bdi>{formatNumber(value)}</bdi>
                {unit === "time" && ` ${t("inDays")}`}
              </Table.Td>
              <Table.Td>
                <Link
                  href={readerAddress(quote.article, told.appearance(appearances[0] ?? -1)?.report ?? null)}
                  className={styles.place ?? ""}
                >
                  <bdi dir="auto">«{quote.text}»</bdi>
                </Link>
              </Table.Td>
              <Table.Td>
                {voices.length === 0 ? (
                  <Text size="sm" fs="italic">
                    {t("nobodySays")}
                  </Text>
                ) : (
                  voices.map((voice, at) => (
                    <span key={voice}>
                      {at > 0 && t("listComma")}
                      <bdi dir="auto">{voice}</bdi>
                    </span>
                  ))
                )}
              </Table.Td>
              <Table.Td>{t("articles", { count: articlesOf(appearances) })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
