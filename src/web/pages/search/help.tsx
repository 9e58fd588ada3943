/**
 * How to search, while nothing is searched for.
 * @module
 */
import { Anchor, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./search.module.css";

/** Example queries with what they find; the examples are of the language of the articles. */
const WAYS = [
  ["ميناء بلدية", "both"],
  ['"رئيس البلدية"', "phrase"],
  ["مستش*", "beginning"],
  ["ميناء -تصحيح", "without"],
  ["مصدر:الوكالة", "voice"],
  ["متن:الميناء", "content"],
  ["عنوان:الميناء", "inTitle"],
] as const;

/** A table of examples; each can be tried. */
export function Help({ onPick }: { readonly onPick: (q: string) => void }) {
  const { t } = useTranslation("search");
  return (
    <div className={styles.help}>
      <Text mb="xs">{t("help.spelling")}</Text>
      <Table>
        <Table.Tbody>
          {WAYS.map(([query, way]) => (
            <Table.Tr key={way}>
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  dir="rtl"
                  lang="ar"
                  onClick={() => onPick(query)}
                  data-row
                >
                  {query}
                </Anchor>
              </Table.Td>
              <Table.Td>{t(`help.${way}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
