/**
 * Asks for the name that decisions are kept under, where the reader has given none yet.
 * @module
 */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSettings } from "../state/settings.ts";
import { useSettings } from "../state/use-settings.ts";
import { Field, type FieldProps } from "./field.tsx";

/** A field for a reader's name. */
export const NameInput = (field: FieldProps) => <Field maxLength={80} {...field} />;

/** A field for the name; nothing where there was one when it was opened. */
export function NameField() {
  const { t } = useTranslation();
  const [{ name }] = useSettings();
  const [isAsked] = useState(name.trim() === "");
  if (!isAsked) return null;
  return (
    <NameInput
      label={t("name.label")}
      description={t("name.why")}
      value={name}
      required
      onChange={(typed) => changeSettings({ name: typed })}
    />
  );
}
