/**
 * Published fact-checks of the library: found by words, taken in, taken out.
 * @module
 */

import { ActionIcon, Group, Stack, Text, Tooltip } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { Empty } from "../../components/empty.tsx";
import entries from "../../components/entries.module.css";
import { Field } from "../../components/field.tsx";
import { Loading } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { usePages, useSend } from "../../services/queries.ts";
import { Adding } from "./adding.tsx";
import { type FactCheck, FactCheckBody } from "./card.tsx";

/** The page. */
export default function FactChecksPage() {
  const { t } = useTranslation("fact-checks");
  const [address, setAddress] = useSearchParams();
  const words = address.get("words") ?? "";
  const pages = usePages("GET /api/fact-checks", { query: words.trim() === "" ? {} : { words } });
  return (
    <Page title={t("title")} about={t("about")}>
      <Adding />
      <Field
        label={t("words")}
        value={words}
        maxLength={500}
        maw={480}
        onChange={(typed) => setAddress(typed === "" ? {} : { words: typed }, { replace: true })}
      />
      {pages.error && <Trouble error={pages.error} />}
      {pages.isPending && <Loading />}
      {!pages.isPending && !pages.error && pages.items.length === 0 && (
        <Empty title={t(words.trim() === "" ? "none" : "noneFound")}>
          <Text c="dimmed" ta="center" maw={520}>
            {t("noneWhy")}
          </Text>
        </Empty>
      )}
      <ul className={entries.list}>
        {pages.items.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
      <More pages={pages} style={{ alignSelf: "center" }} />
    </Page>
  );
}

function Row({ one }: { readonly one: FactCheck }) {
  const { t } = useTranslation("fact-checks");
  const remove = useSend("DELETE /api/fact-checks/one", ["/api/fact-checks", "/api/claims"]);
  return (
    <li className={entries.row} data-row>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4}>
          <FactCheckBody factCheck={one} />
        </Stack>
        <Tooltip label={t("remove")}>
          <ActionIcon
            variant="default"
            aria-label={t("remove")}
            loading={remove.isPending}
            onClick={() => remove.mutate({ query: { id: one.id } })}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {remove.error && <Trouble error={remove.error} />}
    </li>
  );
}
