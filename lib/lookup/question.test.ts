import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerOf, fixtureLookup, LOOKUP_FIXTURE } from "#lib/lookup/lookup.fixture";
import { type Candidate, qualifiedIn } from "#lib/lookup/qualification";
import { questionAbout } from "#lib/lookup/question";

const ask = (query: string, industry = "") =>
  answerOf(fixtureLookup, { query, industry, edition: "soc2020" });

describe("a default is not silent: what was not said is asked, both codes beside it", () => {
  test("an industry, in the index's own words", () => {
    const { question } = ask("manager");
    expect(question?.ask).toBe("What does the employer make or do?");
    expect(question?.answers).toContainEqual({
      text: "Farming",
      industry: "farming",
      code: "1211",
      title: "",
    });
  });

  test("where nothing need be said, the last answer is the code as it stands", () => {
    expect(ask("nurse").question?.answers).toEqual([
      { text: "Dental practice", industry: "dental practice", code: "6133", title: "" },
      { text: "None of these", code: "2237", title: "Other registered nursing professionals" },
    ]);
  });
});

test("nothing is asked of a title with one group, nor where the industry is given", () => {
  expect(ask("plumber").question).toBeNull();
  expect(ask("manager", "hotel").question).toBeNull();
  expect(ask("xyzzy").question).toBeNull();
});

test("every answer leads to the group beside it", () => {
  for (const query of ["engineer", "nurse", "clerk", "sales assistant", "electrician's mate"]) {
    for (const { query: other = query, industry, text, code } of ask(query).question?.answers ?? []) {
      const { results } = ask(other, industry);
      expect([query, text, results[0]?.code]).toEqual([query, text, code]);
    }
  }
});

test("a qualification is asked for with two answers, and what it is in once it is known", () => {
  const entry = (code: string, add: string): Candidate => ({
    code,
    entry: { ...LOOKUP_FIXTURE.entries[0]!, add, ind: "" },
  });
  const candidates = [
    entry("1", ""),
    entry("2", "professional"),
    entry("3", "professional, civil"),
    entry("4", "professional, gas"),
  ];
  const known = { query: "engineer", probabilityOf: () => 0.25, titleOf: (code: string) => `Group ${code}` };
  expect(questionAbout(candidates, known)).toEqual({
    ask: "Is the person chartered, or qualified to degree level?",
    answers: [
      { text: "Yes", query: "engineer (professional)", code: "2", title: "Group 2" },
      { text: "No", code: "1", title: "Group 1" },
    ],
  });
  const said = "professional";
  expect(questionAbout(qualifiedIn(candidates, said), { ...known, said })?.answers).toEqual([
    { text: "Civil", query: "engineer (professional, civil)", code: "3", title: "Group 3" },
    { text: "Gas", query: "engineer (professional, gas)", code: "4", title: "Group 4" },
    { text: "None of these", code: "2", title: "Group 2" },
  ]);
});

test("of the qualifiers that lead to a group, the answer is one that its title has", () => {
  const entry = (code: string, ind: string): Candidate => ({
    code,
    entry: { ...LOOKUP_FIXTURE.entries[0]!, add: "", ind },
  });
  const question = questionAbout([entry("1", ""), entry("2", "fish"), entry("2", "bank services")], {
    query: "clerk",
    probabilityOf: () => 0.25,
    titleOf: () => "Bank clerks",
  });
  expect(question?.answers.map(({ text }) => text)).toEqual(["Bank services", "None of these"]);
});

test("of two kinds of qualifier, the one is asked for that tells more", () => {
  const entry = (code: string, add: string, ind: string): Candidate => ({
    code,
    entry: { ...LOOKUP_FIXTURE.entries[0]!, add, ind },
  });
  const candidates = [
    entry("1", "", ""),
    entry("2", "", "banking"),
    entry("3", "", "farming"),
    entry("4", "ships", ""),
  ];
  const question = questionAbout(candidates, {
    query: "inspector",
    probabilityOf: () => 0.25,
    titleOf: (code) => `Group ${code}`,
  });
  expect(question?.answers.map(({ text }) => text)).toEqual(["Banking", "Farming", "None of these"]);
});

test("whatever the entries, a question has two to five answers with groups of their own", () => {
  const text = fc.constantFrom(
    "",
    "professional",
    "qualified, tax",
    "farming",
    "banking, insurance",
    "metal",
  );
  const entry = fc.record({
    add: text,
    ind: text,
    code: fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (made) => {
      const candidates = made.map(({ add, ind, code }) => ({
        code,
        entry: { ...LOOKUP_FIXTURE.entries[0]!, add, ind },
      }));
      const question = questionAbout(candidates, { query: "x", probabilityOf: () => 0, titleOf: () => "" });
      if (question === null) return;
      const codes = question.answers.map(({ code }) => code);
      expect(codes.length).toBeGreaterThanOrEqual(2);
      expect(codes.length).toBeLessThanOrEqual(5);
      expect(new Set(codes).size).toBe(codes.length);
    }),
  );
});
