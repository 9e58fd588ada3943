/**
 * Name, tags and assignee of a case, and how they are changed.
 * @module
 */

import { Badge, Button, Group, Stack, TagsInput, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Pencil } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../components/field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import type { ApiReply } from "../../services/api.ts";
import { useSend } from "../../services/queries.ts";
import { CaseName } from "../cases/case-name.tsx";

type Case = ApiReply<"GET /api/cases/:case">["case"];

/** What is known, with a button that opens the form. */
export function Facts({ one }: { readonly one: Case }) {
  const { t } = useTranslation("case");
  const [isEditing, { open, close }] = useDisclosure(false);
  if (isEditing) return <FactsForm one={one} onDone={close} />;
  const { tags, assignee } = one;
  return (
    <Group gap="sm">
      {assignee !== null && assignee !== "" ? (
        <Text>
          {t("assignee")}: <bdi>{assignee}</bdi>
        </Text>
      ) : (
        <Text c="dimmed">{t("nobody")}</Text>
      )}
      {tags.map((tag) => (
        <Badge key={tag} variant="light" tt="none" size="lg">
          {tag}
        </Badge>
      ))}
      <Button variant="subtle" size="xs" leftSection={<Pencil size={14} aria-hidden />} onClick={open}>
        {t("edit")}
      </Button>
    </Group>
  );
}

function FactsForm({ one, onDone }: { readonly one: Case; readonly onDone: () => void }) {
  const { t } = useTranslation("case");
  const [name, setName] = useState(one.name);
  const [assignee, setAssignee] = useState(one.assignee ?? "");
  const [tags, setTags] = useState<string[]>(one.tags);
  const change = useSend("PATCH /api/cases/:case", ["/api/cases"]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { name: name.trim(), tags, assignee: assignee.trim() === "" ? null : assignee.trim() };
    change.mutate({ params: { case: one.id }, body }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={560}>
        <CaseName label={t("name")} value={name} onChange={setName} />
        <Field label={t("assignee")} value={assignee} maxLength={200} onChange={setAssignee} />
        <TagsInput
          label={t("tags")}
          description={t("tagsHow")}
          value={tags}
          onChange={setTags}
          maxTags={100}
          dir="auto"
        />
        {change.error && <Trouble error={change.error} />}
        <Group>
          <Button type="submit" variant="light" loading={change.isPending} disabled={name.trim() === ""}>
            {t("save")}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
