/**
 * The whole app: what every page stands in.
 * @module
 */
import { DirectionProvider, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ComponentType, lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Boundary } from "./components/boundary.tsx";
import { Loading } from "./components/loading.tsx";
import { NothingHere } from "./components/nothing-here.tsx";
import { Shell } from "./components/shell.tsx";
import { pages } from "./pages/index.ts";
import { readNonce } from "./services/nonce.ts";
import { queries } from "./services/queries.ts";
import { directionOf } from "./state/settings.ts";
import { useSettings } from "./state/use-settings.ts";
import { resolveColours, theme } from "./styles/theme.ts";

const ROUTES = pages.map(({ path, load }) => ({ path, Page: lazy(load) }));

/** A page whose script is there. */
interface LoadedPage {
  readonly path: string;
  readonly Page: ComponentType;
}

/** The app. The page that is opened first is given, since even a script that is there would be waited for when it is lazy. */
export function App({ first }: { readonly first: LoadedPage | null }) {
  const [settings] = useSettings();
  return (
    <DirectionProvider
      key={settings.language}
      initialDirection={directionOf(settings.language)}
      detectDirection={false}
    >
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolveColours}
        {...(settings.theme !== "system" && { forceColorScheme: settings.theme })}
        defaultColorScheme="auto"
        getStyleNonce={readNonce}
      >
        <QueryClientProvider client={queries}>
          <Shell>
            <Boundary>
              <Suspense fallback={<Loading />}>
                <Switch>
                  {ROUTES.map((route) => (route.path === first?.path ? first : route)).map(
                    ({ path, Page }) => (
                      <Route key={path} path={path}>
                        <Page />
                      </Route>
                    ),
                  )}
                  <Route>
                    <NothingHere />
                  </Route>
                </Switch>
              </Suspense>
            </Boundary>
          </Shell>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
