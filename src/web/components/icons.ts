/**
 * The icons of the navigation, by name.
 * @module
 */
import {
  BadgeCheck,
  Bell,
  CircleHelp,
  Columns2,
  Folder,
  Glasses,
  Library,
  ListChecks,
  MessagesSquare,
  Search,
  Settings,
  Waypoints,
} from "lucide-react";

/** Each under its name. */
export const ICONS = {
  BadgeCheck,
  Bell,
  CircleHelp,
  Columns2,
  Folder,
  Glasses,
  Library,
  ListChecks,
  MessagesSquare,
  Search,
  Settings,
  Waypoints,
} as const;

/** Of an icon. */
export type IconName = keyof typeof ICONS;
