/**
 * The four ways in: files, a text, an address, a feed.
 * @module
 */

import { Button, Checkbox, FileButton, Group, Paper, Stack, Tabs, Text } from "@mantine/core";
import { ClipboardPaste, FileUp, Link as LinkIcon, Rss } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AddressField } from "../../../components/field.tsx";
import styles from "./adding.module.css";
import { Feeds } from "./feeds.tsx";
import { PasteForm } from "./paste-form.tsx";
import { addAddress, addFiles } from "./tasks.ts";
import { withScheme } from "./with-scheme.ts";

const ICONS = { file: FileUp, text: ClipboardPaste, address: LinkIcon, feed: Rss };

/** A way in. */
export type Way = keyof typeof ICONS;

interface AddPanelProps {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  /** A text that was pasted on the page. */
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
}

/** The area under "add articles". */
export function AddPanel({ way, onWay, pasted, onPasted }: AddPanelProps) {
  const { t } = useTranslation("library");
  return (
    <Paper component="section" aria-label={t("add.open")} className={styles.panel} p="md">
      <Tabs value={way} onChange={(value) => onWay(value as Way)} keepMounted={false}>
        <Tabs.List>
          {Object.entries(ICONS).map(([name, Icon]) => (
            <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} aria-hidden />}>
              {t(`way.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="file" pt="md">
          <Files />
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="md">
          <PasteForm text={pasted} onText={onPasted} />
        </Tabs.Panel>
        <Tabs.Panel value="address" pt="md">
          <Address />
        </Tabs.Panel>
        <Tabs.Panel value="feed" pt="md">
          <Feeds />
        </Tabs.Panel>
      </Tabs>
    </Paper>
  );
}

function Files() {
  const { t } = useTranslation("library");
  return (
    <Stack align="center" className={styles.target} p="xl" gap="xs">
      <FileUp size={32} aria-hidden />
      <Text fw={600}>{t("add.dropAnywhere")}</Text>
      <Text size="sm" c="dimmed" ta="center">
        {t("add.kinds")}
      </Text>
      <FileButton multiple onChange={addFiles}>
        {(props) => <Button {...props}>{t("add.choose")}</Button>}
      </FileButton>
    </Stack>
  );
}

function Address() {
  const { t } = useTranslation("library");
  const [url, setUrl] = useState("");
  const [follow, setFollow] = useState(false);
  const take = (event: FormEvent): void => {
    event.preventDefault();
    addAddress(withScheme(url), follow);
    setUrl("");
  };
  return (
    <form onSubmit={take}>
      <Stack gap="xs">
        <Group align="flex-end" gap="xs">
          <AddressField
            className={styles.wide}
            label={t("address.label")}
            description={t("address.about")}
            value={url}
            onChange={setUrl}
          />
          <Button type="submit" disabled={url.trim() === ""}>
            {t("add.take")}
          </Button>
        </Group>
        <Checkbox
          label={t("address.follow")}
          checked={follow}
          onChange={({ currentTarget }) => setFollow(currentTarget.checked)}
        />
      </Stack>
    </form>
  );
}
