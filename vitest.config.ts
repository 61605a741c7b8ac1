import { defineConfig } from "vitest/config";
import { SlowestFirst } from "#prisma/test/slowest-first";

const ROOMS = "{app,bench,cli,components,data,demo,deploy,islands,lib,prisma,server}";
const PLAIN = "{components,data,islands,lib}/**/*.test.{ts,tsx}";
/** Named for a file that reads or writes the database (`lib/rooms.test.ts` holds the names). */
const OF_THE_DATABASE = "**/*.db.test.{ts,tsx}";

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores: one worker tests while the other loads.
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "plain functions",
          include: [PLAIN],
          exclude: [OF_THE_DATABASE],
          setupFiles: ["prisma/test/plain-worker.ts"],
          // They keep nothing and share what they load, the bundled index above all: half the time of loading it for each.
          pool: "threads",
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: "database and programs",
          include: [`${ROOMS}/**/*.test.{ts,tsx}`],
          exclude: [PLAIN.replace("*.test", "!(*.db).test")],
          // Here only: each project begins what the file as a whole names.
          globalSetup: ["prisma/test/setup.ts"],
          setupFiles: ["prisma/test/worker.ts"],
        },
      },
    ],
  },
});
