/**
 * The webhook of a watch: where its news are sent, how that goes, and a message to try it.
 * @module
 */

import { Button, Group, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AddressField } from "../../components/field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import { useSend } from "../../services/queries.ts";
import { Secret } from "./watch-button.tsx";
import { CHANGES, type Watch } from "./watched.ts";

/** Its address, to be set, changed and taken away. */
export function WebhookOf({ watch: { id, webhook } }: { readonly watch: Watch }) {
  const { t } = useTranslation("watches");
  const [typed, setTyped] = useState(webhook?.url ?? "");
  const change = useSend("PATCH /api/watches/:watch", CHANGES);
  const url = typed.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ params: { watch: id }, body: { webhook: url === "" ? null : url } });
  };
  return (
    <Stack gap="xs">
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs">
          <AddressField
            label={t("webhook.address")}
            description={t("webhook.why")}
            flex="1 1 16rem"
            value={typed}
            onChange={setTyped}
          />
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            disabled={url === (webhook?.url ?? "")}
          >
            {t(url === "" && webhook ? "webhook.drop" : "webhook.set")}
          </Button>
          {webhook && <Try id={id} />}
        </Group>
      </form>
      {change.error && <Trouble error={change.error} />}
      {change.data?.secret && <Secret secret={change.data.secret} />}
      {webhook && <Deliveries webhook={webhook} />}
    </Stack>
  );
}

function Try({ id }: { readonly id: string }) {
  const { t } = useTranslation("watches");
  const test = useSend("POST /api/watches/:watch/test", CHANGES);
  return (
    <>
      <Button
        variant="default"
        loading={test.isPending}
        onClick={() => test.mutate({ params: { watch: id } })}
      >
        {t("webhook.test")}
      </Button>
      {test.error && <Trouble error={test.error} />}
      {test.data && (
        <Text size="sm" role="status" c={test.data.ok ? "dimmed" : "var(--mantine-color-error)"}>
          {t(test.data.ok ? "webhook.arrived" : "webhook.failed")}{" "}
          {test.data.error !== null && <bdi dir="auto">{test.data.error}</bdi>}
        </Text>
      )}
    </>
  );
}

function Deliveries({ webhook }: { readonly webhook: NonNullable<Watch["webhook"]> }) {
  const { t } = useTranslation("watches");
  const { waiting, delivered, givenUp, lastDelivered, error, gone } = webhook;
  return (
    <Text size="sm" c="dimmed" component="div">
      {t("webhook.delivered", { count: delivered })}
      {lastDelivered !== null && (
        <>
          {" ("}
          <time dateTime={lastDelivered}>{formatMoment(lastDelivered)}</time>
          {")"}
        </>
      )}
      {waiting > 0 && ` · ${t("webhook.waiting", { count: waiting })}`}
      {givenUp > 0 && ` · ${t("webhook.givenUp", { count: givenUp })}`}
      {(gone || error !== null) && (
        <Text size="sm" c="var(--mantine-color-error)" component="div">
          {t(gone ? "webhook.gone" : "webhook.failed")} {error !== null && <bdi dir="auto">{error}</bdi>}
        </Text>
      )}
    </Text>
  );
}
