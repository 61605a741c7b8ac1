import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["lib/**/*.test.ts", "app/**/*.test.ts", "cli/**/*.test.ts", "prisma/**/*.test.ts", "data/**/*.test.ts", "components/**/*.test.{ts,tsx}"],
    globalSetup: [],
    testTimeout: 30_000,
  },
});
