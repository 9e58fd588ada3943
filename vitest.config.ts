import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "test/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    // One thread more than vitest takes by itself on two cores: journeys in the browser wait more than they compute.
    maxWorkers: 2,
    env: { TZ: "UTC" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
