/**
 * Who counts as this voice: what may be the same, what people joined, and how to join and to part.
 * @module
 */

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import { Merge } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../components/dialog.tsx";
import { Field } from "../../components/field.tsx";
import { NameField } from "../../components/name-field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";
import { useApi, usePages, useSend } from "../../services/queries.ts";
import { useSettings } from "../../state/use-settings.ts";
import type { Dossier } from "./evidence-of.ts";
import { KindMark } from "./kind.tsx";
import styles from "./voices.module.css";

/** The button that opens it all. */
export function Identity({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("voices");
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<Merge size={16} aria-hidden />} onClick={open}>
        {t("identity")}
      </Button>
      <Dialog title={t("identity")} isOpen={isOpen} onClose={close}>
        <Stack>
          <NameField />
          <Merged dossier={dossier} />
          <MergeInto dossier={dossier} onDone={close} />
          <History dossier={dossier} />
        </Stack>
      </Dialog>
    </>
  );
}

const CHANGES = ["/api/voices", "/api/voice-kinds", "/api/outlets"];

function Merged({ dossier: { merged, voice } }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("voices");
  const [{ name }] = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const split = useSend("POST /api/voices/:voice/split", CHANGES);
  if (merged.length === 0) return null;
  return (
    <section>
      <Text fw={600}>{t("mergedHere")}</Text>
      {split.error && <Trouble error={split.error} />}
      <ul className={styles.plain}>
        {merged.map((one) => (
          <li key={one.id}>
            <Group justify="space-between" py={4}>
              <Group gap="xs">
                <bdi dir="auto">{one.name}</bdi>
                <KindMark kind={one.kind} />
              </Group>
              <Button size="xs" variant="default" onClick={() => setChosen(one.id)}>
                {t("split")}
              </Button>
            </Group>
            {chosen === one.id && (
              <Stack gap="xs" className={styles.card}>
                <Text size="sm">
                  {t("splitWill", { name: one.name, from: voice.name })} {t("reports", { count: one.links })}
                </Text>
                <Button
                  size="xs"
                  disabled={name.trim() === ""}
                  loading={split.isPending}
                  onClick={() => split.mutate({ params: { voice: one.id }, body: { by: name } })}
                >
                  {t("splitNow")}
                </Button>
              </Stack>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Choice = Pick<Dossier["voice"], "id" | "name" | "kind" | "links">;

function MergeInto({ dossier, onDone }: { readonly dossier: Dossier; readonly onDone: () => void }) {
  const { t } = useTranslation("voices");
  const [words, setWords] = useState("");
  const [typed] = useDebouncedValue(words.trim(), 250);
  const [choice, setChoice] = useState<Choice | null>(null);
  const alike = useApi("GET /api/voices/:voice/alike", { params: { voice: dossier.voice.id } });
  const found = usePages("GET /api/voices", { query: { words: typed, limit: 8 } });
  const listed = typed === "" ? [] : found.items.filter(({ id }) => id !== dossier.voice.id);
  return (
    <section>
      <Text fw={600}>{t("mayBe")}</Text>
      {alike.data?.length === 0 && <Text c="dimmed">{t("noneAlike")}</Text>}
      <ul className={styles.plain}>
        {alike.data?.map((one) => (
          <li key={one.id}>
            <Option voice={one} reasons={one.reasons} onChoose={() => setChoice(one)} />
          </li>
        ))}
      </ul>
      <Field label={t("another")} value={words} maxLength={300} onChange={setWords} />
      <ul className={styles.plain}>
        {listed.map((one) => (
          <li key={one.id}>
            <Option voice={one} reasons={[]} onChoose={() => setChoice(one)} />
          </li>
        ))}
      </ul>
      {choice && <MergePreview dossier={dossier} into={choice} onDone={onDone} />}
    </section>
  );
}

type Reason = ApiReply<"GET /api/voices/:voice/alike">[number]["reasons"][number];

function Option({
  voice,
  reasons,
  onChoose,
}: {
  readonly voice: Choice;
  readonly reasons: readonly Reason[];
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation("voices");
  const say = (reason: Reason): string => {
    if (reason.reason === "office") return t("reason.office", { office: reason.office });
    if (reason.reason === "article") return t("together", { count: reason.articles });
    return t(`reason.${reason.reason}`);
  };
  return (
    <Group justify="space-between" py={4} wrap="nowrap">
      <Group gap="xs">
        <bdi dir="auto">{voice.name}</bdi>
        <KindMark kind={voice.kind} />
        <Text size="sm" c="dimmed">
          {t("reports", { count: voice.links })}
        </Text>
        {reasons.map((reason) => (
          <Badge key={reason.reason} variant="outline" color="gray" tt="none" fw={400}>
            {say(reason)}
          </Badge>
        ))}
      </Group>
      <Button size="xs" variant="default" flex="none" onClick={onChoose}>
        {t("choose")}
      </Button>
    </Group>
  );
}

/** What will happen, before it does. */
function MergePreview({
  dossier: { voice, merged },
  into,
  onDone,
}: {
  readonly dossier: Dossier;
  readonly into: Choice;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("voices");
  const [{ name }] = useSettings();
  const merge = useSend("POST /api/voices/:voice/merge", CHANGES);
  const send = (): void =>
    merge.mutate({ params: { voice: voice.id }, body: { into: into.id, by: name } }, { onSuccess: onDone });
  return (
    <Stack gap="xs" className={styles.card} mt="sm">
      <Text size="sm">{t("mergeWill", { name: voice.name, into: into.name })}</Text>
      {merged.length > 0 && <Text size="sm">{t("alongWill", { count: merged.length })}</Text>}
      <Text size="sm" c="dimmed">
        {t("mergeBack")}
      </Text>
      {merge.error && <Trouble error={merge.error} />}
      <Button disabled={name.trim() === ""} loading={merge.isPending} onClick={send}>
        {t("mergeNow")}
      </Button>
    </Stack>
  );
}

function History({ dossier: { decisions, merged, voice } }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("voices");
  if (decisions.length === 0) return null;
  const nameOf = (id: string | null): string => [voice, ...merged].find((one) => one.id === id)?.name ?? "…";
  return (
    <section>
      <Text fw={600}>{t("history")}</Text>
      <ul className={styles.plain}>
        {decisions.map(({ id, kind, voice: of, with: other, by, at }) => (
          <li key={id}>
            <Text size="sm">
              {t(kind === "merge-voice" ? "didMerge" : "didSplit", {
                by,
                name: nameOf(of),
                other: nameOf(other),
              })}{" "}
              <Text component="span" c="dimmed">
                {formatMoment(at)}
              </Text>
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
