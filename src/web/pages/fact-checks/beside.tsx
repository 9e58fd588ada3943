/**
 * The fact-checks beside a claim: those that people confirmed, those that are suggested with reasons, those that were rejected.
 * @module
 */

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useName } from "../../components/ask-name.tsx";
import { Empty } from "../../components/empty.tsx";
import entries from "../../components/entries.module.css";
import { Loading } from "../../components/loading.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import { useApi, useSend } from "../../services/queries.ts";
import { type ClaimCheck, FactCheckBody, Why } from "./card.tsx";

const CHANGES = ["/api/claims", "/api/fact-checks"];

/** The list, with what a person can decide. */
export function FactChecksOf({ claim }: { readonly claim: string }) {
  const { t } = useTranslation("fact-checks");
  const { data, error, isPlaceholderData } = useApi("GET /api/claims/:claim/fact-checks", {
    params: { claim },
  });
  const { withName, dialog } = useName();
  const decide = useSend("POST /api/claims/:claim/fact-checks", CHANGES);
  const withdraw = useSend("DELETE /api/claims/:claim/fact-checks/:decision", CHANGES);
  if (error) return <Trouble error={error} />;
  if (!data || isPlaceholderData) return <Loading />;
  if (data.length === 0) return <Empty title={t("noneBeside")}>{t("noneBesideWhy")}</Empty>;
  const say = (factCheck: string, state: "confirmed" | "rejected"): void =>
    withName((by) => decide.mutate({ params: { claim }, body: { factCheck, state, by } }));
  const problem = decide.error ?? withdraw.error;
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t("besideAbout")}
      </Text>
      {problem && <Trouble error={problem} />}
      {dialog}
      <ul className={entries.list}>
        {data.map((check) => (
          <li key={check.factCheck.id} className={entries.row} data-state={check.decided?.state ?? "open"}>
            <Stack gap={6}>
              <State check={check} />
              <FactCheckBody factCheck={check.factCheck} />
              {check.suggested && <Why {...check.suggested} />}
              <Group gap="xs">
                {check.decided === null ? (
                  <>
                    <Button size="compact-sm" onClick={() => say(check.factCheck.id, "confirmed")}>
                      {t("confirm")}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => say(check.factCheck.id, "rejected")}
                    >
                      {t("reject")}
                    </Button>
                  </>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => withdraw.mutate({ params: { claim, decision: check.decided?.id ?? "" } })}
                  >
                    {t("withdraw")}
                  </Button>
                )}
              </Group>
            </Stack>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function State({ check: { decided } }: { readonly check: ClaimCheck }) {
  const { t } = useTranslation("fact-checks");
  if (decided === null)
    return (
      <Badge variant="outline" color="gray" tt="none" c="dimmed">
        {t("state.open")}
      </Badge>
    );
  return (
    <Group gap="xs">
      <Badge variant="light" tt="none">
        {t(`state.${decided.state}`)}
      </Badge>
      <Text component="span" size="sm">
        <bdi dir="auto">{decided.by}</bdi> · {formatMoment(decided.at)}
      </Text>
    </Group>
  );
}
