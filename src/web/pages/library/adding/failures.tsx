/**
 * What could not be read, today or before, and was not read since.
 * @module
 */
import { Alert, Button, Collapse, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Trouble } from "../../../components/trouble.tsx";
import { formatMoment } from "../../../i18n/numbers.ts";
import { useApi, useSend } from "../../../services/queries.ts";
import styles from "./adding.module.css";
import { FailureLine } from "./failure-line.tsx";

const CHANGES = ["/api/intake", "/api/articles", "/api/about", "/api/publishers"];
/** So many are shown. */
const SHOWN = 100;
/** So many are forgotten by one request. */
const AT_ONCE = 1_000;

/** The failures, folded; those of `besides` are shown elsewhere. Nothing where there is none. */
export function Failures({ besides }: { readonly besides: ReadonlySet<string> }) {
  const { t } = useTranslation("library");
  const [isOpen, { toggle }] = useDisclosure(false);
  const { data = [] } = useApi("GET /api/intake/failures", {});
  const retry = useSend("POST /api/intake/retry", CHANGES);
  const forget = useSend("POST /api/intake/forget", CHANGES);
  const failures = data.filter(({ input }) => !besides.has(input));
  if (failures.length === 0) return null;
  const inputs = failures.map(({ input }) => input).slice(0, AT_ONCE);
  const addresses = failures.filter(({ retriable }) => retriable).map(({ input }) => input);
  const error = retry.error ?? forget.error;
  return (
    <Alert variant="light" color="yellow" p="xs" icon={<TriangleAlert size={18} aria-hidden />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t("failures.count", { count: failures.length })}</Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={toggle}>
            {t("failures.show")}
          </Button>
          {addresses.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              loading={retry.isPending}
              onClick={() => retry.mutate({ body: { inputs: addresses.slice(0, AT_ONCE) } })}
            >
              {t("failures.retry", { count: addresses.length })}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={forget.isPending}
            onClick={() => forget.mutate({ body: { inputs } })}
          >
            {t("failures.forget")}
          </Button>
        </Group>
      </Group>
      {error && <Trouble error={error} />}
      <Collapse expanded={isOpen}>
        <ul className={styles.failures}>
          {failures.slice(0, SHOWN).map(({ input, kind, message, at, retriable }) => (
            <li key={input}>
              <FailureLine failure={{ input, kind, message }} />{" "}
              <Text span size="xs">
                {formatMoment(at)}
                {!retriable && ` · ${t("failures.giveAgain")}`}
              </Text>
            </li>
          ))}
        </ul>
      </Collapse>
    </Alert>
  );
}
