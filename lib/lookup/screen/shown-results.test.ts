import { describe, expect, it } from "vitest";
import type { Answer, TitleAnswer } from "#lib/lookup/answer";
import type { LookupResult } from "#lib/lookup/lookup";
import { preselected, SHOWN, shownResults } from "#lib/lookup/screen/shown-results";

const results = (...confidences: number[]) =>
  confidences.map((confidence, at) => ({ code: String(1000 + at), confidence }) as LookupResult);
const title = (confidence: number, more: Partial<TitleAnswer> = {}): Answer => ({
  ...{ by: "title", query: "", corrections: [], vague: null, question: null, confidence },
  results: results(confidence),
  ...more,
});
const asking = (answer: { industry?: string; query?: string }): Partial<TitleAnswer> => ({
  question: { ask: "?", answers: [{ text: "a", code: "1", title: "", ...answer }] },
});

describe("the groups that are shown", () => {
  it("are the first few, those that are at all likely, and no more than a page of them", () => {
    expect(shownResults(results(0.9, 0.05, 0.001, 0.0009, 0.0001))).toMatchObject({
      shown: { length: 3 },
      more: true,
    });
    expect(shownResults(results(0.5, 0.4))).toMatchObject({ shown: { length: 2 }, more: false });
    const many = results(...Array.from({ length: SHOWN + 1 }, () => 0.05));
    expect(shownResults(many)).toMatchObject({ shown: { length: SHOWN }, more: true });
  });

  it("are all once all are asked for", () => {
    expect(shownResults(results(0.9, 0.1, 0, 0, 0), true)).toMatchObject({
      shown: { length: 5 },
      more: false,
    });
  });
});

describe("what is chosen before anybody has chosen", () => {
  it("is the first group where it is possible, and nothing where it is called less than that", () => {
    expect(preselected(title(0.36))).toBe(0);
    expect(preselected(title(0.34))).toBeNull();
    expect(preselected(title(0.9, { results: [] }))).toBeNull();
    expect(preselected(null)).toBeNull();
  });

  it("is nothing of a vague title, and of one that an industry would settle only what is likely", () => {
    expect(preselected(title(0.9, { vague: { reason: "", ask: "" } }))).toBeNull();
    expect(preselected(title(0.6, asking({ industry: "banking" })))).toBeNull();
    expect(preselected(title(0.8, asking({ industry: "banking" })))).toBe(0);
  });

  it("is never the default where a qualification is asked for", () => {
    expect(preselected(title(0.99, asking({ query: "accountant (qualified)" })))).toBeNull();
  });
});
