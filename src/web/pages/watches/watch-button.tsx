/**
 * Watching what a page shows: a claim, a voice, a search.
 * @module
 */

import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { BellPlus } from "lucide-react";
import { type FormEvent, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Copied } from "../../components/copied.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { AddressField, Field } from "../../components/field.tsx";
import { NameField } from "../../components/name-field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import type { ApiReply } from "../../services/api.ts";
import { useApi, useSend } from "../../services/queries.ts";
import { useSettings } from "../../state/use-settings.ts";
import { CHANGES, feedOf, isOf, type Subject, watchOf } from "./watched.ts";

interface WatchButtonProps {
  readonly subject: Subject;
  /** What the watch is called where the reader does not say otherwise. */
  readonly name: string;
}

/** The button, and the dialog that it opens: its words are loaded then, so that no page waits for them. */
export function WatchButton(props: WatchButtonProps) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [wasOpened, setOpened] = useState(false);
  const show = (): void => {
    setOpened(true);
    open();
  };
  return (
    <>
      <Button variant="default" leftSection={<BellPlus size={16} aria-hidden />} onClick={show}>
        {t("watch")}
      </Button>
      <Suspense fallback={null}>
        {wasOpened && <WatchDialog {...props} isOpen={isOpen} onClose={close} />}
      </Suspense>
    </>
  );
}

interface WatchDialogProps extends WatchButtonProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function WatchDialog({ isOpen, onClose, ...props }: WatchDialogProps) {
  const { t } = useTranslation("watches");
  return (
    <Dialog title={t("watchThis")} isOpen={isOpen} onClose={onClose}>
      <Watching key={JSON.stringify(props.subject)} {...props} />
    </Dialog>
  );
}

function Watching({ subject, name }: WatchButtonProps) {
  const { data = [] } = useApi("GET /api/watches", {});
  const [saved, setSaved] = useState<ApiReply<"POST /api/watches"> | null>(null);
  if (saved) return <Saved saved={saved} />;
  return (
    <Stack>
      {data
        .filter((watch) => isOf(watch, subject))
        .map((watch) => (
          <Already key={watch.id} id={watch.id} name={watch.name} />
        ))}
      <Form subject={subject} name={name} onSaved={setSaved} />
    </Stack>
  );
}

function Already({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation("watches");
  return (
    <Text>
      {t("already")}{" "}
      <Link href={watchOf(id)}>
        <bdi dir="auto">{name}</bdi>
      </Link>
    </Text>
  );
}

interface FormProps extends WatchButtonProps {
  readonly onSaved: (saved: ApiReply<"POST /api/watches">) => void;
}

function Form({ subject, name, onSaved }: FormProps) {
  const { t } = useTranslation("watches");
  const [{ name: by }] = useSettings();
  const [typed, setTyped] = useState(name);
  const [webhook, setWebhook] = useState("");
  const save = useSend("POST /api/watches", CHANGES);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const url = webhook.trim();
    const body = { ...subject, name: typed.trim(), by: by.trim(), ...(url !== "" && { webhook: url }) };
    save.mutate({ body }, { onSuccess: onSaved });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text c="dimmed">{t("watchWhy")}</Text>
        <NameField />
        <Field label={t("name")} value={typed} maxLength={300} onChange={setTyped} />
        <AddressField
          label={t("webhook.address")}
          description={t("webhook.why")}
          value={webhook}
          onChange={setWebhook}
        />
        {save.error && <Trouble error={save.error} />}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={typed.trim() === "" || by.trim() === ""}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Saved({ saved: { watch, secret } }: { readonly saved: ApiReply<"POST /api/watches"> }) {
  const { t } = useTranslation("watches");
  return (
    <Stack>
      <Text role="status">{t("saved")}</Text>
      <Copied label={t("feed")} description={t("feedWhy")} value={feedOf(watch.id)} />
      {secret !== null && <Secret secret={secret} />}
      <Link href={watchOf(watch.id)}>{t("toWatch")}</Link>
    </Stack>
  );
}

/** The key that messages are signed with, to be kept now. */
export function Secret({ secret }: { readonly secret: string }) {
  const { t } = useTranslation("watches");
  return <Copied label={t("webhook.secret")} description={t("webhook.secretWhy")} value={secret} />;
}
