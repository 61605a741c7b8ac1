import { describe, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { lookupCommand } from "#cli/lookup";

const printed = captured();

test("prints the answer as JSON", async () => {
  expect(await lookupCommand(["--edition", "soc2020", "--limit", "3", "--json", "hr business partner"])).toBe(
    0,
  );
  const answer = JSON.parse(printed.out);
  expect(answer).toMatchObject({ query: "hr business partner", corrections: [], vague: null });
  expect(answer.results).toHaveLength(3);
  expect(answer.results[0]).toMatchObject({
    code: "1136",
    title: "Human resource managers and directors",
    entry: { natural: "HR business partner", codes: { soc2010: "1135" } },
  });
});

test("prints it for readers, with what was corrected", async () => {
  expect(await lookupCommand(["plummer"])).toBe(0);
  expect(printed.out).toContain("“plummer” corrected to “plumber”");
  expect(printed.out).toMatch(/^5315 {2}Plumbers/m);
});

describe("several titles", () => {
  test("are each answered, in their order", async () => {
    expect(await lookupCommand(["--limit", "1", "plumber", "SOC 2134", "dental nurse"])).toBe(0);
    expect(printed.out).toMatch(
      /^“plumber”\n {2}5315 {2}.*\n {8}.*\n\n“SOC 2134”\n {2}2134 {2}[^“]*\n\n“dental nurse”\n {2}6133 {2}/,
    );
  });

  test("are a list as JSON, in which one that cannot be looked up says why", async () => {
    expect(await lookupCommand(["--json", "--limit", "1", "plumber", "?", "cook"])).toBe(1);
    const answers = JSON.parse(printed.out);
    expect(answers).toMatchObject([
      { query: "plumber", results: [{ code: "5315" }] },
      { query: "?", refused: expect.stringContaining("Enter a job title") },
      { query: "cook", results: [{}] },
    ]);
  });
});

test("an industry re-ranks", async () => {
  expect(await lookupCommand(["--industry", "dental practice", "--json", "nurse"])).toBe(0);
  expect(JSON.parse(printed.out).results[0].code).toBe("6133");
});

describe("a code is answered with its groups", () => {
  test.each(["SOC 2134", "SOC2134", "2134/01", "2134.0"])("“%s”", async (query) => {
    expect(await lookupCommand(["--json", query])).toBe(0);
    expect(JSON.parse(printed.out)).toMatchObject({ by: "code", results: [{ code: "2134" }] });
  });

  test("for readers, in both editions", async () => {
    expect(await lookupCommand(["2136"])).toBe(0);
    expect(printed.out.trim().split("\n")).toEqual([
      "2136  IT quality and testing professionals",
      "      SOC2020",
      "2136  Programmers and software development professionals",
      "      SOC2010",
    ]);
  });

  test("a sub-unit group's with its unit group", async () => {
    expect(await lookupCommand(["2134/01"])).toBe(0);
    expect(printed.out).toMatch(/^2134\/01 {2}\S.*\n {6}SOC2020\n2134 {2}Programmers/);
  });

  test("one that no group has is said to be none", async () => {
    expect(await lookupCommand(["SOC 2999"])).toBe(0);
    expect(printed.out).toContain("No unit group of SOC2020, SOC2010 or ISCO-08 has the code 2999.");
  });
});

describe("a wrong call is explained in a sentence, with the usage", () => {
  test.each([
    ["an unknown flag", ["--color", "nurse"], "Unknown option '--color'."],
    ["a missing value", ["nurse", "--edition"], "Option '--edition <value>' argument missing."],
    [
      "an unknown edition",
      ["--edition", "soc1990", "nurse"],
      "There is no edition “soc1990” to look titles up in. Give soc2020, soc2010, isco08 or soc2000.",
    ],
    ["a limit that is none", ["--limit", "0", "nurse"], "The limit “0” is not a whole number from 1 to 50."],
    ["no title", ["--json"], "Say which job title to look up."],
  ])("%s", async (_, argv, sentence) => {
    expect(await lookupCommand(argv)).toBe(2);
    expect(printed.errors).toMatch(/^[^\n]+\nUsage: npm run -s soc -- lookup/);
    expect(printed.errors.split("\n")[0]).toBe(sentence);
  });
});

test("a title that cannot be looked up ends with 1 and the reason", async () => {
  expect(await lookupCommand(["?"])).toBe(1);
  expect(printed.errors).toContain("Enter a job title");
});
