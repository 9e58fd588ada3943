/**
 * Words to take along: an address, a key.
 * @module
 */
import { Button, CopyButton, Group, TextInput } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useTranslation } from "react-i18next";

interface CopiedProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
}

/** A field that is only read, and a button that copies what stands in it. */
export function Copied({ label, description, value }: CopiedProps) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        label={label}
        description={description}
        value={value}
        readOnly
        dir="ltr"
        flex={1}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          >
            <span aria-live="polite">{t(copied ? "copied" : "copy")}</span>
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
