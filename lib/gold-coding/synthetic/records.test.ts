import { describe, expect, test } from "vitest";
import { structureOf } from "#lib/facts/structure";
import { openBytes } from "#lib/files/columns/column-file";
import { guessColumns } from "#lib/files/columns/guess-columns";
import { csvText } from "#lib/files/csv";
import { CODER_PROFILES, type CoderProfile, judgementOf } from "#lib/gold-coding/synthetic/coders";
import { populationOf } from "#lib/gold-coding/synthetic/population";
import { recordColumns } from "#lib/gold-coding/synthetic/record-columns";
import { type SyntheticRecord, syntheticRecords } from "#lib/gold-coding/synthetic/records";
import { readBundled } from "#lib/imports/bundled/bundled";

const facts = readBundled();
const population = populationOf(facts, { id: "soc2020", shortTitle: "SOC2020" });
const { groups } = structureOf(facts.groups.filter(({ edition }) => edition === "soc2020"));
const records = [...syntheticRecords(population, { records: 4_000, seed: 7, wrong: 0.15 })];

const shareOf = <Item>(items: readonly Item[], is: (item: Item) => boolean) =>
  items.filter(is).length / items.length;

describe("synthetic records", () => {
  test("are the same for a seed, and the first of many are those of few", () => {
    const again = [...syntheticRecords(population, { records: 50, seed: 7, wrong: 0.15 })];
    expect(again).toEqual(records.slice(0, 50));
    const others = [...syntheticRecords(population, { records: 50, seed: 8 })];
    expect(others.map(({ jobTitle }) => jobTitle)).not.toEqual(again.map(({ jobTitle }) => jobTitle));
  });

  test("have a record id of their own, also beside those of another seed", () => {
    const other = [...syntheticRecords(population, { records: 50, seed: 8 })];
    const ids = [...records, ...other].map(({ reference }) => reference);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("are of unit groups, and as many as wanted are assigned another that theirs is taken for", () => {
    const coded = records.filter(({ assignedCode }) => assignedCode !== "");
    expect(shareOf(records, ({ trueCode }) => groups.get(trueCode)?.level === 4)).toBe(1);
    expect(shareOf(coded, (one) => one.assignedCode !== one.trueCode)).toBeCloseTo(0.15, 1);
    for (const { assignedCode, trueCode } of coded) {
      const like = population.confusions.get(trueCode)?.map(({ code }) => code) ?? [];
      expect([trueCode, ...like]).toContain(assignedCode);
    }
  });

  test("have titles of their group with the noise of answers, and some are alike in all that is coded by", () => {
    const own = new Map(
      population.occupations.map(({ code, titles }) => [code, titles.map(({ title }) => title)]),
    );
    expect(shareOf(records, ({ jobTitle, trueCode }) => own.get(trueCode)!.includes(jobTitle))).toBeLessThan(
      0.7,
    );
    const whole = ({
      reference: _r,
      weight: _w,
      sex: _s,
      source: _o,
      period: _p,
      ...rest
    }: SyntheticRecord) => JSON.stringify({ ...rest, confidence: 0, assignedCode: "" });
    expect(new Set(records.map(whole)).size).toBeLessThan(records.length - 20);
  });

  test("come back from their file, in which each column is known by its heading", async () => {
    const { headings, cells } = recordColumns(true);
    const file = await openBytes(Buffer.from(csvText([headings, ...records.map(cells)], "\n", "as written")));
    const rows: string[][] = [];
    for await (const some of file.rows("")) rows.push(...some.map((row) => row.cells));
    expect(rows).toEqual([headings, ...records.map((record) => cells(record).map(String))]);
    const wanted = headings.map((name) => ({ key: name, name, headings: [name] }));
    const head = [{ cells: headings, line: 1, fault: "", next: { offset: 0, line: 2 }, raw: "" }];
    expect(Object.values(guessColumns(head, "", wanted).choice.columns)).toEqual(headings.map((_, at) => at));
  });

  test("tell the right code only where it is asked for", () => {
    expect(recordColumns(false).headings).not.toContain("true_code");
  });
});

describe("a coder with known confusions", () => {
  const given = (profile: CoderProfile, coder = "coder") =>
    records.map(({ reference, trueCode, assignedCode }) => ({
      trueCode,
      ...judgementOf(coder, profile, { reference, trueCodes: [trueCode], assignedCodes: [assignedCode] }, [
        population.confusions,
      ]),
    }));

  test.each(Object.entries(CODER_PROFILES))(
    "%s: is as accurate and as quick as the profile says",
    (_, profile) => {
      const judged = given(profile);
      const coded = judged.filter(({ judgement }) =>
        ["right", "wrong"].includes(judgement.answers[0]!.outcome),
      );
      const right = shareOf(coded, ({ judgement, trueCode }) => judgement.answers[0]!.code === trueCode);
      expect(Math.abs(right - profile.accuracy)).toBeLessThan(0.025);
      const seconds = judged.map((one) => one.seconds).sort((a, b) => a - b);
      // A little over the median of the pace: who is uncertain takes longer.
      expect(Math.abs(seconds[2_000]! / profile.pace.seconds - 1.07)).toBeLessThan(0.07);
    },
  );

  test("says the same of a record again, and errs on others than a colleague does", () => {
    expect(given(CODER_PROFILES.beginner)).toEqual(given(CODER_PROFILES.beginner));
    const codes = (coder: string) =>
      given(CODER_PROFILES.beginner, coder).map(({ judgement }) => judgement.answers[0]!.code);
    expect(codes("one")).not.toEqual(codes("other"));
  });

  test("says “right” of an assigned code that is the same as the answer, and of no other", () => {
    for (const [at, { judgement }] of given(CODER_PROFILES.assisted).entries()) {
      const { outcome, code } = judgement.answers[0]!;
      if (outcome === "right") expect(code).toBe(records[at]!.assignedCode);
      if (outcome === "wrong") expect(code).not.toBe(records[at]!.assignedCode);
      if (outcome === "partly") expect(groups.get(code)?.level).toBe(3);
    }
  });

  test("with a habit takes one group for another whenever it comes", () => {
    const { trueCode } = records[0]!;
    const habits = { [trueCode]: "9999" };
    const judged = given({ ...CODER_PROFILES.experienced, habits, partly: 0, uncodable: 0 });
    const ofIt = judged.filter((one) => one.trueCode === trueCode);
    expect(shareOf(ofIt, ({ judgement }) => judgement.answers[0]!.code === "9999")).toBe(1);
  });
});
