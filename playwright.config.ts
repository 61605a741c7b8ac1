import { defineConfig, devices } from "@playwright/test";

const PORT = Number(process.env.E2E_PORT ?? 3100);
/**
 * What asks the server only is the same whatever the browser, and keeps the server's one process busy: one worker asks it
 * while the other looks at pages.
 */
const ASKS_THE_SERVER = /(api|attacks|access|documents)\.spec\.ts/;
/** Journeys over pages without a script (`plain`, which fails where one has): the same with JavaScript and without. */
const PLAIN =
  /(coding-index|consultation\.editing|correspondence|downloads|meetings\.editing|sign-in)\.spec\.ts/;
/** How pages look, what each role finds, what a browser runs: documents.spec.ts asks for the pages as they are sent. */
const WITH_JAVASCRIPT = /(pages|roles|stored-script\.editing)\.spec\.ts/;
/** What is looked at on the phone as well: every kind of page, and the islands that follow typing. */
const ON_THE_PHONE = /(pages|lookup|group-field)\.spec\.ts/;
const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
};

const EDITS = /editing\.spec\.ts/;
/** What makes something public that was not, which every other test would see. */
const RELEASES = /releasing\.spec\.ts/;
const DESKTOP = { ...devices["Desktop Chrome"], launchOptions, viewport: { width: 1280, height: 900 } };
const EDITORS = [
  { name: "desktop", testIgnore: [ASKS_THE_SERVER], use: DESKTOP },
  {
    name: "no-javascript",
    testIgnore: [ASKS_THE_SERVER, PLAIN, WITH_JAVASCRIPT],
    use: { ...DESKTOP, javaScriptEnabled: false },
  },
];
const READERS = [
  { name: "server", testMatch: ASKS_THE_SERVER, workers: 1, use: DESKTOP },
  ...EDITORS.map((browser) => ({ ...browser, testIgnore: [EDITS, RELEASES, ...browser.testIgnore] })),
  { name: "phone", testMatch: ON_THE_PHONE, use: { ...devices["Pixel 7"], launchOptions } },
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  // axe reads every element: the largest pages take it half a minute on a busy machine.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A second try on a machine that was busy for a moment; a test that fails twice fails.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions,
    locale: "en-GB",
    trace: "on-first-retry",
    // What a worker answers, a test could not see or change on its way; the one about it allows it.
    serviceWorkers: "block",
  },
  // Editing the index changes what the others count, so it waits until they are done; releases come last, one by one.
  projects: [
    ...READERS,
    ...EDITORS.map((browser) => ({
      ...browser,
      name: `${browser.name} editing`,
      testMatch: EDITS,
      dependencies: READERS.map(({ name }) => name),
    })),
    ...EDITORS.map((browser, at) => ({
      ...browser,
      name: `${browser.name} releasing`,
      testMatch: RELEASES,
      dependencies:
        at === 0 ? EDITORS.map(({ name }) => `${name} editing`) : [`${EDITORS[0]?.name} releasing`],
    })),
  ],
  webServer: {
    command: "node --import tsx e2e/server.ts",
    url: `http://localhost:${PORT}/`,
    env: { PORT: String(PORT) },
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    timeout: 300_000,
    stdout: "pipe",
  },
});
