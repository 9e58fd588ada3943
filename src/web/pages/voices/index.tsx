/**
 * The voices of the library: who is quoted, and how often.
 * @module
 */

import { Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatNumber } from "../../i18n/numbers.ts";
import { useApi, usePages } from "../../services/queries.ts";
import { useParamsHere } from "../../services/use-params-here.ts";
import { KINDS, type Kind, KindMark } from "./kind.tsx";
import { OutletList } from "./outlets.tsx";
import { useSteps } from "./steps.ts";
import styles from "./voices.module.css";

const SORTS = ["links", "articles", "name"] as const;
/** Typing pauses so long before it is looked for. */
const PAUSE_MS = 250;

/** One of the words; undefined where it is none of them. */
const among = <W extends string>(words: readonly W[], word: string | null): W | undefined =>
  words.find((one) => one === word);

/** The page. */
export default function VoicesPage() {
  const { t } = useTranslation("voices");
  const [search, setSearch] = useParamsHere();
  const isOutlets = search.get("view") === "outlets";
  const set = (changes: Readonly<Record<string, string>>): void =>
    setSearch((now) => {
      for (const [key, value] of Object.entries(changes))
        if (value === "") now.delete(key);
        else now.set(key, value);
      return now;
    });
  return (
    <Page
      title={isOutlets ? t("outlets") : t("title")}
      about={isOutlets ? t("outletsAbout") : t("about")}
      actions={
        <Button component={Link} href={isOutlets ? "/voices" : "/voices?view=outlets"} variant="default">
          {isOutlets ? t("title") : t("outlets")}
        </Button>
      }
    >
      {isOutlets ? <OutletList /> : <Voices search={search} set={set} />}
    </Page>
  );
}

interface VoicesProps {
  readonly search: URLSearchParams;
  /** Changes the address; an empty value takes its key away. */
  readonly set: (changes: Readonly<Record<string, string>>) => void;
}

function Voices({ search, set }: VoicesProps) {
  const { t } = useTranslation("voices");
  const words = search.get("words") ?? "";
  const kind = among(KINDS, search.get("kind"));
  const sort = among(SORTS, search.get("sort")) ?? "links";
  const type = useDebouncedCallback((typed: string) => set({ words: typed }), PAUSE_MS);
  const pages = usePages("GET /api/voices", {
    query: { sort, ...(words !== "" && { words }), ...(kind && { kind }) },
  });
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <TextInput
          label={t("find")}
          leftSection={<Search size={16} aria-hidden />}
          defaultValue={words}
          dir="auto"
          maxLength={300}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <NativeSelect
          label={t("sort.label")}
          value={sort}
          data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={({ currentTarget }) => set({ sort: currentTarget.value })}
        />
      </Group>
      <Kinds words={words} kind={kind} choose={(chosen) => set({ kind: chosen })} />
      {pages.error && <Trouble error={pages.error} />}
      {pages.isPending && <Loading />}
      {!pages.isPending && pages.items.length === 0 && (
        <Empty title={t("none")}>{words === "" && !kind ? t("noneYet") : t("noneFound")}</Empty>
      )}
      <List voices={pages.items} />
      <More pages={pages} />
    </Stack>
  );
}

interface KindsProps {
  readonly words: string;
  readonly kind: Kind | undefined;
  readonly choose: (kind: Kind | "") => void;
}

function Kinds({ words, kind, choose }: KindsProps) {
  const { t } = useTranslation("voices");
  const { data } = useApi("GET /api/voice-kinds", { query: words === "" ? {} : { words } });
  const countOf = (one: Kind): number => data?.find((row) => row.kind === one)?.voices ?? 0;
  return (
    <Group gap="xs" role="group" aria-label={t("kinds")}>
      <Button size="xs" variant={kind ? "default" : "light"} aria-pressed={!kind} onClick={() => choose("")}>
        {t("allKinds")}
      </Button>
      {KINDS.map((one) => (
        <Button
          key={one}
          size="xs"
          variant={kind === one ? "light" : "default"}
          aria-pressed={kind === one}
          onClick={() => choose(one)}
        >
          {t(`kind.${one}`)}&nbsp;<bdi>{formatNumber(countOf(one))}</bdi>
        </Button>
      ))}
    </Group>
  );
}

interface ListProps {
  readonly voices: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly links: number;
    readonly articles: number;
    readonly merged: number;
  }[];
}

function List({ voices }: ListProps) {
  const { t } = useTranslation("voices");
  const list = useRef<HTMLUListElement>(null);
  useSteps(list);
  return (
    <ul ref={list} className={styles.rows}>
      {voices.map(({ id, name, kind, links, articles, merged }) => (
        <li key={id}>
          <Link href={`/voices/${id}`} className={styles.row} data-step>
            <span>
              <bdi dir="auto" className={styles.rowName}>
                {name}
              </bdi>{" "}
              <KindMark kind={kind} />
              {merged > 0 && (
                <Text component="span" size="sm" c="dimmed" ms="xs">
                  {t("withMerged", { count: merged })}
                </Text>
              )}
            </span>
            <span className={styles.number}>{t("reports", { count: links })}</span>
            <span className={styles.number}>{t("articles", { count: articles })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
