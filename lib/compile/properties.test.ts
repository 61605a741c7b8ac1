import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { type Decision, type DecisionInEffect, decisionsInEffect } from "#lib/compile/decisions/decision";
import { anyDecisions, fittingDecisions } from "#lib/compile/decisions/decisions.fixture";
import { draftRevision } from "#lib/compile/draft";
import { partFlagProblems, tableProblems } from "#lib/correspondence/problems";
import { mapRows } from "#lib/correspondence/rows";
import { parentOf } from "#lib/facts/code";
import { problemsOf, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();

test("any proposals that fit together compile to an edition that keeps every rule", () => {
  fc.assert(
    fc.property(fittingDecisions, (decisions) => {
      const { edition, table, assignments, problems } = compile(basis, decisions);
      expect(problems.filter(({ severity }) => severity === "breach")).toEqual([]);

      const codes = new Set(edition.groups.map(({ code }) => code));
      expect(codes.size).toBe(edition.groups.length);
      for (const { code, level, parent } of edition.groups) {
        expect([level, parent]).toEqual([code.length, parentOf(code)]);
        expect(parent === null || codes.has(parent)).toBe(true);
        expect(level === 4 || edition.groups.some((below) => below.parent === code)).toBe(true);
      }
      expect(tableProblems(table)).toEqual([]);
      expect(partFlagProblems(mapRows(table))).toEqual([]);
      for (const { target } of assignments) expect(codes.has(target ?? "")).toBe(true);
    }),
  );
});

test("the order of decisions does not matter, whatever they say", () => {
  fc.assert(
    fc.property(
      anyDecisions.chain((decisions) =>
        fc.tuple(fc.constant(decisions), fc.shuffledSubarray(decisions, { minLength: decisions.length })),
      ),
      ([decisions, shuffled]) => {
        expect(JSON.stringify(compile(basis, shuffled))).toBe(JSON.stringify(compile(basis, decisions)));
      },
    ),
  );
});

test("a decision and its reversal change nothing", () => {
  fc.assert(
    fc.property(anyDecisions, anyDecisions, (decisions, more) => {
      const renamed = more.map((one) => ({ ...one, id: `${one.id}x`, proposal: `${one.proposal}x` }));
      const record = (own: DecisionInEffect[]) => ({
        taken: own.map((one) => accepted(one)),
        proposals: own.map(({ proposal, issue, version, changes }) => ({
          id: proposal,
          issue: issue.id,
          version,
          title: "",
          changes,
        })),
      });
      const [before, after] = [record(decisions), record([...decisions, ...renamed])];
      const reversals = renamed.map(({ id, issue }) => ({
        ...accepted({ id: `${id}-reversal`, issue }),
        proposal: null,
        reverses: id,
      }));
      const compiled = (taken: Decision[], proposals: typeof before.proposals) =>
        JSON.stringify(compile(basis, decisionsInEffect(taken, proposals, [])));
      expect(compiled([...after.taken, ...reversals], after.proposals)).toBe(
        compiled(before.taken, before.proposals),
      );
    }),
  );
});

test("a code that is used again inherits nothing from the group that had it", () => {
  fc.assert(
    fc.property(fittingDecisions, (decisions) => {
      const { edition, table } = compile(basis, decisions);
      for (const { code, continues } of edition.groups) {
        const before = basis.groups.get(code);
        if (code.length < 4 || !before || continues === code) continue;
        // The group that had the code is broken up or gone: only what was sent here is here.
        const own = decisions.find(({ id }) => id === code);
        const sent = own?.changes.some(
          (change) => change.type === "split" && change.parts.some(({ to }) => to?.code === code),
        );
        expect(table.maps.some((map) => map.source === code && map.target === code)).toBe(sent === true);
        expect(table.livesOn?.some(({ source, target }) => source === code && target === code)).toBe(false);
      }
    }),
  );
});

test("whatever is decided, every entry is in one map at most, with its own group as source", () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const { table, assignments } = compile(basis, decisions);
      const mapped = table.maps.flatMap(({ source, target, evidence }) =>
        evidence.entries.map((uid) => ({ uid, source, target })),
      );
      expect(new Set(mapped.map(({ uid }) => uid)).size).toBe(mapped.length);
      const assigned = new Map(assignments.map((one) => [one.uid, one]));
      for (const one of mapped) expect(assigned.get(one.uid)).toEqual(one);
    }),
  );
});

test("whatever is decided, every group of the edition that is revised goes somewhere or is named in a problem", () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const { table, problems } = compile(basis, decisions);
      const mapped = new Set(table.maps.map(({ source }) => source));
      const named = new Set(problems.flatMap(({ sources }) => sources));
      for (const { code } of table.sources) expect(mapped.has(code) || named.has(code)).toBe(true);
      for (const map of table.maps) {
        if (map.target !== null) expect(table.targets.some(({ code }) => code === map.target)).toBe(true);
      }
    }),
  );
});

test("what is taken over from another draft is what would have been drafted", () => {
  fc.assert(
    fc.property(anyDecisions, fc.nat(5), (decisions, at) => {
      const fewer = decisions.filter((_, other) => other !== at);
      const plain = draftRevision(basis, decisions);
      const { table, problems, dispositions } = draftRevision(
        basis,
        decisions,
        [],
        draftRevision(basis, fewer),
      );
      expect(table).toEqual(plain.table);
      expect(problems).toEqual(plain.problems);
      expect(dispositions).toEqual(plain.dispositions);
    }),
  );
});

test("generated decisions do make changes, and do clash", () => {
  const fitting = fc.sample(fittingDecisions, { numRuns: 50, seed: 1 });
  expect(fitting.filter((decisions) => decisions.length > 2).length).toBeGreaterThan(30);
  const rules = fc
    .sample(anyDecisions, { numRuns: 200, seed: 1 })
    .flatMap((decisions) => problemsOf(compile(basis, decisions)).map((found) => found.split(" ")[0]));
  expect(new Set(rules).size).toBeGreaterThan(12);
});

function accepted({ id, issue }: Pick<DecisionInEffect, "id" | "issue"> & { proposal?: string }): Decision {
  return {
    id,
    issue: issue.id,
    outcome: "accepted",
    proposal: { id: id.replace(/^d/, "proposal-d"), version: 1 },
    reason: "",
    decidedOn: null,
    meeting: null,
    reverses: null,
  };
}
