/**
 * What went wrong, and what to do.
 * @module
 */
import { Alert, Button, Group } from "@mantine/core";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../services/api.ts";

/** An error in the reader's language, with the server's own sentence under it. `retry` offers to try again. */
export function Trouble({
  error,
  retry,
}: {
  readonly error: Error;
  readonly retry?: (() => void) | undefined;
}) {
  const { t, i18n } = useTranslation();
  const code = error instanceof ApiProblem ? error.problem.code : "fault";
  const key = `trouble.${code}`;
  return (
    <Alert
      color="red"
      icon={<CircleAlert aria-hidden />}
      title={t(i18n.exists(key) ? key : "trouble.fault")}
      role="alert"
    >
      <Group justify="space-between">
        <bdi dir="auto">{error.message}</bdi>
        {retry && (
          <Button variant="default" size="xs" onClick={retry}>
            {t("retry")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
