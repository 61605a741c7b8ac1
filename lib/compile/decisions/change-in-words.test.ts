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
    "Break up 1111 Nurses, which ends, and remove the rest of it. Parts go to: 1113 Ward nurses (2 index entries)",
  ],
  [
    {
      type: "merge",
      sources: ["2111", "2112"],
      to: { code: null, parent: "211", title: "Cooks and bakers" },
    },
    "Merge 2111 Cooks and 2112 Bakers into Cooks and bakers, a new group in 211",
  ],
  [{ type: "move", source: "1111", to: { code: "1123" } }, "Move 1111 Nurses to minor group 112, as 1123"],
  [
    { type: "rename", source: "11", to: { title: null } },
    "Rename sub-major group 11 Care as a title not yet decided",
  ],
  [
    { type: "recode", source: "1111", to: { code: "1113", title: "Ward nurses" } },
    "Recode 1111 Nurses as 1113 “Ward nurses”",
  ],
  [
    { type: "create", group: { code: "1113", title: "Ward nurses" } },
    "Create unit group 1113 Ward nurses in minor group 111",
  ],
  [{ type: "remove", source: "2112" }, "Remove 2112 Bakers"],
  [{ type: "remove", source: "1119" }, "Remove 1119 Nursing n.e.c."],
  [
    {
      type: "split",
      source: "1111",
      parts: [
        { content: { by: "description", text: "WARD NURSES" }, to: { code: "1113", title: "Ward nurses" } },
        { content: firstEntries("1111", 1), to: null },
      ],
      residual: { fate: "lives on", to: { code: "1111" } },
    },
    "Split 1111 Nurses into: 1113 Ward nurses; a group not yet decided (1 index entry); 1111 Nurses (the rest)",
  ],
  [
    { type: "transfer", source: "1111", content: { by: "description", text: "doulas" }, to: null },
    "Move “doulas” from 1111 Nurses to a group not yet decided",
  ],
  [
    {
      type: "add entries",
      entries: [{ uid: "n", title: "Nurse, ward", natural: "Ward nurse", add: "", ind: "" }],
      to: { code: "1111" },
    },
    "Add to 1111: Ward nurse",
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
