/**
 * Starts the web app.
 * @module
 */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startWords } from "./i18n/words.ts";
import { prepare } from "./prepare.ts";
import { tellNonce } from "./services/nonce.ts";
import { readSettings } from "./state/settings.ts";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import "@fontsource-variable/noto-naskh-arabic/wght.css";
import "@mantine/core/styles.css";
import "./styles/base.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
tellNonce();
// The first page stands at once: whatever React showed in its place would stay for 300 ms at least.
const first = prepare(location.pathname);
const [, page] = await Promise.all([startWords(readSettings(), first?.words ?? null), first?.load()]);
createRoot(root).render(<App first={first && page ? { path: first.path, Page: page.default } : null} />);
