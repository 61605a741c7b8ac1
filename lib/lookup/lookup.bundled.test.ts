import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { structureOf } from "#lib/facts/structure";
import { readBundled } from "#lib/imports/bundled/bundled";
import { evaluate } from "#lib/lookup/evaluation/evaluate";
import { type GoldTitle, readGoldTitles } from "#lib/lookup/evaluation/gold-titles";
import { buildLookup, lookup } from "#lib/lookup/lookup";
import { answerOf } from "#lib/lookup/lookup.fixture";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { oneSlip, SLIPS } from "#lib/lookup/words/slips";
import { pick, randomFrom } from "#lib/platform/random";

const bundled = readBundled();
const { entries } = bundled;
const data = lookupDataOf(bundled);
const index = buildLookup(data);
const first = (query: string, industry = "") =>
  answerOf(index, { query, industry, edition: "soc2020" }).results[0]?.code;

/** Titles that have one SOC2020 code whatever they are said with. */
function titlesWithOneCode(): GoldTitle[] {
  const codes = new Map<string, Set<string>>();
  for (const { natural, codes: coded, see } of entries) {
    const all = codes.get(natural) ?? new Set();
    all.add(coded.soc2020 ?? see);
    codes.set(natural, all);
  }
  return [...codes].flatMap(([title, all]) => {
    const [code = ""] = all;
    return all.size === 1 && code in data.titles.soc2020! ? [{ title, industry: "", code }] : [];
  });
}

/** Scores, which are logarithms, close enough to count as tied: which of two such is first, the index itself does not say. */
const TIED = 0.1;

test("an entry's own title with its qualifiers finds its group first or tied, but for one in a hundred", () => {
  const random = randomFrom(1);
  const sample = Array.from({ length: 300 }, () => pick(entries, random)).filter(
    ({ codes }) => codes.soc2020,
  );
  const missed = sample.flatMap((entry) =>
    [entry.natural, entry.title].filter((query) => {
      const industry = `${entry.add} ${entry.ind}`.trim();
      const { results } = answerOf(index, { query, industry, edition: "soc2020" });
      const own = results.find(({ code }) => code === entry.codes.soc2020);
      return !own || results[0]!.score - own.score > TIED;
    }),
  );
  expect(missed.length).toBeLessThanOrEqual((2 * sample.length) / 100);
});

describe("titles written otherwise than the index does are found first", () => {
  test.each([
    ["misspelt", 0.9],
    ["plural", 0.98],
    ["shouted", 0.99],
    ["with a grade", 0.9],
    ["in a sentence", 0.97],
    ["with a remark", 0.97],
  ])("%s, in a share of at least %d", (name, least) => {
    const random = randomFrom(2);
    const plain = titlesWithOneCode();
    const gold = Array.from({ length: 200 }, () => pick(plain, random)).map((one) => ({
      ...one,
      title: SLIPS[name]!(one.title, random),
    }));
    expect(evaluate(index, gold, "soc2020").top1).toBeGreaterThanOrEqual(least);
  });
});

describe("a title that is being typed", () => {
  const plain = titlesWithOneCode().filter(({ title }) => title.length > 9);
  const drawn = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 150 }, () => pick(plain, random));
  };

  test("is found first in spite of one slip anywhere, a space included, in 97 of 100 cases", () => {
    const random = randomFrom(5);
    const gold = drawn(5).map((one) => ({ ...one, title: oneSlip(one.title, random) }));
    const { top1, top5 } = evaluate(index, gold, "soc2020");
    expect(top1).toBeGreaterThanOrEqual(0.97);
    expect(top5).toBeGreaterThanOrEqual(0.98);
  });

  test("is found first by its first nine letters in 66 of 100 cases, and among five in 88", () => {
    const gold = drawn(6).map((one) => ({ ...one, title: one.title.slice(0, 9) }));
    const { top1, top5 } = evaluate(index, gold, "soc2020");
    expect(top1).toBeGreaterThan(0.66);
    expect(top5).toBeGreaterThan(0.88);
  });

  test.each([
    ["Bu sdriver", "bus driver"],
    ["plumer", "plumber"],
    ["manger", "manager"],
    ["Shopa ssistant", "shop assistant"],
  ])("“%s” is corrected as a whole to “%s”", (query, title) => {
    const { corrections } = answerOf(index, { query, edition: "soc2020" });
    expect(corrections).toEqual([{ from: query, to: title, kind: "spelling" }]);
  });
});

