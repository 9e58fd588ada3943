/**
 * Beside the text: the report that is open, what is being changed of it, or the list of all reports.
 * @module
 */
import { ActionIcon, Alert, Button, Group, Stack, Text } from "@mantine/core";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useRef } from "react";
import { Empty } from "../../components/empty.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatNumber } from "../../i18n/numbers.ts";
import { Actions } from "./edit/actions.tsx";
import { EditPanel } from "./edit/edit-panel.tsx";
import { begin } from "./edit/use-editing.ts";
import type { Report } from "./model.ts";
import { Outline } from "./outline.tsx";
import styles from "./panel.module.css";
import { ReportPanel } from "./report-panel.tsx";
import { useFocusKept } from "./use-focus-kept.ts";
import type { Reader } from "./use-reader.ts";
import { useReaderWords } from "./words.ts";

interface PanelProps {
  readonly reader: Reader;
}

/** The column beside the text; on a narrow screen, a sheet from below. */
export function Panel({ reader }: PanelProps) {
  const { t } = useReaderWords();
  const { article, reports, editing, isListOpen } = reader;
  const { open, listed, current } = reports;
  const aside = useRef<HTMLElement>(null);
  useFocusKept(aside, reader);
  return (
    <aside
      ref={aside}
      tabIndex={-1}
      className={styles.panel}
      aria-label={open ? t("report") : t("outline")}
      data-shut={(!open && !isListOpen && !editing.done) || undefined}
    >
      <PanelHead reader={reader} />
      {editing.done && !open && <DoneNotice editing={editing} />}
      {open ? (
        <OpenReport reader={reader} report={open} />
      ) : listed.length === 0 ? (
        <Empty title={t("noReports")}>{t("noReportsWhy")}</Empty>
      ) : (
        <Outline
          text={article.text}
          reports={listed}
          current={current?.key ?? null}
          onOpen={(key) => reader.show(key, true)}
        />
      )}
    </aside>
  );
}

function PanelHead({ reader: { reports, leave, move } }: PanelProps) {
  const { open, listed } = reports;
  const { t } = useReaderWords();
  const at = open ? listed.indexOf(open) : -1;
  return (
    <div className={styles.head}>
      <Text fw={600} component="h2" size="md">
        {open
          ? t("reportOf", { number: at < 0 ? "–" : formatNumber(at + 1), of: formatNumber(listed.length) })
          : t("reports", { count: listed.length })}
      </Text>
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="subtle" color="gray" onClick={() => move(-1)} aria-label={t("previous")}>
          <ChevronUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" onClick={() => move(1)} aria-label={t("next")}>
          <ChevronDown size={18} aria-hidden />
        </ActionIcon>
        {open && (
          <ActionIcon variant="subtle" color="gray" onClick={leave} aria-label={t("leave")}>
            <X size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </div>
  );
}

function OpenReport({ reader, report }: PanelProps & { readonly report: Report }) {
  const { article, reports, editing, canEdit, panel } = reader;
  const { edit, setEdit } = editing;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <div className={styles.scroll} ref={panel} tabIndex={0}>
      <Stack gap="md">
        {editing.error && <Trouble error={editing.error} />}
        {editing.done && !edit && <DoneNotice editing={editing} />}
        {edit ? (
          <EditPanel
            article={article}
            report={report}
            edit={edit}
            isSending={editing.isSending}
            onChange={setEdit}
            onSave={() => editing.save(report)}
            onCancel={editing.cancel}
          />
        ) : (
          <>
            <ReportPanel
              article={article}
              report={report}
              onFixVoice={canEdit ? (link) => setEdit(begin.voice(report, link)) : undefined}
            />
            {canEdit && (
              <Actions
                canSplit={begin.split(article, report) !== null}
                canMerge={begin.merge(article, report) !== null}
                onReject={() => editing.reject(report, reports.leave)}
                onContent={() => setEdit(begin.content(report))}
                onSplit={() => setEdit(begin.split(article, report))}
                onMerge={() => setEdit(begin.merge(article, report))}
              />
            )}
          </>
        )}
      </Stack>
    </div>
  );
}

function DoneNotice({ editing: { done, undo } }: Pick<Reader, "editing">) {
  const { t } = useReaderWords();
  if (!done) return null;
  return (
    <Alert color="teal" role="status" p="xs">
      <Group justify="space-between">
        <Text size="sm">{t(`done.${done.kind}`)}</Text>
        <Button variant="default" size="compact-sm" onClick={() => undo(done.id)}>
          {t("undo")}
        </Button>
      </Group>
    </Alert>
  );
}
