import { expect, test } from "vitest";
import { changeFromFields } from "#lib/revision/proposals/change-form";
import { withCodes } from "#lib/revision/proposals/typed-codes";

const OFFERED = {
  source: [
    { code: "4121", title: "Credit controllers" },
    { code: "4122", title: "Book-keepers, payroll managers and wages clerks" },
  ],
  target: [
    { code: "4121", title: "Credit controllers" },
    { code: "4129", title: "Financial administrative occupations n.e.c." },
  ],
};

test.each([
  ["a whole title", { source: ["Credit controllers"] }, { source: ["4121"] }],
  [
    "a title with commas",
    { source: ["Book-keepers, payroll managers and wages clerks"] },
    { source: ["4122"] },
  ],
  ["a code as people write it", { "to-code": ["SOC 4129"] }, { "to-code": ["4129"] }],
  ["the code of a group that is not there yet", { "part-1-code": ["4125"] }, { "part-1-code": ["4125"] }],
  ["words", { "rest-under": ["credit"] }, { "rest-under": ["credit"] }],
  ["several groups", { sources: ["4121, Book-keepers, payroll managers and wages clerks"] }, null],
  ["several titles", { sources: ["Credit controllers; 4122"] }, { sources: ["4121 4122"] }],
  [
    "what is no group's field",
    { "to-title": ["Credit controllers"] },
    { "to-title": ["Credit controllers"] },
  ],
])("%s", (_, typed, expected) => {
  expect(withCodes(typed as Record<string, string[]>, OFFERED)).toEqual(expected ?? typed);
});

test("what was chosen for the words counts, and not what was chosen for others", () => {
  const chosen = { "to-code-is": ["4129 finance"] };
  expect(withCodes({ "to-code": ["finance"], ...chosen }, OFFERED)["to-code"]).toEqual(["4129"]);
  expect(withCodes({ "to-code": ["credit"], ...chosen }, OFFERED)["to-code"]).toEqual(["credit"]);
});

test("words that nothing was chosen for are refused with what to do", () => {
  const { errors } = changeFromFields({ kind: ["remove"], source: ["pay roll"] });
  expect(errors).toEqual([
    { field: "source", message: "Choose which group “pay roll” means, or give its code." },
  ]);
  const merge = changeFromFields({ kind: ["merge"], sources: ["4121, pay roll"], "to-code": ["4121"] });
  expect(merge.errors[0]?.message).toBe("Choose which groups are meant, or give their codes.");
});
