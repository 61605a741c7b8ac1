import { relative } from "node:path";
import { z } from "zod";

/** A test of the last run, and how long it took. */
export interface TimedTest {
  /** "lib/lookup/lookup.test.ts: a title is found"; browser tests say in which project they ran: "(phone)". */
  name: string;
  seconds: number;
}

const UNIT_TESTS = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      // Absent where a test did not run.
      assertionResults: z.array(z.object({ fullName: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

/** @param report what Vitest's JSON reporter wrote, parsed; durations there are in ms */
export function unitTests(report: unknown): TimedTest[] {
  return UNIT_TESTS.parse(report).testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      name: `${relative("", file)}: ${fullName}`,
      seconds: (duration ?? 0) / 1000,
    })),
  );
}

interface Suite {
  title: string;
  specs: {
    title: string;
    file: string;
    tests: { projectName: string; results: { duration: number }[] }[];
  }[];
  suites?: Suite[];
}
const SUITE: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(
          z.object({ projectName: z.string(), results: z.array(z.object({ duration: z.number() })) }),
        ),
      }),
    ),
    suites: z.array(SUITE).optional(),
  }),
);

/** @param report what Playwright's JSON reporter wrote, parsed; a test that was tried again took the sum */
export function browserTests(report: unknown): TimedTest[] {
  return z
    .object({ suites: z.array(SUITE) })
    .parse(report)
    .suites.flatMap(inSuite);
}

function inSuite({ specs, suites = [] }: Suite): TimedTest[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, results }) => ({
      name: `e2e/${file}: ${title} (${projectName})`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
  );
  return [...own, ...suites.flatMap(inSuite)];
}

/** The tests that took longest, longest first. */
export function slowest(tests: TimedTest[], number: number): TimedTest[] {
  return tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, number);
}
