import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EditionId } from "#lib/facts/edition";
import { lookup } from "#lib/lookup/lookup";
import { answerOf, fixtureLookup, LOOKUP_FIXTURE } from "#lib/lookup/lookup.fixture";
import { isRefusal } from "#lib/lookup/refuse-query";
import { SLIPS } from "#lib/lookup/words/slips";
import { pick, randomFrom } from "#lib/platform/random";

const ask = (query: string, industry = "", edition: EditionId = "soc2020") =>
  answerOf(fixtureLookup, { query, industry, edition, limit: 50 });
const first = (query: string, industry = "") => ask(query, industry).results[0]?.code;

describe("a title is found however it is written", () => {
  test.each([
    ["Sales manager", "3556"],
    ["Manager, sales", "3556"],
    ["sales managers", "3556"],
    ["SALES MANAGER", "3556"],
    ["Electricians", "5241"],
    ["forklift driver", "8222"],
    ["fork lift driver", "8222"],
    ["book keeper", "4122"],
    ["waitress", "9264"],
    ["lorrydriver", "8211"],
    ["HR officer", "3571"],
    ["human resources manager", "1136"],
    ["PA", "4215"],
    ["P.A.", "4215"],
    ["heavy goods vehicle driver", "8211"],
    ["developer", "2134"],
    ["I work as a plumber", "5315"],
    ["self-employed plumber", "5315"],
    ["I work in a shop", "7111"],
    ["careers advisor", "3572"],
  ])("%s", (query, code) => {
    expect(first(query)).toBe(code);
  });
});

describe("a title still being typed is completed", () => {
  test.each([
    ["pl", "5315"],
    ["electri", "5241"],
    ["sales m", "3556"],
    ["teachi", "6112"],
  ])("%s", (query, code) => {
    expect(first(query)).toBe(code);
  });

  test("but not after a space", () => {
    expect(ask("pl ").corrections).not.toContainEqual(expect.objectContaining({ kind: "completion" }));
  });
});

describe("what was replaced or corrected is said", () => {
  test.each([
    ["plummer", { from: "plummer", to: "plumber", kind: "spelling" }],
    ["elec", { from: "elec", to: "electrician", kind: "completion" }],
    ["pa", { from: "pa", to: "Personal Assistant", kind: "abbreviation" }],
    ["brickie's electrician", { from: "brickie", to: "bricklayer", kind: "synonym" }],
    ["careers advisor", { from: "careers advisor", to: "careers Adviser", kind: "reference" }],
    ["I work in a shop", { from: "shop", to: "shop worker", kind: "place" }],
  ])("%s", (query, correction) => {
    expect(ask(query).corrections).toContainEqual(correction);
  });

  test("and nothing when the title stands as it is", () => {
    expect(ask("sales assistant").corrections).toEqual([]);
  });
});

describe("qualifiers", () => {
  test("re-rank, whether typed or given as the industry, and the reason is given", () => {
    expect(first("nurse")).toBe("2237");
    expect(first("nurse, dental practice")).toBe("6133");
    const { results } = ask("nurse", "dental practice");
    expect(results[0]).toMatchObject({ code: "6133", entry: { ind: "dental practice" } });
    expect(results[0]?.reasons).toContain("The industry given matches “dental practice”.");
  });

  test("of alternatives that an entry lists, one is enough", () => {
    expect(first("manager", "catering")).toBe("1222");
  });

  test("one that matches in part gives way to one that matches wholly", () => {
    expect(first("clerk", "government")).toBe("4111");
    expect(first("clerk", "local government")).toBe("4112");
  });

  test("never remove a result", () => {
    const industries = ["farming", "dental practice", "retail trade", "gibberish", "computing"];
    fc.assert(
      fc.property(
        fc.constantFrom(...LOOKUP_FIXTURE.entries.map(({ natural }) => natural)),
        fc.constantFrom(...industries),
        (query, industry) => {
          const codes = (given: string) => new Set(ask(query, given).results.map(({ code }) => code));
          expect(codes(industry)).toEqual(codes(""));
        },
      ),
    );
  });
});

describe("an entry without a qualifier is the default", () => {
  test.each([
    ["driver", "8219"],
    ["electrician's mate", "9139"],
    ["civil engineer", "5319"],
  ])("%s", (query, code) => {
    expect(first(query)).toBe(code);
  });

  test("unless the qualifier is said", () => {
    expect(first("electrician's mate building construction")).toBe("9129");
    expect(first("professional civil engineer")).toBe("2121");
  });
});

