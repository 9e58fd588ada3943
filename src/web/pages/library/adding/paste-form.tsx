/**
 * A text, with what is known of it.
 * @module
 */

import { Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LinesField } from "../../../components/field.tsx";
import { addText } from "./tasks.ts";

const FIELDS = ["title", "publisher", "url", "published"] as const;
const EMPTY = { title: "", publisher: "", url: "", published: "" };

interface PasteFormProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The form; what is left empty is not said. */
export function PasteForm({ text, onText }: PasteFormProps) {
  const { t } = useTranslation("library");
  const [about, setAbout] = useState(EMPTY);
  const take = (event: FormEvent): void => {
    event.preventDefault();
    const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value.trim() !== ""));
    addText({ text, ...said }, t("paste.unnamed"));
    onText("");
    setAbout(EMPTY);
  };
  return (
    <form onSubmit={take}>
      <Stack gap="xs">
        <LinesField
          label={t("paste.text")}
          description={t("paste.about")}
          minRows={5}
          maxRows={14}
          value={text}
          onChange={onText}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(`paste.${field}`)}
              dir={field === "url" ? "ltr" : "auto"}
              value={about[field]}
              placeholder={field === "published" ? "2024-05-31" : undefined}
              onChange={({ currentTarget: { value } }) => setAbout((now) => ({ ...now, [field]: value }))}
            />
          ))}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" disabled={text.trim() === ""}>
            {t("add.take")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
