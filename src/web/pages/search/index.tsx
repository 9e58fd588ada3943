/**
 * Finding articles, claims and voices by their words.
 * @module
 */
import { Stack, Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { useListKeys } from "../../services/list-keys.ts";
import { WatchButton } from "../watches/watch-button.tsx";
import { mistakeIn } from "./advice.ts";
import { Articles } from "./articles.tsx";
import { Claims } from "./claims.tsx";
import { FilterBar } from "./filters.tsx";
import { Help } from "./help.tsx";
import { SearchBox } from "./search-box.tsx";
import { KINDS, useSearch } from "./state.ts";
import { Voices } from "./voices.tsx";

/** The page. */
export default function SearchPage() {
  const { t } = useTranslation("search");
  const { search, kind, change } = useSearch();
  useListKeys();
  const isAsked = search.q.trim() !== "" && mistakeIn(search.q) === null;
  return (
    <Page
      title={t("title")}
      about={t("about")}
      actions={isAsked && kind === "articles" && <WatchButton subject={{ search }} name={search.q} />}
    >
      <SearchBox q={search.q} onChange={(q) => change({ q })} />
      {isAsked ? (
        <Tabs
          value={kind}
          keepMounted={false}
          onChange={(value) => change({ kind: value === "articles" ? undefined : (value ?? undefined) })}
        >
          <Tabs.List mb="md">
            {KINDS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(one)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="articles">
            <Stack>
              <FilterBar search={search} change={change} />
              <Articles search={search} change={change} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="claims">
            <Stack>
              <FilterBar search={search} change={change} />
              <Claims search={search} change={change} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="voices">
            <Voices q={search.q} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Help onPick={(q) => change({ q })} />
      )}
    </Page>
  );
}
