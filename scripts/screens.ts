/**
 * Takes the pictures of docs/screens anew, from the sample articles, in Chromium: npm run screens
 * @module
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserDesk, type Look, openBrowserDesk } from "../test/desk/browser.case.ts";

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly look: Look;
  /** Pressed before the picture is taken. */
  readonly keys?: readonly string[];
}

const folder = join(import.meta.dirname, "../docs/screens");
const ARABIC: Look = { language: "ar", theme: "light", width: 1280, height: 860, name: "سلمى" };
const ENGLISH: Look = { language: "en", theme: "dark", width: 1280, height: 860, name: "Salma" };

async function screensOf(desk: BrowserDesk): Promise<readonly Screen[]> {
  const first = async (route: string): Promise<string> => (await desk.ask(`GET ${route}`)).body.items[0].id;
  const claim = await first("/api/claims?sort=spread&limit=1");
  const article = await first(`/api/articles?words=${encodeURIComponent("حريق")}&limit=1`);
  const voice = await first(`/api/voices?words=${encodeURIComponent("الدفاع المدني")}&limit=1`);
  return [
    { name: "library", path: "/", look: ARABIC },
    { name: "reader", path: `/articles/${article}`, look: ARABIC, keys: ["j", "j", "Enter"] },
    { name: "claim", path: `/claims/${claim}`, look: ARABIC },
    { name: "claims", path: "/claims", look: ENGLISH },
    { name: "voice", path: `/voices/${voice}`, look: ENGLISH },
    { name: "claim-narrow", path: `/claims/${claim}`, look: { ...ARABIC, width: 360, height: 740 } },
  ];
}

const desk = await openBrowserDesk();
mkdirSync(folder, { recursive: true });
await desk.take("corpus/texts");
await desk.trace();
for (const { name, path, look, keys = [] } of await screensOf(desk)) {
  const page = await desk.open(path, look);
  await page.waitForTimeout(1_500); // letters and drawings settle
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
await desk.close();
