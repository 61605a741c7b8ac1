import fc from "fast-check";
import { expect, test } from "vitest";
import { basisOf } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import { compileInput, readCompileInput } from "#lib/compile/compile-input";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
const remove = decision("d1", { type: "remove", source: "2112" });
const rename = decision("d2", { type: "rename", source: "1111", to: { title: "Ward nurses" } });

test("the order of decisions makes no difference", () => {
  expect(compileInput(basis, [rename, remove])).toBe(compileInput(smallBasis(), [remove, rename]));
});

test("another name of an issue does, for problems name it", () => {
  const renamed = { ...remove, issue: { ...remove.issue, label: "Another name" } };
  expect(compileInput(basis, [renamed])).not.toBe(compileInput(basis, [remove]));
});

test("codes that the index has for other editions make no difference; those of the edition revised do", () => {
  const groups = { edition: "soc2010" as const, groups: [...basis.groups.values()] };
  const recoded = (codes: { soc2010?: string; soc2020?: string }) =>
    compileInput(
      basisOf(
        groups,
        [...basis.entries.values()].map((entry) => ({ ...entry, codes: { ...entry.codes, ...codes } })),
        "soc2020",
      ),
      [],
    );
  expect(recoded({ soc2020: "9999" })).toBe(compileInput(basis, []));
  expect(recoded({ soc2010: "1111" })).not.toBe(compileInput(basis, []));
});

test("another change, version or protected code is another input", () => {
  const plain = compileInput(basis, [rename]);
  expect(compileInput(basis, [])).not.toBe(plain);
  expect(compileInput(basis, [{ ...rename, version: 2 }])).not.toBe(plain);
  expect(compileInput(basis, [rename], [{ code: "1115", reason: "kept" }])).not.toBe(plain);
});

test("what is read back is the same input and compiles to the same bytes, whatever the decisions say", () => {
  fc.assert(
    fc.property(anyDecisions, fc.constantFrom([], [{ code: "1115", reason: "kept" }]), (decisions, codes) => {
      const text = compileInput(basis, decisions, codes);
      const read = readCompileInput(text);
      expect(compileInput(read.basis, read.decisions, read.protectedCodes)).toBe(text);
      const again = compile(read.basis, read.decisions, read.protectedCodes);
      expect(JSON.stringify(again)).toBe(JSON.stringify(compile(basis, decisions, codes)));
    }),
  );
});

test("an entry without a code in the edition revised is read back without one", () => {
  const groups = { edition: "soc2010" as const, groups: [...basis.groups.values()] };
  const entry = { uid: "new", title: "Vloggers", add: "", ind: "", codes: { soc2020: "3413" } };
  const { basis: read } = readCompileInput(compileInput(basisOf(groups, [entry], "soc2020"), []));
  expect(read.entries.get("new")?.codes).toEqual({});
});
