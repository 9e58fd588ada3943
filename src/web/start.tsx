/**
 * Shows the app, when what the first page needs is there.
 * @module
 */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startWords } from "./i18n/words.ts";
import type { FirstPage } from "./prepare.ts";
import { tellNonce } from "./services/nonce.ts";
import { keepAsked } from "./services/queries.ts";
import { readSettings } from "./state/settings.ts";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import "@fontsource-variable/noto-naskh-arabic/wght.css";
import "@mantine/core/styles.css";
import "./styles/base.css";

/** Shows the app in `root`. */
export async function start(root: Element, first: FirstPage | null): Promise<void> {
  tellNonce();
  keepAsked(first?.asked ?? []);
  // The first page stands at once: whatever React showed in its place would stay for 300 ms at least.
  const [, script] = await Promise.all([
    startWords(readSettings(), first?.page.words ?? null),
    first?.script,
  ]);
  createRoot(root).render(
    <App first={first && script ? { path: first.page.path, Page: script.default } : null} />,
  );
}
