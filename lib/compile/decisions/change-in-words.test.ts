import { expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import { firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const { groups } = smallBasis();

test.each<[Change, string]>([
  [
    {
      type: "split",
      source: "1111",
      parts: [{ content: firstEntries("1111", 2), to: { code: "1113", title: "Ward nurses" } }],
      residual: { fate: "removed" },
    },
    "Split 1111 Nurses into 2 index entries to 1113 Ward nurses; the rest is removed",
  ],
  [
    {
      type: "merge",
      sources: ["2111", "2112"],
      to: { code: null, parent: "211", title: "Cooks and bakers" },
    },
    "Merge 2111 Cooks and 2112 Bakers into a group under 211, Cooks and bakers",
  ],
  [{ type: "move", source: "1111", to: { code: "1123" } }, "Move 1111 Nurses to 1123"],
  [{ type: "rename", source: "11", to: { title: null } }, "Rename 11 Care as something that is not stated"],
  [
    { type: "recode", source: "1111", to: { code: "1113", title: "Ward nurses" } },
    "Recode 1111 Nurses as 1113 Ward nurses",
  ],
  [{ type: "create", group: { code: "1113", title: "Ward nurses" } }, "Create 1113 Ward nurses"],
  [{ type: "remove", source: "2112" }, "Remove 2112 Bakers"],
  [
    { type: "transfer", source: "1111", content: { by: "description", text: "doulas" }, to: null },
    "Move “doulas” from 1111 Nurses to a group that is not stated",
  ],
  [
    {
      type: "add entries",
      entries: [{ uid: "n", title: "Nurse, ward", natural: "Ward nurse", add: "", ind: "" }],
      to: { code: "1111" },
    },
    "Add “Ward nurse” to 1111",
  ],
  [{ type: "remove entries", uids: ["1111-0"] }, "Take 1 index entry out of the index"],
  [
    { type: "reassign entries", uids: ["1111-0", "1112-0"], to: { code: "1119" } },
    "Move 2 index entries to 1119",
  ],
  [{ type: "describe", group: "1111", part: "tasks", text: "" }, "Change the tasks of 1111"],
])("%j reads as a sentence", (change, words) => {
  expect(changeInWords(change, groups)).toBe(words);
});
