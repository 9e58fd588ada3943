/**
 * Where a search is typed: it is asked a moment after the last letter, and says at once what may be meant.
 * @module
 */
import { Autocomplete, Group, Kbd, Text } from "@mantine/core";
import { useDebouncedCallback, useDebouncedValue } from "@mantine/hooks";
import { Search as SearchIcon } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { focusRow } from "../../services/list-keys.ts";
import { useApi } from "../../services/queries.ts";
import { mistakeIn } from "./advice.ts";

const PAUSE_MS = 180;
const SUGGESTED = 6;

interface SearchBoxProps {
  readonly q: string;
  readonly onChange: (q: string) => void;
}

/** The field. Enter goes to the first hit, Escape closes the suggestions. */
export function SearchBox({ q, onChange }: SearchBoxProps) {
  const { t } = useTranslation("search");
  const [typed, setTyped] = useState(q);
  const [isOpen, setOpen] = useState(false);
  const own = useRef(q);
  useEffect(() => {
    if (q !== own.current) setTyped(q); // another part of the page, or the address, has changed it
    own.current = q;
  }, [q]);
  const send = useDebouncedCallback((value: string) => {
    own.current = value.trim();
    onChange(value.trim());
  }, PAUSE_MS);
  const change = (value: string): void => {
    setTyped(value);
    setOpen(true);
    send(value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setOpen(false); // those on their way come no more
    if (event.key !== "Enter" || event.currentTarget.getAttribute("aria-activedescendant")) return;
    setOpen(false);
    focusRow(1);
  };
  const suggestions = useSuggestions(typed);
  const mistake = q === "" ? null : mistakeIn(q);
  return (
    <Autocomplete
      label={t("label")}
      size="lg"
      attributes={{ input: typed === "" ? {} : { dir: "auto" } }}
      autoFocus
      value={typed}
      maxLength={500}
      onChange={change}
      onOptionSubmit={(value) => {
        change(value);
        setOpen(false);
      }}
      data={suggestions}
      filter={({ options }) => options}
      dropdownOpened={isOpen && suggestions.length > 0}
      onDropdownClose={() => setOpen(false)}
      onBlur={() => setOpen(false)}
      onKeyDown={onKeyDown}
      leftSection={<SearchIcon size={20} aria-hidden />}
      error={mistake && t(`mistake.${mistake}`)}
      description={
        <Group component="span" gap={6}>
          <Text component="span" size="xs">
            {t("keysHint")}
          </Text>
          <Kbd size="xs">Enter</Kbd> <Kbd size="xs">j</Kbd> <Kbd size="xs">k</Kbd>
        </Group>
      }
      renderOption={({ option }) => <span dir="auto">{option.value}</span>}
    />
  );
}

/** Whole queries: the last word as it may go on, or a voice that is named so. */
function useSuggestions(typed: string) {
  const { t } = useTranslation("search");
  const [settled] = useDebouncedValue(typed, 80);
  const before = settled.replace(/\S*$/u, "");
  const last = settled.slice(before.length);
  const isWord = /^[\p{L}\p{M}]{2,}$/u.test(last);
  const { data } = useApi(
    "GET /api/search/suggestions",
    { query: { q: last, limit: SUGGESTED } },
    { enabled: isWord },
  );
  if (!isWord || !data || settled !== typed) return [];
  const words = data.words.map((word) => before + word).filter((query) => query !== typed);
  const voices = data.voices.map(({ name }) => `${t("voiceField")}:"${name.replace(/["“”«»]/gu, "")}"`);
  return [
    { group: t("words"), items: [...new Set(words)] },
    { group: t("voices"), items: [...new Set(voices)] },
  ].filter(({ items }) => items.length > 0);
}
