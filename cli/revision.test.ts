import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { revisionCommand } from "#cli/revision";
import { closeDb } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const printed = captured();
const NEXT = [
  ...["open", "--base", "soc2020", "--target", "soc2030", "--label", "SOC2030"],
  ...["--title", "Standard Occupational Classification 2030"],
];
let url = "";
beforeAll(async () => {
  url = await testDatabase("revision_command");
});
beforeEach(() => {
  process.env.DATABASE_URL = url;
});
afterAll(closeDb);

test("a revision is opened, and stands in the list", async () => {
  expect(await revisionCommand([...NEXT, "--cut-off", "2099-03-31"])).toBe(0);
  expect(printed.out).toContain("/revisions/soc2020-soc2030");
  expect((await readHistory("revision", "soc2020-soc2030"))[0]).toMatchObject({ via: "terminal" });
  process.env.DATABASE_URL = url;
  expect(await revisionCommand(["list"])).toBe(0);
  expect(printed.out).toContain(
    "soc2020-soc2030\tsoc2020 > soc2030\topen\tsuggestions until 31 March 2099\tThe revision into SOC2030",
  );
});

test("what cannot be opened is refused in a sentence, and ends with 1", async () => {
  const other = NEXT.map((word) => word.replace("2030", "2040"));
  expect(await revisionCommand(other.map((word) => (word === "soc2020" ? "soc2030" : word)))).toBe(1);
  expect(printed.errors).toContain("SOC2030 is a draft. Release it first, or revise SOC2020.");
  process.env.DATABASE_URL = url;
  expect(await revisionCommand(other.map((word) => (word === "soc2040" ? "soc2050" : word)))).toBe(1);
  expect(printed.errors).toContain("Give the two alike");
});

test("a wrong call is told what to give, and ends with 2", async () => {
  for (const [argv, sentence] of [
    [["shut"], "Give list or open"],
    [NEXT.slice(0, -2), "Give --title."],
    [[...NEXT, "--cut-off", "2027-02-30"], "a day of the calendar"],
  ] as const) {
    expect(await revisionCommand([...argv])).toBe(2);
    expect(printed.errors).toContain(sentence);
  }
});
