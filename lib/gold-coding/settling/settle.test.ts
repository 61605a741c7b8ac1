import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import { type Coding, judgementKey, type SettlingRule, settle } from "#lib/gold-coding/settling/settle";

const said = (...codes: string[]): Coding => ({
  answers: codes.map((code) => ({ outcome: "wrong", code, otherCode: "" })),
  query: "",
});
const rule = (given: Partial<SettlingRule> = {}): SettlingRule => ({
  ...{ settledBy: "agreement", extraUnder: null, mostCodings: 3 },
  ...given,
});
const MAJORITY = rule({ settledBy: "majority" });

describe("a record is settled by its queue's rule", () => {
  it("once all that are wanted are in", () => {
    expect(settle([], 1, rule())).toEqual({ is: "wait" });
    expect(settle([said("2134")], 2, rule())).toEqual({ is: "wait" });
    expect(settle([said("2134")], 1, rule())).toMatchObject({ is: "settled", by: "single" });
    expect(settle([said("2134"), said("2134")], 2, rule())).toMatchObject({ is: "settled", by: "agreement" });
  });

  it("by agreement of all, or of more than half where the queue says so", () => {
    const two = [said("2134"), said("2134"), said("2136")];
    expect(settle(two, 3, rule())).toEqual({ is: "case", kind: "disagreement" });
    expect(settle(two, 3, MAJORITY)).toMatchObject({ is: "settled", by: "majority" });
    expect(settle([said("2134"), said("2136")], 2, MAJORITY)).toEqual({ is: "case", kind: "disagreement" });
  });

  it("in both editions or in neither", () => {
    const one = said("2134", "2135");
    expect(settle([one, said("2134", "2135")], 2, rule())).toMatchObject({ is: "settled" });
    expect(settle([one, said("2134", "2136")], 2, MAJORITY)).toEqual({ is: "case", kind: "disagreement" });
  });

  it("never without the adjudicator where the queue says so", () => {
    const all = rule({ settledBy: "adjudicator" });
    expect(settle([said("2134"), said("2134")], 2, all)).toEqual({ is: "case", kind: "confirmation" });
    expect(settle([said("2134"), said("2136")], 2, all)).toEqual({ is: "case", kind: "disagreement" });
  });

  it("after a further coder where too few agree, and not beyond the most codings", () => {
    const under = { ...MAJORITY, extraUnder: 0.6 };
    const two = [said("2134"), said("2136")];
    expect(settle(two, 2, under)).toEqual({ is: "further" });
    expect(settle([...two, said("2136")], 3, under)).toMatchObject({ by: "majority" });
    expect(settle([...two, said("2111")], 3, under)).toEqual({ is: "case", kind: "disagreement" });
    expect(settle(two, 2, { ...under, mostCodings: 2 })).toEqual({ is: "case", kind: "disagreement" });
  });
});

const answer = fc.oneof(
  fc.constantFrom("2134", "2136").map((code): CodeAnswer => ({ outcome: "wrong", code, otherCode: "" })),
  fc.constantFrom("2134", "2136").map((code): CodeAnswer => ({ outcome: "right", code, otherCode: "" })),
  fc.constantFrom("21", "213").map((code): CodeAnswer => ({ outcome: "partly", code, otherCode: "" })),
  fc
    .constantFrom<[string, string]>(["2134", "2136"], ["2136", "2134"])
    .map(([code, otherCode]): CodeAnswer => ({ outcome: "two", code, otherCode })),
  fc.constant<CodeAnswer>({ outcome: "uncodable", code: "", otherCode: "" }),
);
const coding = (query: fc.Arbitrary<string>) =>
  fc.record({ answers: fc.tuple(answer, answer) as fc.Arbitrary<CodeAnswer[]>, query });
const codings = fc.array(coding(fc.constant("")), { maxLength: 5 });
const rules = fc.record({
  settledBy: fc.constantFrom("agreement" as const, "majority" as const, "adjudicator" as const),
  extraUnder: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  mostCodings: fc.integer({ min: 1, max: 5 }),
});
const wanted = fc.integer({ min: 0, max: 4 });

describe("whatever coders say", () => {
  it("their order does not matter", () => {
    fc.assert(
      fc.property(codings, wanted, rules, fc.integer({ min: 0, max: 4 }), (all, of, by, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse();
        expect(settle(turned, of, by)).toEqual(settle(all, of, by));
      }),
    );
  });

  it("a query always makes a case", () => {
    fc.assert(
      fc.property(codings, coding(fc.constant("Which?")), wanted, rules, (all, asks, of, by) => {
        expect(settle([...all, asks], of, by)).toEqual({ is: "case", kind: "query" });
      }),
    );
  });

  it("what is settled was said by more than half, in every edition, of as many as were wanted", () => {
    fc.assert(
      fc.property(codings, wanted, rules, (all, of, by) => {
        const settling = settle(all, of, by);
        if (settling.is !== "settled") return;
        expect(all.length).toBeGreaterThanOrEqual(Math.max(of, 1));
        const key = judgementKey(settling.answers);
        const agreeing = all.filter(({ answers }) => judgementKey(answers) === key).length;
        expect(agreeing).toBeGreaterThan(all.length / 2);
        if (by.settledBy === "agreement") expect(agreeing).toBe(all.length);
        expect(by.settledBy).not.toBe("adjudicator");
      }),
    );
  });

  it("nobody further is asked for beyond the most codings", () => {
    fc.assert(
      fc.property(codings, wanted, rules, (all, of, by) => {
        if (settle(all, of, by).is === "further") expect(all.length).toBeLessThan(by.mostCodings);
      }),
    );
  });
});
