import { defineConfig } from "vitest/config";

/** `npm run drill`: installs, builds and runs the app as a server does. It takes minutes, so it is apart from the tests. */
export default defineConfig({
  test: {
    include: ["deploy/**/*.drill.ts"],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // Each step stands on the one before.
    bail: 1,
  },
});
