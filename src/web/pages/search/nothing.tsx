/**
 * Nothing answers: what was looked for, and searches that ask for less.
 * @module
 */
import { Button, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.tsx";
import { looserThan } from "./advice.ts";
import styles from "./search.module.css";
import type { Looked } from "./state.ts";

interface NothingProps extends Looked {
  readonly title: string;
}

/** Each offer is one step away. */
export function Nothing({ title, search, change }: NothingProps) {
  const { t } = useTranslation("search");
  const offers = looserThan(search);
  return (
    <Empty title={title}>
      <Text c="dimmed" ta="center" maw={520}>
        {t("lookedFor")} <bdi className={styles.query}>{search.q}</bdi>
      </Text>
      {offers.length > 0 && (
        <List listStyleType="none" spacing={6} mt="sm">
          {offers.map(({ says, changes, words }) => (
            <List.Item key={says + words} ta="center">
              <Button variant="light" onClick={() => change(changes)} data-row>
                {t(`looser.${says}`)} <bdi className={styles.offer}>{words}</bdi>
              </Button>
            </List.Item>
          ))}
        </List>
      )}
    </Empty>
  );
}
