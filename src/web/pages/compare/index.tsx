/**
 * Two articles side by side.
 * @module
 */
import { Button, Group, SimpleGrid, Stack } from "@mantine/core";
import { ArrowLeftRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi } from "../../services/queries.ts";
import { Comparison } from "./comparison.tsx";
import { Picker } from "./picker.tsx";

/** The page: it asks for the articles that its address does not name. */
export default function ComparePage() {
  const { t } = useTranslation("compare");
  const [address, setAddress] = useSearchParams();
  const [a, b] = [address.get("a"), address.get("b")];
  const change = (sides: { readonly a: string | null; readonly b: string | null }): void =>
    setAddress(() =>
      Object.entries(sides).flatMap(([side, id]): [string, string][] => (id === null ? [] : [[side, id]])),
    );
  const swap = (
    <Button
      variant="default"
      leftSection={<ArrowLeftRight size={16} aria-hidden />}
      onClick={() => change({ a: b, b: a })}
    >
      {t("swap")}
    </Button>
  );
  return (
    <Page title={t("title")} about={t("about")} actions={a !== null && b !== null && <Group>{swap}</Group>}>
      {a !== null && b !== null ? (
        <Compared a={a} b={b} onDrop={(side) => change({ a, b, [side]: null })} />
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Picker label={t("first")} chosen={a} onPick={(id) => change({ a: id, b })} />
          <Picker label={t("second")} chosen={b} onPick={(id) => change({ a, b: id })} />
        </SimpleGrid>
      )}
    </Page>
  );
}

interface ComparedProps {
  readonly a: string;
  readonly b: string;
  readonly onDrop: (side: "a" | "b") => void;
}

function Compared({ a, b, onDrop }: ComparedProps) {
  const { t } = useTranslation("compare");
  const { data, error, isPlaceholderData } = useApi("GET /api/compare", { query: { a, b } });
  if (error)
    return (
      <Stack>
        <Trouble error={error} />
        <Group>
          <Button variant="default" onClick={() => onDrop("a")}>
            {t("otherFirst")}
          </Button>
          <Button variant="default" onClick={() => onDrop("b")}>
            {t("otherSecond")}
          </Button>
        </Group>
      </Stack>
    );
  if (!data || isPlaceholderData) return <Loading lines={8} />;
  return <Comparison comparison={data} onDrop={onDrop} />;
}
