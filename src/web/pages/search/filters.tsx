/**
 * What narrows a search: publisher, days, case.
 * @module
 */
import { Button, Group, Select, TextInput } from "@mantine/core";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/numbers.ts";
import { useApi } from "../../services/queries.ts";
import { isFiltered, type Looked } from "./state.ts";

/** The filters; each stands in the address. */
export function FilterBar({ search, change }: Looked) {
  const { t } = useTranslation("search");
  return (
    <Group align="flex-end" gap="sm">
      <Publisher search={search} change={change} />
      <Day label={t("from")} value={search.from} onChange={(from) => change({ from })} />
      <Day label={t("to")} value={search.to} onChange={(to) => change({ to })} />
      <CaseFilter search={search} change={change} />
      {isFiltered(search) && (
        <Button
          variant="subtle"
          leftSection={<X size={16} aria-hidden />}
          onClick={() => change({ publisher: undefined, from: undefined, to: undefined, case: undefined })}
        >
          {t("clear")}
        </Button>
      )}
    </Group>
  );
}

function Publisher({ search, change }: Looked) {
  const { t } = useTranslation("search");
  const { data } = useApi("GET /api/search/summary", { query: search });
  const known = (data?.publishers ?? []).flatMap(({ publisher, articles }) =>
    publisher === null ? [] : [{ value: publisher, label: `${publisher} (${formatNumber(articles)})` }],
  );
  const { publisher } = search;
  const isThere = publisher === undefined || known.some(({ value }) => value === publisher);
  return (
    <Select
      label={t("publisher")}
      placeholder={t("any")}
      data={isThere ? known : [...known, { value: publisher, label: publisher }]}
      value={publisher ?? null}
      onChange={(value) => change({ publisher: value ?? undefined })}
      clearable
      searchable
      clearButtonProps={{ "aria-label": t("clearOne") }}
      nothingFoundMessage={t("noPublisher")}
      w={220}
    />
  );
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A year, a month or a day; asked for once it is one. */
function Day({ label, value = "", onChange }: DayProps) {
  const { t } = useTranslation("search");
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  const isWrong = typed !== "" && !DAY.test(typed);
  return (
    <TextInput
      label={label}
      placeholder="2015-07-21"
      value={typed}
      w={130}
      inputMode="numeric"
      dir="ltr"
      error={isWrong && t("notADay")}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        setTyped(text);
        if (text === "" || DAY.test(text)) {
          setGiven(text);
          onChange(text === "" ? undefined : text);
        }
      }}
    />
  );
}

function CaseFilter({ search, change }: Looked) {
  const { t } = useTranslation("search");
  const { data } = useApi("GET /api/cases", {});
  if (!data || data.length === 0) return null;
  return (
    <Select
      label={t("case")}
      placeholder={t("any")}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={search.case ?? null}
      onChange={(value) => change({ case: value ?? undefined })}
      clearable
      searchable
      clearButtonProps={{ "aria-label": t("clearOne") }}
      w={220}
    />
  );
}
