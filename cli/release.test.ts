import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { Failure } from "#cli/failure";
import { releaseCommand } from "#cli/release";
import { closeDb } from "#lib/platform/db";
import { testDatabase } from "#prisma/test/clone";

const printed = captured();
let url = "";
beforeAll(async () => {
  url = await testDatabase("cli_release");
});
beforeEach(() => {
  process.env.DATABASE_URL = url;
});
afterAll(closeDb);

test("the check says what the next release would be; nothing stands against it and nothing is made", async () => {
  expect(await releaseCommand(["--revision", "soc2010-soc2020", "--check"])).toBe(0);
  expect(printed.out).toContain("SOC2010–SOC2020, release 2, coding index Version 13");
  expect(printed.out).toContain("0 rules are broken.");
  expect(printed.out).toContain("Since SOC2010–SOC2020, release 1: 0 groups, 0 index entries and 0 pairs");
  expect(printed.out).toContain("412 unit groups and 678 pairs of them.");
});

test("the operator makes it, and it is listed first", async () => {
  const made = ["--revision", "soc2010-soc2020", "--notes", "As it was", "--date", "2099-11-30"];
  expect(await releaseCommand(made)).toBe(0);
  expect(printed.out).toBe("SOC2010–SOC2020, release 2 is made. Everybody is given it from now on.\n");
  printed.out = "";
  expect(await releaseCommand(["list"])).toBe(0);
  expect(printed.out.split("\n")[0]).toBe(
    "SOC2010–SOC2020, release 2, 30 November 2099, coding index Version 13",
  );
  expect(printed.out.split("\n")[1]).toContain("SOC2010–SOC2020, release 1, ");
});

test.each([
  ["a revision that there is not", "nothing", "There is no such revision."],
  ["a paper as it was written", "major-group-3", "decides nothing"],
])("%s is refused in a sentence", async (_, revision, sentence) => {
  await expect(releaseCommand(["--revision", revision, "--check"])).rejects.toThrow(Failure);
  await expect(releaseCommand(["--revision", revision, "--check"])).rejects.toThrow(sentence);
});

test.each([
  [[], "Which revision is not said."],
  [["publish"], "There is nothing called “publish” to do."],
  [["--revision", "x"], "Give either --check or --notes TEXT."],
  [["--revision", "x", "--check", "--notes", "y"], "Give either --check or --notes TEXT."],
  [["--revision", "x", "--notes", " "], "The notes are empty."],
  [["--revision", "x", "--check", "--date", "soon"], "“soon” is no day of the calendar."],
  [["--nothing"], "Unknown option '--nothing'"],
])("%j is a wrong call", async (argv, sentence) => {
  expect(await releaseCommand(argv)).toBe(2);
  expect(printed.errors).toContain(sentence);
});
