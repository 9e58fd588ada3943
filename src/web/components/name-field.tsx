/**
 * Asks for the name that decisions are kept under, where the reader has given none yet.
 * @module
 */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSettings, useSettings } from "../state/settings.ts";

/** A field for the name; nothing where there was one when it was opened. */
export function NameField() {
  const { t } = useTranslation();
  const [{ name }] = useSettings();
  const [isAsked] = useState(name.trim() === "");
  if (!isAsked) return null;
  return (
    <TextInput
      label={t("name.label")}
      description={t("name.why")}
      value={name}
      maxLength={80}
      required
      dir="auto"
      onChange={({ currentTarget }) => changeSettings({ name: currentTarget.value })}
    />
  );
}
