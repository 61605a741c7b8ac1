import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,bench,cli,components,data,demo,deploy,islands,lib,prisma,server}/**/*.test.{ts,tsx}"],
    globalSetup: ["prisma/test/setup.ts"],
    setupFiles: ["prisma/test/worker.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores: one worker tests while the other loads.
    maxWorkers: 2,
  },
});
