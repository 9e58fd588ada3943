/**
 * What is listed and in which order; all of it stands in the address.
 * @module
 */
import { Group, NativeSelect, Pill, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParamsHere } from "../../../services/use-params-here.ts";
import { VERDICTS } from "../verdict.tsx";
import type { ClaimQuery } from "./claim-list.tsx";
import styles from "./list.module.css";

const SORTS = ["spread", "independence", "worth", "newest"] as const;
const LEAST = [1, 2, 3, 5, 10] as const;
const TYPING_MS = 350;
/** Filters that are set by a link from elsewhere, and can be taken away here. */
const LINKED = ["publisher", "article", "case", "voice", "storyline"] as const;

/** The filters as the address has them, how to set one, and how to let all go but the order. */
export function useFilters() {
  const [params, setParams] = useParamsHere();
  const one = (name: string): string | undefined => params.get(name) || undefined;
  const least = Number(one("least"));
  const query = Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(["words", ...LINKED].map((name) => [name, one(name)])),
      sort: SORTS.find((sort) => sort === one("sort")),
      review: [...VERDICTS, "none"].find((review) => review === one("review")),
      least: Number.isInteger(least) && least > 0 ? least : undefined,
    }).filter(([, value]) => value !== undefined),
  );
  const set = (name: string, value: string): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value === "") after.delete(name);
      else after.set(name, value);
      return after;
    });
  const clear = (): void =>
    setParams((before) => new URLSearchParams([...before].filter(([name]) => name === "sort")));
  const isFiltered = Object.keys(query).some((name) => name !== "sort");
  return { query: query as ClaimQuery, isFiltered, set, clear };
}

/** The row of filters. */
export function Filters({
  query,
  set,
}: {
  readonly query: ClaimQuery;
  readonly set: (name: string, value: string) => void;
}) {
  const { t } = useTranslation("claims");
  return (
    <Group gap="sm" align="flex-end" wrap="wrap" className={styles.bar ?? ""}>
      <Words words={query.words ?? ""} set={(words) => set("words", words)} />
      <NativeSelect
        label={t("sort.label")}
        value={query.sort ?? "spread"}
        onChange={({ currentTarget }) => set("sort", currentTarget.value)}
        data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <NativeSelect
        label={t("review.label")}
        value={query.review ?? ""}
        onChange={({ currentTarget }) => set("review", currentTarget.value)}
        data={[
          { value: "", label: t("review.any") },
          { value: "none", label: t("review.none") },
          ...VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t("leastLabel")}
        value={String(query.least ?? 2)}
        onChange={({ currentTarget }) => set("least", currentTarget.value)}
        data={LEAST.map((count) => ({ value: String(count), label: t("least", { count }) }))}
      />
      {LINKED.map((name) => {
        const value = query[name];
        return value === undefined ? null : (
          <Pill
            key={name}
            withRemoveButton
            onRemove={() => set(name, "")}
            removeButtonProps={{ "aria-label": t("unfilter"), "aria-hidden": false, tabIndex: 0 }}
          >
            {name === "publisher" ? <bdi dir="auto">{value}</bdi> : t(`only.${name}`)}
          </Pill>
        );
      })}
    </Group>
  );
}

function Words({ words, set }: { readonly words: string; readonly set: (words: string) => void }) {
  const { t } = useTranslation("claims");
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  if (known !== words) {
    setKnown(words); // the address was changed elsewhere: cleared, or gone back
    if (typed.trim() !== words) setTyped(words);
  }
  const setLater = useDebouncedCallback(set, TYPING_MS);
  return (
    <TextInput
      label={t("words")}
      value={typed}
      dir="auto"
      maxLength={200}
      leftSection={<Search size={15} aria-hidden />}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        setLater(currentTarget.value.trim());
      }}
    />
  );
}
