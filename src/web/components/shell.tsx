/**
 * The frame of every page: navigation, what is going on, and the page itself.
 * @module
 */
import { AppShell, Burger, Group, NavLink, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { pages } from "../pages/index.ts";
import { Activity } from "./activity.tsx";
import { ICONS } from "./icons.ts";
import { Keys } from "./keys.tsx";
import styles from "./shell.module.css";

/** The frame. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [location] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the navigation of a small screen
  useEffect(close, [location, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <AppShell.Header className={styles.header}>
        <Group h="100%" px="md" wrap="nowrap" justify="space-between">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t("nav.open")} />
            <Link href="/" className={styles.brand}>
              <Text component="span" fw={700} size="lg">
                {t("brand")}
              </Text>
            </Link>
          </Group>
          <Group gap="sm" wrap="nowrap">
            <Activity />
            <Keys />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className={styles.navbar} aria-label={t("nav.label")}>
        <Navigation location={location} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

function Navigation({ location }: { readonly location: string }) {
  const { t } = useTranslation();
  return pages.map(({ path, nav }) => {
    if (!nav) return null;
    const { icon, word } = nav;
    const Icon = ICONS[icon];
    const isHere = path === "/" ? location === "/" : location === path || location.startsWith(`${path}/`);
    return (
      <NavLink
        key={path}
        component={Link}
        href={path}
        active={isHere}
        aria-current={isHere ? "page" : undefined}
        label={t(word)}
        leftSection={<Icon size={18} aria-hidden />}
        className={styles.link}
      />
    );
  });
}
