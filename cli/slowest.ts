import { existsSync, readFileSync } from "node:fs";
import { exitWith, Failure } from "#cli/failure";
import { browserTests, slowest, unitTests } from "#cli/slowest-tests";
import { BROWSER_TIMES, UNIT_TIMES } from "#cli/test-times";

/** `npm run slowest`: the twenty tests that took longest when `npm test` last ran. */
function printSlowest(): void {
  const read = (file: string) => {
    if (!existsSync(file)) throw new Failure("There are no times yet: run npm test first.");
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  };
  const tests = [...unitTests(read(UNIT_TIMES)), ...browserTests(read(BROWSER_TIMES))];
  for (const { name, seconds } of slowest(tests, 20))
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
}

try {
  printSlowest();
} catch (error) {
  exitWith(error);
}
