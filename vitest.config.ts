import { configDefaults, defineConfig } from "vitest/config";

/** Tests that hold a time to a bar: they run after all others, one by one, with the machine to themselves. */
const TIMED = "{src,test}/**/*.timed.test.ts";

export default defineConfig({
  test: {
    pool: "threads",
    isolate: false,
    env: { TZ: "UTC" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["{src,scripts,test}/**/*.test.ts"],
          exclude: [...configDefaults.exclude, TIMED],
          // One thread more than vitest takes by itself on two cores: journeys in the browser wait more than they compute.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "timed", include: [TIMED], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