describe("a vague title is said to be vague", () => {
  test.each(["manager", "engineer", "enginer"])("%s", (query) => {
    expect(ask(query).vague?.ask).toMatch(/industry/);
  });

  test("but not when it has a default, or the industry is given", () => {
    expect(ask("nurse").vague).toBeNull();
    expect(ask("manager", "hotel").vague).toBeNull();
    expect(ask("sales manager").vague).toBeNull();
  });

  test("as is an answer that names no occupation", () => {
    expect(ask("Retired").vague?.reason).toBe("“Retired” does not say what the work is.");
  });
});

test("a reference leads to the entries it names, and says so", () => {
  const { results } = ask("chartered engineer");
  expect(results.slice(0, 2).map(({ code }) => code)).toEqual(expect.arrayContaining(["2121", "2123"]));
  expect(results[0]?.reasons[0]).toBe("The index says “Chartered engineer”: see Engineer (professional).");
});

test("results are unit groups of the wanted edition, with the codes of the other beside them", () => {
  const [result] = ask("driver", "", "soc2010").results;
  expect(result).toMatchObject({
    code: "8212",
    title: "Van drivers",
    otherEditionCodes: [
      { edition: "soc2020", code: "8219", title: "Road transport drivers n.e.c.", entries: 1 },
    ],
  });
});

test("more entries of a group are given with the best one", () => {
  const group = ask("nurse", "", "soc2010").results.find(({ code }) => code === "2231");
  expect(group?.entry.natural).toBe("Nurse");
  expect(group?.others.map(({ natural }) => natural)).toContain("Staff nurse");
});

test("the limit is kept to", () => {
  expect(answerOf(fixtureLookup, { query: "manager", edition: "soc2020", limit: 2 }).results).toHaveLength(2);
});

test("nothing like the title gives no results and no confidence", () => {
  expect(ask("xyzzy")).toMatchObject({ results: [], confidence: 0, vague: null, corrections: [] });
});

describe("what cannot be looked up is refused with a sentence", () => {
  test.each([
    ["an empty title", "", "empty"],
    ["white space", " \t\n", "empty"],
    ["marks only", "?!", "empty"],
    ["a very long title", "a".repeat(201), "too-long"],
    ["control characters", "nurse\u0000", "not-text"],
    ["undecoded bytes", "\ufffdPNG\ufffd\ufffd", "not-text"],
  ])("%s", (_, query, refused) => {
    const outcome = lookup(fixtureLookup, { query, edition: "soc2020" });
    expect(outcome).toMatchObject({ refused, message: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test("and so is such an industry", () => {
    const industry = "retail ".repeat(40);
    expect(lookup(fixtureLookup, { query: "nurse", industry, edition: "soc2020" })).toMatchObject({
      refused: "too-long",
      message: "The industry is longer than 200 characters. Shorten it to the title itself.",
    });
  });
});

test("any text gets an answer or a refusal, twice the same, with confidences that make sense", () => {
  const titles = LOOKUP_FIXTURE.entries.map(({ natural }) => natural);
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom(...titles, "in", "of", ",", "(", "/"), { maxLength: 6 })
      .map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, text, (query, industry) => {
      const outcome = lookup(fixtureLookup, { query, industry, edition: "soc2020" });
      expect(lookup(fixtureLookup, { query, industry, edition: "soc2020" })).toEqual(outcome);
      if (isRefusal(outcome)) return;
      const shares = outcome.results.map(({ confidence }) => confidence);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.01);
      expect([...shares].sort((a, b) => b - a)).toEqual(shares);
    }),
  );
});

test("usual slips change nothing", () => {
  const plain = LOOKUP_FIXTURE.entries.filter(({ add, ind, see }) => add === "" && ind === "" && see === "");
  fc.assert(
    fc.property(
      fc.constantFrom(...plain),
      fc.constantFrom(...Object.entries(SLIPS).filter(([name]) => name !== "misspelt")),
      fc.integer(),
      ({ natural, codes }, [, slip], seed) => {
        expect(first(slip(natural, randomFrom(seed)))).toBe(codes.soc2020);
      },
    ),
  );
});

test("a misspelt word is read as the word it was meant to be", () => {
  const random = randomFrom(7);
  const misspelt = SLIPS.misspelt!;
  const titles = ["Electrician", "Receptionist", "Bookkeeper", "Programmer", "Personal assistant"];
  for (let i = 0; i < 60; i++) {
    const title = pick(titles, random);
    expect([misspelt(title, random), first(misspelt(title, random))]).toEqual([
      expect.anything(),
      first(title),
    ]);
  }
});
