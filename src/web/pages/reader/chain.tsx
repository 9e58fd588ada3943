/**
 * A chain, drawn from the article to whoever spoke.
 * @module
 */
import { ActionIcon, Text, Tooltip } from "@mantine/core";
import {
  Building2,
  FileText,
  type LucideIcon,
  Newspaper,
  Pencil,
  Quote,
  User,
  UserRoundX,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import { type Link, showControls } from "./model.ts";
import styles from "./panel.module.css";
import { useReaderWords } from "./words.ts";

const ICONS: Readonly<Record<Link["kind"], LucideIcon>> = {
  person: User,
  organisation: Building2,
  outlet: Newspaper,
  document: FileText,
  anonymous: UserRoundX,
  group: Users,
};

interface ChainProps {
  readonly text: string;
  readonly chain: readonly Link[];
  /** Whose article it is. */
  readonly publisher: string | null;
  /** Absent where nothing can be changed. */
  readonly onFix?: ((link: number) => void) | undefined;
}

/** Who says it through whom: the article first, the speaker last. */
export function Chain({ text, chain, publisher, onFix }: ChainProps) {
  const { t } = useReaderWords();
  return (
    <ol className={styles.chain} aria-label={t("chain")}>
      <Voice icon={Newspaper} name={publisher ?? t("thisArticle")} about={t("article")} isFaint />
      {chain.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link is known by its place in the chain
        <LinkVoice key={at} text={text} link={link} onFix={onFix && (() => onFix(at))} />
      ))}
    </ol>
  );
}

interface LinkVoiceProps {
  readonly text: string;
  readonly link: Link;
  readonly onFix: (() => void) | undefined;
}

function LinkVoice({ text, link, onFix }: LinkVoiceProps) {
  const { t, kind, unnamed, sureness } = useReaderWords();
  const about = [
    kind(link.kind),
    ...(link.unnamed === null || link.unnamed === "other" ? [] : [unnamed(link.unnamed)]),
    ...(link.source || link.kind === "anonymous" ? [] : [t("carried")]),
    ...(link.confidence < 1 ? [t("linkSure", { sure: sureness(link.confidence) })] : []),
  ];
  return (
    <Voice
      icon={ICONS[link.kind]}
      name={link.name}
      about={about.join(t("comma"))}
      action={
        onFix && (
          <Tooltip label={t("fixVoice")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={onFix}
              aria-label={t("fixVoiceOf", { name: link.name })}
            >
              <Pencil size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      <LinkWords text={text} link={link} />
      {link.candidates.length > 0 && (
        <Text size="sm">
          {t("candidates", { count: link.candidates.length + 1 })}{" "}
          {[link.name, ...link.candidates].map((name, at) => (
            <bdi key={name}>
              {at > 0 && t("or")}
              {showControls(name)}
            </bdi>
          ))}
        </Text>
      )}
    </Voice>
  );
}

/** The words of the article that name the voice and make it speak. */
function LinkWords({ text, link: { source, cue } }: Pick<LinkVoiceProps, "text" | "link">) {
  const words = [cue, source].filter((span) => span !== null).sort((a, b) => a.start - b.start);
  if (words.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" dir="auto">
      <Quote size={12} aria-hidden />{" "}
      {words.map(({ start, end }) => showControls(text.slice(start, end))).join(" … ")}
    </Text>
  );
}

interface VoiceProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly about: string;
  readonly isFaint?: boolean;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

function Voice({ icon: Icon, name, about, isFaint = false, action, children }: VoiceProps) {
  return (
    <li className={styles.voice} data-faint={isFaint || undefined}>
      <span className={styles.dot}>
        <Icon size={16} aria-hidden />
      </span>
      <div className={styles.said}>
        <Text fw={isFaint ? 400 : 600} component="div">
          <bdi dir="auto">{showControls(name)}</bdi>
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {about}
        </Text>
        {children}
      </div>
      {action}
    </li>
  );
}
