import { expect, it } from "vitest";
import { pairInWords } from "#lib/revision/issues/pair-in-words";

const pair = {
  source: "1131",
  target: "1132",
  decided: false,
  decisions: [],
  entries: 0,
  people: null,
  observed: [],
};

it("says of a pair what each of the three sides says", () => {
  expect(pairInWords(pair)).toBe(
    "No decision sends content from 1131 to 1132. No index entry carries both codes. Nobody of 1131 is among the dual-coded records, which says nothing.",
  );
  expect(pairInWords({ ...pair, decided: true, entries: 2, people: 1_200 })).toBe(
    "The decisions send content from 1131 to 1132. 2 index entries carry both codes. Of the dual-coded records of 1131, 1,200 are coded to 1132.",
  );
  expect(pairInWords({ ...pair, entries: 1, people: 1 })).toContain(
    "1 index entry carries both codes. Of the dual-coded records of 1131, 1 is coded to 1132.",
  );
  expect(pairInWords({ ...pair, people: 0 })).toContain("none is coded to 1132");
});
