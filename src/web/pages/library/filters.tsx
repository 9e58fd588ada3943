/**
 * The filters above the list.
 * @module
 */
import { Button, Collapse, Group, MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { ListFilter, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/numbers.ts";
import { useApi } from "../../services/queries.ts";
import styles from "./filters.module.css";
import { type FilterState, SORTS } from "./use-filters.ts";

/** So long after the last letter the list is asked for. */
const TYPING_MS = 300;

/** Words and order are always seen; the rest where it is wanted. */
export function Filters({ filters }: { readonly filters: FilterState }) {
  const { t } = useTranslation("library");
  const [isOpen, { toggle }] = useDisclosure(filters.count > (filters.query.words ? 1 : 0));
  return (
    <section aria-label={t("filter.label")}>
      <Group gap="xs" align="flex-end">
        <Words filters={filters} />
        <NativeSelect
          label={t("sort.label")}
          value={filters.query.sort ?? "added"}
          onChange={({ currentTarget }) => filters.set("sort", currentTarget.value)}
          data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
        <Button
          variant="default"
          leftSection={<ListFilter size={16} aria-hidden />}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {t("filter.open")}
        </Button>
        {filters.isFiltered && (
          <Button variant="subtle" onClick={filters.clear}>
            {t("filter.clear")}
          </Button>
        )}
      </Group>
      <Collapse expanded={isOpen}>
        <div className={styles.more}>
          <Publishers filters={filters} />
          <Cases filters={filters} />
          <State filters={filters} />
          <Day name="from" filters={filters} />
          <Day name="to" filters={filters} />
        </div>
      </Collapse>
    </section>
  );
}

function Words({ filters }: { readonly filters: FilterState }) {
  const { t } = useTranslation("library");
  const asked = filters.query.words ?? "";
  const [typed, setTyped] = useState(asked);
  const [known, setKnown] = useState(asked);
  const ask = useDebouncedCallback((value: string) => filters.set("words", value), TYPING_MS);
  if (known !== asked) {
    setKnown(asked); // the address was changed elsewhere: cleared, or gone back
    if (typed.trim() !== asked) setTyped(asked);
  }
  return (
    <TextInput
      className={styles.words}
      label={t("filter.words")}
      type="search"
      leftSection={<Search size={16} aria-hidden />}
      value={typed}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        ask(currentTarget.value);
      }}
    />
  );
}

/** In a list of publishers: those that are not known. Empty names cannot be chosen. */
const UNKNOWN = "\u0000";

function Publishers({ filters }: { readonly filters: FilterState }) {
  const { t } = useTranslation("library");
  const { data = [] } = useApi("GET /api/publishers", {});
  const chosen = (filters.query.publisher ?? []).map((name) => name || UNKNOWN);
  const counted = data.map(({ publisher, articles }) => ({
    value: publisher ?? UNKNOWN,
    label: `${publisher ?? t("unknownPublisher")} (${formatNumber(articles)})`,
  }));
  const gone = chosen.filter((name) => !counted.some(({ value }) => value === name));
  return (
    <MultiSelect
      label={t("filter.publisher")}
      data={[...counted, ...gone.map((value) => ({ value, label: value }))]}
      value={chosen}
      onChange={(names) => filters.setPublishers(names.map((name) => (name === UNKNOWN ? "" : name)))}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("filter.clear") }}
      limit={200}
      nothingFoundMessage={t("filter.nothing")}
    />
  );
}

function Cases({ filters }: { readonly filters: FilterState }) {
  const { t } = useTranslation("library");
  const { data = [] } = useApi("GET /api/cases", {});
  return (
    <NativeSelect
      label={t("filter.case")}
      value={filters.query.case ?? ""}
      onChange={({ currentTarget }) => filters.set("case", currentTarget.value)}
      data={[
        { value: "", label: t("filter.any") },
        ...data.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

const STATES = ["analysed", "waiting", "failed"] as const;

function State({ filters }: { readonly filters: FilterState }) {
  const { t } = useTranslation("library");
  return (
    <NativeSelect
      label={t("filter.state")}
      value={filters.query.state ?? ""}
      onChange={({ currentTarget }) => filters.set("state", currentTarget.value)}
      data={[
        { value: "", label: t("filter.any") },
        ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      ]}
    />
  );
}

function Day({ name, filters }: { readonly name: "from" | "to"; readonly filters: FilterState }) {
  const { t } = useTranslation("library");
  return (
    <TextInput
      type="date"
      label={t(`filter.${name}`)}
      value={filters.query[name] ?? ""}
      onChange={({ currentTarget }) => filters.set(name, currentTarget.value)}
    />
  );
}
