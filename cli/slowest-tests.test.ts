import { resolve } from "node:path";
import { expect, it } from "vitest";
import { browserTests, slowest, unitTests } from "#cli/slowest-tests";

const UNIT = {
  testResults: [
    {
      name: resolve("lib/a.test.ts"),
      assertionResults: [
        { fullName: "adds", duration: 1500 },
        { fullName: "was skipped", duration: null },
      ],
    },
  ],
};
const tried = (...ms: number[]) => ms.map((duration) => ({ duration }));
const BROWSER = {
  suites: [
    {
      title: "b.spec.ts",
      specs: [{ title: "opens", file: "b.spec.ts", tests: [{ projectName: "phone", results: tried(2000) }] }],
      suites: [
        {
          title: "within",
          specs: [
            {
              title: "closes",
              file: "b.spec.ts",
              tests: [{ projectName: "desktop", results: tried(400, 600) }],
            },
          ],
        },
      ],
    },
  ],
};

it("names the slowest tests of both kinds, longest first, a second try counted with the first", () => {
  expect(slowest([...unitTests(UNIT), ...browserTests(BROWSER)], 3)).toEqual([
    { name: "e2e/b.spec.ts: opens (phone)", seconds: 2 },
    { name: "lib/a.test.ts: adds", seconds: 1.5 },
    { name: "e2e/b.spec.ts: closes (desktop)", seconds: 1 },
  ]);
});
