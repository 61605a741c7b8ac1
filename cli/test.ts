import { spawnSync } from "node:child_process";
import { findChromium } from "#cli/chromium";
import { generateClientIfStale } from "#cli/client";
import { exitWith } from "#cli/failure";
import { BROWSER_TIMES } from "#cli/test-times";

/** `npm test`: lint, types, unit and database tests, then the browser tests on a production build. */
function test(): void {
  const log = (line: string) => console.log(`soc-workbench: ${line}`);
  // Found first: a missing browser should be known before minutes of other tests.
  const chromium = findChromium(log);
  generateClientIfStale();
  step(log, "lint, types, unit and database tests", ["npm", "run", "--silent", "validate"]);
  step(log, "browser tests", ["npx", "playwright", "test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_TIMES,
  });
  log("all tests passed");
}

function step(
  log: (line: string) => void,
  name: string,
  command: string[],
  env: Record<string, string> = {},
): void {
  log(name);
  const [program, ...args] = command;
  const { status } = spawnSync(program!, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  test();
} catch (error) {
  exitWith(error);
}