test("titles that the index has never seen are found among five in three of four cases", () => {
  const random = randomFrom(3);
  const plain = titlesWithOneCode().filter(({ title }) => title.includes(" "));
  const gold = Array.from({ length: 300 }, () => pick(plain, random));
  const unseen = new Set(gold.map(({ title }) => title));
  const without = buildLookup({ ...data, entries: entries.filter(({ natural }) => !unseen.has(natural)) });
  const { top1, top5 } = evaluate(without, gold, "soc2020");
  expect(top1).toBeGreaterThan(0.5);
  expect(top5).toBeGreaterThan(0.75);
});

describe("answers as people give them", () => {
  test.each([
    ["I work in a shop", "7111"],
    ["teaching assistant primary school", "6112"],
    ["hgv driver", "8211"],
    ["staff nurse nhs", "2237"],
    ["self employed plumber", "5315"],
    ["head of IT", "1137"],
    ["Snr Dev", "2134"],
    ["HR business partner", "1136"],
    ["checkout operator tesco", "7112"],
    ["care assistant in a nursing home", "6135"],
    ["shelf stacker", "9241"],
    ["nursing auxillary", "6131"],
    ["Deputy manager of care home", "1232"],
    ["software engineer at a bank", "2134"],
    ["driving a van delivering parcels", "8214"],
    ["cook in a care home", "5435"],
    ["team leader in call centre", "7220"],
    ["waiter/waitress", "9264"],
    ["Freelance journalist", "2492"],
    ["lecturer at FE college", "2312"],
  ])("%s", (query, code) => {
    expect(first(query)).toBe(code);
  });

  test.each(["engineer", "manager", "consultant", "teacher", "director", "driver", "technician"])(
    "%s is too vague to code",
    (query) => {
      expect(answerOf(index, { query, edition: "soc2020" }).vague).not.toBeNull();
    },
  );

  test.each(["nurse", "plumber", "cleaner", "electrician", "bus driver", "civil engineer", "accountant"])(
    "%s is not",
    (query) => {
      expect(answerOf(index, { query, edition: "soc2020" }).vague).toBeNull();
    },
  );
});

test("no text makes the lookup fail, however long", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 10_000 });
  fc.assert(
    fc.property(text, fc.nat({ max: 200 }), (query, cut) => {
      expect(() => lookup(index, { query, industry: query.slice(cut), edition: "soc2020" })).not.toThrow();
      expect(() => lookup(index, { query: query.slice(0, cut), edition: "soc2020" })).not.toThrow();
    }),
    { numRuns: 20 },
  );
});

test("no text makes the lookup fail", () => {
  const words = [...index.index.vocabulary.words.slice(0, 4000)].map(({ written }) => written);
  const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 8 });
  fc.assert(
    fc.property(text, (parts) => {
      const query = `x ${parts.join(" ").replace(/\p{Cc}/gu, "")}`.slice(0, 200);
      expect(answerOf(index, { query, edition: "soc2010" }).query).toBe(query);
    }),
    { numRuns: 60 },
  );
});

const CAREERS_TITLES = "../shared/acceptance/lookup/careers-service-titles-soc2010.csv";

describe.skipIf(!existsSync(CAREERS_TITLES))(
  "careers-service titles (skipped where ../shared is absent)",
  () => {
    test("are found first in 86 of 100 cases and among five in 94", async () => {
      const groups = bundled.groups.filter(({ edition }) => edition === "soc2010");
      const edition = { id: "soc2010", shortTitle: "SOC2010", structure: structureOf(groups) };
      const { items } = await readGoldTitles(readFileSync(CAREERS_TITLES), { edition, others: [] });
      const { n, top1, top5 } = evaluate(index, items, "soc2010");
      expect(n).toBe(871);
      expect(top1).toBeGreaterThan(0.86);
      expect(top5).toBeGreaterThan(0.94);
    });
  },
);
