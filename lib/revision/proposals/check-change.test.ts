import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import type { Change, TargetGroup } from "#lib/compile/decisions/change";
import type { EntryRule } from "#lib/compile/decisions/selection";
import { type CheckContext, checkContent, checkGroups } from "#lib/revision/proposals/check-change";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
const context: CheckContext = {
  basis,
  groups: compile(basis, []).edition.groups,
  protectedCodes: [{ code: "1115", reason: "Volume 2 says so" }],
};
const split = (to: TargetGroup): Change => ({
  type: "split",
  source: "1111",
  parts: [{ content: firstEntries("1111", 2), to }],
  residual: { fate: "lives on", to: { code: "1111" } },
});
const said = (change: Change) =>
  checkGroups(change, context).map(({ field, message }) => `${field}: ${message}`);

test("a new group whose code and title keep every convention is told nothing", () => {
  expect(said(split({ code: "1113", title: "Doulas" }))).toEqual([]);
});

test("a new group of which no code and no place can be read yet is advised nothing", () => {
  expect(said(split({ code: null, title: "Doulas" }))).toEqual([]);
});

test.each([
  [{ code: "1115", title: "Doulas" }, "part-1-code: 1115 is a protected code"],
  [{ code: "1113", title: "Midwives" }, "have the same title"],
  [
    { code: "1113", title: "Doulas n.e.c." },
    "part-1-code: 1113 Doulas n.e.c. should have a code that ends in 9",
  ],
  [{ code: "1311", title: "Doulas" }, "part-1-code: 1311 Doulas has no group above it"],
  [
    { code: null, title: "Doulas", parent: "111" },
    "part-1-code: Doulas has no code yet. Give it one under 111",
  ],
  [
    { code: null, title: "Doulas", parent: "118" },
    "part-1-code: Doulas is put under 118, and there is no such group. Declare it, or choose another.",
  ],
])("%j is told what is amiss, at its field", (to, sentence) => {
  expect(said(split(to)).join("\n")).toContain(sentence);
});

test("a code that belonged to another group is warned of, one that its own group keeps is not", () => {
  const recode: Change = { type: "recode", source: "1112", to: { code: "1121" } };
  expect(said(recode).join("\n")).toContain("1121 was Nannies and is now Midwives");
  expect(said({ type: "rename", source: "1112", to: { title: "Birth attendants" } })).toEqual([]);
});

test("what it says of a change, the compile says of a proposal with that change", () => {
  for (const to of [
    { code: "1115", title: "Doulas" },
    { code: "1113", title: "Midwives" },
    { code: "1113", title: "Doulas n.e.c." },
  ]) {
    const { problems } = compile(basis, [decision("d", split(to))], context.protectedCodes);
    const compiled = problems.map(({ message }) => message.replace("Issue d: ", ""));
    for (const { message } of checkGroups(split(to), context)) expect(compiled).toContain(message);
  }
});

const byRule = (...conditions: EntryRule["conditions"]): Change => ({
  type: "transfer",
  source: "1111",
  content: { by: "rule", rule: { conditions } },
  to: { code: "1112" },
});

test("a rule that finds nothing or everything is said at its words", () => {
  const has = (phrase: string) => byRule({ field: "title", test: "has", phrases: [phrase] });
  expect(checkContent(has("astronaut"), basis)).toEqual([
    { field: "part-1-phrases-1", message: expect.stringContaining("1111 has none") },
  ]);
  expect(checkContent(has("nurses"), basis)).toEqual([
    { field: "part-1-phrases-1", message: expect.stringContaining("that is every entry of 1111") },
  ]);
  expect(checkContent(byRule({ field: "ind", test: "filled", phrases: [] }), basis)).toEqual([]);
});
