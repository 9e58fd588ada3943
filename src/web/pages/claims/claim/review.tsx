/**
 * What this desk decided about a claim: a verdict with a note, under a name, and everything that was decided before.
 * @module
 */

import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LinesField } from "../../../components/field.tsx";
import { NameField } from "../../../components/name-field.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { formatMoment } from "../../../i18n/numbers.ts";
import { useSend } from "../../../services/queries.ts";
import { useSettings } from "../../../state/use-settings.ts";
import { VERDICTS, type Verdict, VerdictBadge } from "../verdict.tsx";
import styles from "./claim.module.css";
import type { Claim } from "./told.ts";

const CHANGES = ["/api/claims"];

/** The form and the history. */
export function Review({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation("claims");
  const [{ name }] = useSettings();
  const [verdict, setVerdict] = useState<Verdict>("open");
  const [note, setNote] = useState("");
  const send = useSend("POST /api/claims/:claim/verdicts", CHANGES);
  const by = name.trim();
  const record = (): void => {
    const body = { verdict, by, ...(note.trim() !== "" && { note: note.trim() }) };
    send.mutate({ params: { claim: claim.id }, body }, { onSuccess: () => setNote("") });
  };
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t("reviewAbout")}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (by !== "") record();
        }}
      >
        <Stack gap="sm" maw={560}>
          <NativeSelect
            label={t("verdictLabel")}
            value={verdict}
            onChange={({ currentTarget }) => setVerdict(currentTarget.value as Verdict)}
            data={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
          />
          <LinesField label={t("noteLabel")} value={note} minRows={2} maxLength={10_000} onChange={setNote} />
          <NameField />
          <Group>
            <Button type="submit" loading={send.isPending} disabled={by === ""}>
              {t("record")}
            </Button>
          </Group>
          {send.error && <Trouble error={send.error} />}
        </Stack>
      </form>
      <History claim={claim} />
    </Stack>
  );
}

function History({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation("claims");
  const withdraw = useSend("DELETE /api/claims/:claim/verdicts/:verdict", CHANGES);
  if (claim.verdicts.length === 0) return <Text>{t("noVerdicts")}</Text>;
  return (
    <section>
      <Title order={3} size="h5">
        {t("history")}
      </Title>
      <ol className={styles.plain}>
        {claim.verdicts.toReversed().map(({ id, verdict, note, by, at, withdrawn }) => (
          <li key={id} className={styles.row}>
            <Group gap="xs">
              <VerdictBadge verdict={verdict} />
              <Text component="span" size="sm">
                <bdi dir="auto">{by}</bdi> · {formatMoment(at)}
                {withdrawn !== null && ` · ${t("withdrawn", { when: formatMoment(withdrawn) })}`}
              </Text>
              {withdrawn === null && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => withdraw.mutate({ params: { claim: claim.id, verdict: id } })}
                >
                  {t("withdraw")}
                </Button>
              )}
            </Group>
            {note !== null && <Text dir="auto">{note}</Text>}
          </li>
        ))}
      </ol>
      {withdraw.error && <Trouble error={withdraw.error} />}
    </section>
  );
}
