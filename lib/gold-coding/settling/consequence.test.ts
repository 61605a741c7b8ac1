import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerColumns } from "#lib/gold-coding/coding/answer";
import {
  type Consequence,
  consequenceOf,
  type GoldNow,
  type OpenCase,
  type RecordStanding,
} from "#lib/gold-coding/settling/consequence";
import { type Coding, type SettlingRule, settle } from "#lib/gold-coding/settling/settle";

const said = (code: string, query = ""): Coding & { isNew: boolean } => ({
  answers: [{ outcome: "wrong", code, otherCode: "" }],
  query,
  isNew: false,
});
const RULE: SettlingRule = { settledBy: "majority", extraUnder: 0.6, mostCodings: 4 };
const standing = (given: Partial<RecordStanding> = {}): RecordStanding => ({
  ...{ recordId: 1, queueId: 1, rule: RULE, codings: [], wanted: 2, freeFurther: 0, gold: null, open: null },
  ...given,
});
const ruled = (settledBy: GoldNow["settledBy"]): GoldNow => ({
  ...{ state: "settled", settledBy },
  ...answerColumns(said("2134").answers),
});
const open = (given: Partial<OpenCase> = {}): OpenCase => ({
  ...{ id: 1, kind: "disagreement", state: "open", asked: false },
  ...given,
});
const AGREED = [said("2134"), said("2134")];

describe("a case that an adjudicator has taken up", () => {
  it.each([
    ["asked about", open({ asked: true })],
    ["sent back", open({ state: "asked", asked: true })],
    ["opened again", open({ kind: "reopened" })],
  ])("stays theirs where it was %s, also where coders agree by now", (_, taken) => {
    expect(consequenceOf(standing({ codings: AGREED, open: taken }))).toEqual({});
  });

  it("comes back once the further coder that it waits for is in", () => {
    const waiting = open({ state: "waiting" });
    expect(consequenceOf(standing({ codings: AGREED, open: waiting, freeFurther: 1 }))).toEqual({});
    expect(consequenceOf(standing({ codings: AGREED, open: waiting, wanted: 3 }))).toEqual({});
    expect(consequenceOf(standing({ codings: AGREED, open: waiting }))).toEqual({ goOn: true });
  });
});

describe("what an adjudicator settled", () => {
  it("waits for no further coder", () => {
    const gold = ruled("adjudicator");
    expect(consequenceOf(standing({ codings: AGREED, gold, freeFurther: 1 }))).toEqual({ dropFurther: true });
  });

  it("stays settled, whatever coders take back or say differently", () => {
    const gold = ruled("adjudicator");
    for (const codings of [[], [said("2136")], [said("2136"), said("2136")]])
      expect(consequenceOf(standing({ codings, gold }))).toEqual({});
  });

  it("is a case again where a coder asks anew, not for a question that was there before", () => {
    const gold = ruled("adjudicator");
    expect(consequenceOf(standing({ codings: [said("2134", "Why?")], gold }))).toEqual({});
    const anew = { ...said("2134", "Why?"), isNew: true };
    expect(consequenceOf(standing({ codings: [anew], gold }))).toEqual({ open: "query" });
  });
});

/** One thing that a coder does: gives an answer, maybe asking something, or takes it back. */
const deed = fc.record({
  coder: fc.integer({ min: 0, max: 3 }),
  code: fc.constantFrom("2134", "2136", null),
  query: fc.constantFrom("", "", "", "Which?"),
});

/** The record as it stands after these consequences, as the database would have it. */
function apply(now: RecordStanding, due: Consequence): RecordStanding {
  const gold: GoldNow | null = due.settle
    ? { ...due.settle, state: "settled" }
    : due.unsettle && now.gold
      ? { ...now.gold, state: "reopened" }
      : now.gold;
  const kept = due.close ? null : now.open && { ...now.open, kind: due.nowAbout ?? now.open.kind };
  return {
    ...now,
    gold,
    open: due.open ? open({ kind: due.open }) : kept,
    freeFurther: due.dropFurther ? 0 : now.freeFurther + (due.addFurther ? 1 : 0),
  };
}

it("whatever coders do and take back, a record stands as its codings say and never two ways at once", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
      const codings = new Map<number, Coding & { isNew: boolean }>();
      let now = standing();
      for (const { coder, code, query } of deeds) {
        // The seat of a further coder is taken by whoever comes third.
        const isFurther = code !== null && !codings.has(coder) && codings.size >= now.wanted;
        if (isFurther && now.freeFurther === 0) continue;
        if (code === null) codings.delete(coder);
        else codings.set(coder, said(code, query));
        if (isFurther) now = { ...now, wanted: now.wanted + 1, freeFurther: now.freeFurther - 1 };
        now = { ...now, codings: [...codings.values()] };
        now = apply(now, consequenceOf(now));
        // Asked again it has nothing more to do.
        expect(consequenceOf(now)).toEqual({});
        const settling = settle(now.codings, now.wanted, RULE);
        expect(now.gold?.state === "settled").toBe(settling.is === "settled");
        expect(now.open?.kind ?? null).toBe(settling.is === "case" ? settling.kind : null);
        if (settling.is === "settled") expect(now.gold).toMatchObject(answerColumns(settling.answers));
        if (settling.is === "further") expect(now.freeFurther).toBe(1);
        expect(now.freeFurther).toBeLessThanOrEqual(1);
      }
    }),
  );
});
