/**
 * Who the voice of a link really is.
 * @module
 */

import { Select, Text } from "@mantine/core";
import { Field } from "../../../components/field.tsx";
import { type Link, showControls } from "../model.ts";
import { useReaderWords } from "../words.ts";
import type { Edit } from "./edit.ts";

const KINDS: readonly Link["kind"][] = ["person", "organisation", "outlet", "document", "anonymous", "group"];
const UNNAMED = [
  "official",
  "security",
  "military",
  "medical",
  "local",
  "informed",
  "eyewitness",
  "media",
  "other",
];

type VoiceEdit = Extract<Edit, { kind: "voice" }>;

interface VoiceFormProps {
  readonly text: string;
  readonly edit: VoiceEdit;
  readonly onChange: (edit: VoiceEdit) => void;
}

/** Name, kind, and, selected in the text, the words that name it. */
export function VoiceForm({ text, edit, onChange }: VoiceFormProps) {
  const { t, kind, unnamed } = useReaderWords();
  const { source } = edit;
  return (
    <>
      <Field
        label={t("voiceName")}
        value={edit.name}
        maxLength={300}
        onChange={(name) => onChange({ ...edit, name })}
      />
      <Select
        label={t("voiceKind")}
        data={KINDS.map((value) => ({ value, label: kind(value) }))}
        value={edit.voice}
        allowDeselect={false}
        onChange={(value) => value && onChange({ ...edit, voice: value as Link["kind"] })}
      />
      {edit.voice === "anonymous" && (
        <Select
          label={t("unnamedType")}
          data={UNNAMED.map((value) => ({ value, label: unnamed(value) }))}
          value={edit.unnamed ?? "other"}
          allowDeselect={false}
          onChange={(value) => onChange({ ...edit, unnamed: value })}
        />
      )}
      <Text size="sm" c="dimmed">
        {source ? t("voiceWords") : t("voiceWordsKept")}{" "}
        {source && <bdi dir="auto">«{showControls(text.slice(source.start, source.end))}»</bdi>}
      </Text>
    </>
  );
}
