/**
 * Taking fact-checks in, from an address or a file; what is broken in it is listed.
 * @module
 */

import { Alert, Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { FileUp } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import entries from "../../components/entries.module.css";
import { AddressField } from "../../components/field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";
import { useApi, useSend } from "../../services/queries.ts";
import styles from "./fact-checks.module.css";

const CHANGES = ["/api/fact-checks", "/api/claims"];

type Taken = ApiReply<"POST /api/fact-checks/url">;

/** The form, what came of it, and what was read before. */
export function Adding() {
  const { t } = useTranslation("fact-checks");
  const [url, setUrl] = useState("");
  const [taken, setTaken] = useState<Taken | null>(null);
  const fetchIt = useSend("POST /api/fact-checks/url", CHANGES);
  const upload = useSend("POST /api/fact-checks/file", CHANGES);
  const done = { onSuccess: setTaken };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTaken(null);
    upload.reset();
    fetchIt.mutate({ body: { url: url.trim() } }, done);
  };
  const take = (file: File | null): void => {
    if (!file) return;
    setTaken(null);
    fetchIt.reset();
    upload.mutate({ query: { name: file.name }, body: file }, done);
  };
  const problem = fetchIt.error ?? upload.error;
  return (
    <Stack gap="sm">
      <form onSubmit={send}>
        <Group align="flex-end" gap="xs">
          <AddressField className={styles.wide} label={t("add.address")} value={url} onChange={setUrl} />
          <Button type="submit" disabled={!/^https?:\/\/\S/iu.test(url.trim())} loading={fetchIt.isPending}>
            {t("add.fetch")}
          </Button>
          <FileButton onChange={take} accept=".json,.jsonl,.csv,.tsv,.html,.htm,.gz">
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<FileUp size={16} aria-hidden />}
                loading={upload.isPending}
              >
                {t("add.file")}
              </Button>
            )}
          </FileButton>
        </Group>
      </form>
      {problem && <Trouble error={problem} />}
      {taken && <Outcome taken={taken} />}
      <Sources />
    </Stack>
  );
}

function Outcome({ taken: { added, revised, unchanged, broken, entries } }: { readonly taken: Taken }) {
  const { t } = useTranslation("fact-checks");
  const counts = [
    t("add.added", { count: added }),
    t("add.revised", { count: revised }),
    t("add.unchanged", { count: unchanged }),
    t("add.broken", { count: broken }),
  ];
  return (
    <Alert role="status" title={counts.join(t("comma"))}>
      {entries.length > 0 && (
        <ul className={styles.broken}>
          {entries.map(({ entry, reason }) => (
            <li key={entry}>
              {t("add.entry", { entry })} <bdi dir="auto">{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

function Sources() {
  const { t } = useTranslation("fact-checks");
  const { data = [] } = useApi("GET /api/fact-checks/sources", {});
  if (data.length === 0) return null;
  return (
    <details>
      <summary>{t("add.sources", { count: data.length })}</summary>
      <ul className={entries.list}>
        {data.map(({ source, read, found, broken }) => (
          <li key={source} className={entries.row}>
            <bdi dir="ltr" className={styles.link}>
              {source}
            </bdi>
            <Text size="sm" c="dimmed">
              {formatMoment(read)} · {t("count", { count: found })} · {t("add.broken", { count: broken })}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
