import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { correspondenceCommand } from "#cli/correspondence";
import { findCorrespondence } from "#lib/releases/find-correspondence.db";

const printed = captured();

async function rows(...argv: string[]): Promise<Record<string, string>[]> {
  printed.out = "";
  expect(await correspondenceCommand(argv)).toBe(0);
  return parse(printed.out, { columns: true });
}

test("the unit groups of SOC2010 and SOC2020 are 678 rows with codes, titles and kind first", async () => {
  const found = await rows("--from", "soc2010", "--to", "soc2020", "--csv");
  expect(found).toHaveLength(678);
  expect(printed.out.startsWith("source_code,source_title,target_code,target_title,kind,")).toBe(true);
  expect(found[0]).toMatchObject({
    source_code: "1115",
    target_code: "1111",
    kind: "recode",
    count_men_lfs: "361",
  });
});

test.each([["--inverted"], ["--from=soc2020", "--to=soc2010"]])(
  "%s %s reads SOC2020 first",
  async (...argv) => {
    const found = await rows(...argv.filter(Boolean));
    expect(found).toHaveLength(678);
    expect(found[0]).toMatchObject({ source_code: "1111", target_code: "1115", kind: "recode" });
  },
);

test("both at once read SOC2010 first again", async () => {
  expect((await rows("--from", "soc2020", "--to", "soc2010", "--inverted"))[0]).toMatchObject({
    source_code: "1115",
  });
});

test("at two levels the first is that of the side read first, and there are no kinds", async () => {
  const found = await rows("--inverted", "--level", "2:3");
  expect([found[0]?.source_code?.length, found[0]?.target_code?.length, found[0]?.kind]).toEqual([2, 3, ""]);
});

test("SOC2000 and SOC2010 are 913 rows by the coding index, without titles of SOC2000", async () => {
  const found = await rows("--from", "soc2000", "--to", "soc2010", "--csv");
  expect(found).toHaveLength(913);
  expect(found[0]).toMatchObject({
    source_code: "1111",
    source_title: "title not known",
    target_code: "1115",
    entries: "34",
  });
  expect(found.filter(({ kind }) => kind?.includes("rename"))).toEqual([]);
});

test("as JSON, with weights only where somebody was observed", async () => {
  expect(await correspondenceCommand(["--json"])).toBe(0);
  const { source, target, maps } = JSON.parse(printed.out);
  expect([source, target, maps.length]).toEqual(["soc2010", "soc2020", 678]);
  const find = (from: string, to: string) =>
    maps.find(
      (map: { source: { code: string }; target: { code: string } }) =>
        map.source.code === from && map.target.code === to,
    );
  expect(find("1115", "1111")).toMatchObject({
    kind: ["recode"],
    gsim: ["VC1"],
    entries: 51,
    sourcePart: false,
  });
  expect(find("1121", "1258")).toMatchObject({
    kind: ["split"],
    role: "goes",
    sourcePart: true,
    weights: [],
  });
});

test.each([
  [["--from", "soc2000"], "no correspondence from “soc2000” to “soc2020”"],
  [["--from", "soc2020"], "no correspondence from “soc2020” to “soc2020”"],
  [["--csv", "--json"], "either CSV or JSON"],
  [["--level", "5"], "“5” is no level"],
  [["--sideways"], "--sideways"],
])("%j is refused with what to do", async (argv, message) => {
  expect(await correspondenceCommand(argv)).toBe(1);
  expect(printed.errors).toContain(message);
  expect(printed.errors).toContain("Usage:");
  expect(printed.out).toBe("");
});

describe("where there is a database", () => {
  test("it is the release of the pair, which is said beside the table", async () => {
    const asked = ["--from", "soc2010", "--to", "soc2020"];
    const released = await rows(...asked, "--release", "1");
    expect(printed.errors).toMatch(/^SOC2010–SOC2020, release 1, \d+ \w+ \d{4}\n$/);
    expect(await rows(...asked)).toEqual(released);
    expect(await rows(...asked, "--level", "3")).toHaveLength(
      (await findCorrespondence("soc2010-soc2020"))!.rows(3).length,
    );
  });

  test.each([
    [["--release", "2"], "There is no release 2 of soc2010 to soc2020. There are 1."],
    [["--from", "soc2000", "--to", "soc2010", "--release", "1"], "None is made."],
  ])("%j is refused with what there is", async (argv, sentence) => {
    await expect(correspondenceCommand(argv)).rejects.toThrow(sentence);
    expect(printed.out).toBe("");
  });
});

test("a release that is no number is refused", async () => {
  expect(await correspondenceCommand(["--release", "first"])).toBe(1);
  expect(printed.errors).toContain("“first” is no number of a release");
});
