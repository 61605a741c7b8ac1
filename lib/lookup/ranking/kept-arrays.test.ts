import fc from "fast-check";
import { expect, test } from "vitest";
import { buildLookup, lookup } from "#lib/lookup/lookup";
import { fixtureLookup, LOOKUP_FIXTURE } from "#lib/lookup/lookup.fixture";

const WORDS = "engineer,civil,nurse,dental,manager,hotel,clerk,officer,HR,plumbr,driver,xyz,teach".split(",");

/** Everything that a query is worked out in is used again for the next. */
test("what was looked up before leaves no trace in an answer", () => {
  const query = fc.record({
    query: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(" ")),
    edition: fc.constantFrom("soc2010", "soc2020"),
    industry: fc.constantFrom("", "", "hotel", "farming"),
  });
  fc.assert(
    fc.property(fc.array(query, { minLength: 1, maxLength: 4 }), (queries) => {
      const answers = queries.map((one) => lookup(fixtureLookup, one));
      expect(answers.at(-1)).toEqual(lookup(buildLookup(LOOKUP_FIXTURE), queries.at(-1)!));
    }),
    { numRuns: 60 },
  );
});
