/**
 * Why one input could not be read.
 * @module
 */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ApiReply } from "../../../services/api.ts";

type Failed = Pick<ApiReply<"GET /api/intake/failures">[number], "input" | "kind" | "message">;

/** Name and reason in the reader's language, then the server's own sentence. Each runs in its own direction. */
export function FailureLine({ failure: { input, kind, message } }: { readonly failure: Failed }) {
  const { t, i18n } = useTranslation("library");
  const key = `failure.${kind}`;
  const named = `${input}: `;
  const detail = message.startsWith(named) ? message.slice(named.length) : message;
  return (
    <>
      <bdi dir="auto">{input}</bdi>
      {i18n.exists(key, { ns: "library" }) && <> · {t(`failure.${kind}`)}</>}
      <Text component="div" size="sm">
        <bdi dir="ltr" lang="en">
          {detail}
        </bdi>
      </Text>
    </>
  );
}
