/**
 * What a voice is, as an icon with its word.
 * @module
 */
import { Group, Text } from "@mantine/core";
import {
  Building2,
  CircleQuestionMark,
  FileText,
  type LucideIcon,
  Newspaper,
  User,
  Users,
} from "lucide-react";
import { useTranslation } from "react-i18next";

/** The kinds of voices, in the order of the list. */
export const KINDS = ["person", "organisation", "outlet", "document", "group", "anonymous"] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

const ICONS: Readonly<Record<string, LucideIcon>> = {
  person: User,
  organisation: Building2,
  outlet: Newspaper,
  document: FileText,
  group: Users,
  anonymous: CircleQuestionMark,
};

/** Icon and word of a kind. */
export function KindMark({ kind }: { readonly kind: string }) {
  const { t } = useTranslation("voices");
  const Icon = ICONS[kind] ?? CircleQuestionMark;
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex" c="dimmed">
      <Icon size={16} aria-hidden />
      <Text component="span" size="sm">
        {t(`kind.${kind}`)}
      </Text>
    </Group>
  );
}
