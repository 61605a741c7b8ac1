import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionWithGroups } from "#lib/classification/edition-with-groups";
import {
  type JudgedEdition,
  readJudgement,
  type SentJudgement,
} from "#lib/gold-coding/coding/read-judgement";
import { Refusals } from "#lib/platform/refusal";

const GROUPS = [
  ["2", "Professional occupations"],
  ["21", "Science and technology professionals"],
  ["213", "Information technology professionals"],
  ["2133", "IT business analysts"],
  ["2134", "Programmers and software development professionals"],
  ["2136", "Web designers"],
  ["213/4", "no such shape"],
] as const;

function edition(assigned: string | null): JudgedEdition {
  const held = editionWithGroups(
    {
      ...{ id: "x", series: "soc", title: "X", shortTitle: "SOCX", status: "released" },
      ...{ releasedOn: "2020", predecessor: null },
    },
    GROUPS.slice(0, 6).map(([code, title]) => ({ edition: "x", code, title })),
  );
  return { ...held, assigned };
}
const read = (sent: SentJudgement, assigned: string | null = "2134") =>
  readJudgement(sent, [edition(assigned)]).answers[0];
function problem(sent: SentJudgement, editions = [edition("2134")]): string[] {
  try {
    readJudgement(sent, editions);
  } catch (error) {
    if (error instanceof Refusals) return error.all.map(({ field, message }) => `${field}: ${message}`);
    throw error;
  }
  return [];
}

describe("what a coder says of a record", () => {
  it("is right, wrong, to fewer digits, two, or uncodable, as its codes say", () => {
    expect(read({ "choice-0": "2134" })).toEqual({ outcome: "right", code: "2134", otherCode: "" });
    expect(read({ "choice-0": "2136" })).toEqual({ outcome: "wrong", code: "2136", otherCode: "" });
    expect(read({ "choice-0": "2134" }, null)).toMatchObject({ outcome: "wrong" });
    for (const code of ["2", "21", "213"])
      expect(read({ "choice-0": "typed", "typed-0": code })).toMatchObject({ outcome: "partly", code });
    expect(read({ "choice-0": "2134", "other-0": "2136" })).toEqual({
      ...{ outcome: "two", code: "2134", otherCode: "2136" },
    });
    expect(read({ "choice-0": "uncodable" })).toEqual({ outcome: "uncodable", code: "", otherCode: "" });
  });

  it("can be typed as a code, as a whole title, or as words that a choice is made for", () => {
    expect(read({ "typed-0": "2136" })).toMatchObject({ code: "2136" });
    expect(read({ "typed-0": "Web designers" })).toMatchObject({ code: "2136" });
    expect(read({ "typed-0": "web", "typed-0-is": "2136 web" })).toMatchObject({ code: "2136" });
    expect(problem({ "typed-0": "web" })).toEqual([
      "typed-0: Choose which group of SOCX “web” means, or give its code.",
    ]);
  });

  it("is refused where it is missing, says two things, or names no group of the edition", () => {
    expect(problem({})[0]).toMatch(/^choice-0: Choose a code, type one/);
    expect(problem({ "choice-0": "2134", "typed-0": "2136" })[0]).toMatch(/^typed-0: You chose an answer/);
    expect(problem({ "choice-0": "9999" })[0]).toMatch(/^choice-0: SOCX has no group 9999/);
    expect(problem({ "choice-0": "typed", "typed-0": "2199" })[0]).toMatch(
      /^typed-0: SOCX has no group 2199/,
    );
    expect(problem({ "choice-0": "uncodable", "other-0": "2136" })[0]).toMatch(/^other-0: /);
    expect(problem({ "choice-0": "2134", "other-0": "2134" })[0]).toMatch(/once more/);
    expect(problem({ "choice-0": "2134", "other-0": "213" })[0]).toMatch(
      /^other-0: SOCX has no unit group 213/,
    );
    expect(problem({ "choice-0": "typed", "typed-0": "213", "other-0": "2134" })[0]).toMatch(/^other-0: /);
  });

  it("is read for each edition of the batch, and each is told what is wrong with it", () => {
    const both = [edition("2134"), edition(null)];
    expect(
      readJudgement({ "choice-0": "2134", "choice-1": "2136", certainty: "uncertain", flagged: "yes" }, both),
    ).toMatchObject({
      ...{ answers: [{ outcome: "right" }, { outcome: "wrong" }], certainty: "uncertain", flagged: true },
    });
    expect(problem({ "choice-0": "2134" }, both)).toEqual([expect.stringMatching(/^choice-1: .* in SOCX/)]);
  });

  it("names groups of the edition only, whatever is sent", () => {
    const text = fc.oneof(
      fc.constantFrom("2134", "213", "2136", "typed", "uncodable", "", "2", "9"),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    const codes = new Set<string>(GROUPS.slice(0, 6).map(([code]) => code));
    fc.assert(
      fc.property(text, text, text, (choice, typed, other) => {
        const sent = { "choice-0": choice, "typed-0": typed, "other-0": other };
        if (problem(sent).length > 0) return;
        const { outcome, code, otherCode } = read(sent)!;
        expect(outcome === "uncodable").toBe(code === "");
        expect(outcome === "two").toBe(otherCode !== "");
        expect(outcome === "partly").toBe(code !== "" && code.length < 4);
        for (const one of [code, otherCode]) expect(one === "" || codes.has(one)).toBe(true);
      }),
    );
  });
});
