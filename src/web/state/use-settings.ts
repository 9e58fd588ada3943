/**
 * The settings in components.
 * @module
 */
import { useSyncExternalStore } from "react";
import { changeSettings, followSettings, readSettings, type Settings } from "./settings.ts";

/** The settings, and how to change them. */
export const useSettings = (): readonly [Settings, typeof changeSettings] => [
  useSyncExternalStore(followSettings, readSettings),
  changeSettings,
];
