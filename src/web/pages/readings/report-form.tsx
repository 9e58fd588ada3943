/**
 * One report of a draft: its voices and how it is told.
 * @module
 */

import { Button, Checkbox, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Field } from "../../components/field.tsx";
import type { Step } from "./draft.ts";
import styles from "./readings.module.css";
import type { ReadReport } from "./tokens.ts";

/** The kinds of voices. */
export const KINDS = ["person", "organisation", "outlet", "document", "anonymous", "group"] as const;
/** How the content is told. */
export const FORMS = ["indirect", "direct", "mixed"] as const;
/** The writer's stance, as worded. */
export const STANCES = ["neutral", "supports", "doubts", "rejects"] as const;

interface ReportFormProps {
  readonly report: ReadReport;
  readonly step: (step: Step) => void;
  /** Marks the chosen words; null: no words are chosen. */
  readonly mark: ((part: "content" | "more" | "source" | "cue", link: number) => void) | null;
}

/** The form. */
export function ReportForm({ report, step, mark }: ReportFormProps) {
  const { t } = useTranslation("readings");
  const { id, form, stance, negated, chain } = report;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={!mark} onClick={() => mark?.("content", 0)}>
          {t("asContent")}
        </Button>
        <Button size="xs" variant="default" disabled={!mark} onClick={() => mark?.("more", 0)}>
          {t("asMore")}
        </Button>
        <Button size="xs" variant="default" onClick={() => step({ do: "remove", id })}>
          {t("remove")}
        </Button>
      </Group>
      {chain.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link is known by its place in the chain
        <LinkForm key={at} report={report} link={at} step={step} mark={mark} />
      ))}
      <Group>
        <Button size="xs" variant="default" onClick={() => step({ do: "add-link", id })}>
          {t("addLink")}
        </Button>
      </Group>
      <Group align="flex-end">
        <NativeSelect
          label={t("form.label")}
          value={form}
          data={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            step({ do: "set", id, fields: { form: FORMS.find((one) => one === value) ?? form } })
          }
        />
        <NativeSelect
          label={t("stance.label")}
          value={stance}
          data={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            step({ do: "set", id, fields: { stance: STANCES.find((one) => one === value) ?? stance } })
          }
        />
        <Checkbox
          label={t("negated")}
          checked={negated}
          onChange={({ currentTarget }) =>
            step({ do: "set", id, fields: { negated: currentTarget.checked } })
          }
        />
      </Group>
    </Stack>
  );
}

function LinkForm({ report, link: at, step, mark }: ReportFormProps & { readonly link: number }) {
  const { t } = useTranslation("readings");
  const link = report.chain[at];
  if (!link) return null;
  const { id } = report;
  return (
    <fieldset className={styles.link}>
      <legend>{t("link", { number: at + 1 })}</legend>
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={!mark} onClick={() => mark?.("source", at)}>
          {t("asSource")}
        </Button>
        <Text size="sm">
          <bdi dir="auto">{link.source?.text ?? t("noSource")}</bdi>
        </Text>
        <Button size="xs" variant="default" disabled={!mark} onClick={() => mark?.("cue", at)}>
          {t("asCue")}
        </Button>
        <Text size="sm">
          <bdi dir="auto">{link.cue?.text ?? t("noCue")}</bdi>
        </Text>
      </Group>
      <Group align="flex-end" gap="xs" mt={4}>
        <Field
          size="xs"
          label={t("name")}
          value={link.name}
          maxLength={500}
          onChange={(name) => step({ do: "set-link", id, link: at, fields: { name } })}
        />
        <NativeSelect
          size="xs"
          label={t("kind.label")}
          value={link.kind}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            step({
              do: "set-link",
              id,
              link: at,
              fields: { kind: KINDS.find((one) => one === value) ?? link.kind },
            })
          }
        />
        {report.chain.length > 1 && (
          <Button size="xs" variant="default" onClick={() => step({ do: "remove-link", id, link: at })}>
            {t("removeLink")}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}
