/**
 * The words of the interface, in Arabic and English. Each page keeps its own beside it (`words.ar.json`, `words.en.json`),
 * loaded with the page; `common` is there from the start. Plural forms follow Intl.PluralRules: Arabic has six.
 * @module
 */
import i18next, { type BackendModule, type ReadCallback } from "i18next";
import { initReactI18next } from "react-i18next";
import { applySettings, type Settings } from "../state/settings.ts";
import { loaderOf } from "./files.ts";
import { formatNumber } from "./numbers.ts";

const files: BackendModule = {
  type: "backend",
  init: () => {},
  read: (language: string, namespace: string, done: ReadCallback) => {
    const load = loaderOf(language, namespace);
    if (!load) return done(new Error(`there are no words of ${namespace} in ${language}`), null);
    load().then(
      (words) => done(null, words.default),
      (error: Error) => done(error, null),
    );
  },
};

/** Loads the common words of the language that is set, and those of one page; other pages load theirs. */
export async function startWords(settings: Settings, page: string | null): Promise<void> {
  applySettings(settings);
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: settings.language,
      supportedLngs: ["ar", "en"],
      fallbackLng: false,
      ns: ["common", ...(page === null ? [] : [page])],
      defaultNS: "common",
      interpolation: { escapeValue: false },
    });
  i18next.services.formatter?.add("n", (value: number) => formatNumber(value));
}
