import { describe, expect, it } from "vitest";
import {
  type AnswerPlace,
  type ChosenAnswer,
  rankedChoice,
  readChosenAnswer,
} from "#lib/gold-coding/settling/chosen-answer";

const PLACE: AnswerPlace = {
  field: "first",
  shortTitle: "SOC2020",
  groups: [
    { code: "213", title: "Information technology professionals", level: 3, parent: "21" },
    { code: "2134", title: "Programmers", level: 4, parent: "213" },
    { code: "2136", title: "IT quality and testing professionals", level: 4, parent: "213" },
  ],
  unitLevel: 4,
  assigned: "2134",
  offered: [{ outcome: "two", code: "2136", otherCode: "2134" }],
};
const NOTHING: ChosenAnswer = { choice: "", code: "", codeIs: [], otherCode: "", otherCodeIs: [] };
const read = (sent: Partial<ChosenAnswer>, place = PLACE) => readChosenAnswer({ ...NOTHING, ...sent }, place);
const typed = (code: string, otherCode = "") => read({ choice: "typed", code, otherCode });

describe("an answer that is typed", () => {
  it("is right or wrong by the code that was assigned, and is read by code or name", () => {
    expect(typed("2134")).toEqual({ outcome: "right", code: "2134", otherCode: "" });
    expect(typed("it quality and testing professionals")).toMatchObject({ outcome: "wrong", code: "2136" });
    expect(read({ choice: "typed", code: "2134" }, { ...PLACE, assigned: null }).outcome).toBe("wrong");
  });

  it("goes no further than its digits, or names two codes in their order", () => {
    expect(typed("213")).toEqual({ outcome: "partly", code: "213", otherCode: "" });
    expect(typed("2136", "2134")).toEqual({ outcome: "two", code: "2134", otherCode: "2136" });
  });

  it("is refused with what to do where it is none", () => {
    expect(() => typed("")).toThrow("Type the code or the name of a group of SOC2020.");
    expect(() => typed("9999")).toThrow("SOC2020 has no group 9999");
    expect(() => typed("2134", "2134")).toThrow("another code, or empty");
    expect(() => typed("213", "2134")).toThrow("both unit groups");
    expect(() => read({})).toThrow("Choose the answer in SOC2020, or type its code.");
    expect(() => read({ choice: "=9999" })).toThrow("Choose the answer");
    expect(() => read({ choice: "none" }, { ...PLACE, groups: [] })).toThrow("is not there any more");
  });
});

it("a group that the lookup ranks is right where it was assigned, and none where the edition does not have it", () => {
  expect(read({ choice: rankedChoice("2134") })).toMatchObject({ outcome: "right", code: "2134" });
  expect(read({ choice: rankedChoice("2136") })).toMatchObject({ outcome: "wrong", code: "2136" });
  expect(() => read({ choice: rankedChoice("9999") })).toThrow("Choose the answer");
});

it("an answer that is offered is taken as it is", () => {
  expect(read({ choice: "=2134/2136" })).toEqual({ outcome: "two", code: "2134", otherCode: "2136" });
  expect(read({ choice: "none" })).toEqual({ outcome: "uncodable", code: "", otherCode: "" });
});
