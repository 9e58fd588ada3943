/**
 * Where there is nothing yet.
 * @module
 */
import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** What is not there, why, and (as children) what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py={64} px="md">
      <Title order={2} size="h4" ta="center">
        {title}
      </Title>
      {typeof children === "string" ? (
        <Text c="dimmed" ta="center" maw={520}>
          {children}
        </Text>
      ) : (
        children
      )}
    </Stack>
  );
}
