import { expect, test } from "vitest";
import { INVENTED, NEXT_REVISION, PAPERS } from "#demo/next-revision/papers";
import { basisOf, sayingOf } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import { type Change, sourcesOf } from "#lib/compile/decisions/change";
import {
  type Decision,
  type DecisionInEffect,
  decisionsInEffect,
  openProposals,
} from "#lib/compile/decisions/decision";
import type { Proposal } from "#lib/compile/decisions/proposal";
import { issueLabel, type ReviewPaper } from "#lib/compile/decisions/review-paper";
import { type EntryCondition, type EntryField, selectEntries } from "#lib/compile/decisions/selection";
import { STAGES } from "#lib/compile/decisions/stage";
import { unitGroupIn } from "#lib/facts/entry";
import { readBundled } from "#lib/imports/bundled/bundled";
import { editionIdOf } from "#lib/revision/opening/revision-to-open";
import { protectedCodes } from "#lib/revision/protected-codes";

const { groups, entries, figures } = readBundled();
const { source, targetShortTitle } = NEXT_REVISION;
const target = editionIdOf(targetShortTitle);
const basis = basisOf(
  { edition: source, groups: groups.filter(({ edition }) => edition === source) },
  entries,
  target,
);

/** Each issue with the label that people call it by. */
const ISSUES = PAPERS.flatMap((paper) =>
  paper.issues.map((issue, at) => ({ ...issue, label: issueLabel(paper, at + 1), at, paper })),
);
const PROPOSED = ISSUES.flatMap(({ proposal, ...issue }) => (proposal ? { ...issue, proposal } : []));

/** As a revision keeps them: papers, proposals, decisions. */
const papers = PAPERS.map(
  (paper): ReviewPaper => ({
    ...{
      id: paper.label,
      title: paper.title,
      label: paper.label,
      edition: source,
      majorGroup: paper.majorGroup,
    },
    issues: paper.issues.map(({ question, evidence, sources }, at) => ({
      ...{ id: issueLabel(paper, at + 1), paper: paper.label, number: at + 1, origin: "working group" },
      ...{ question, evidence, sources, targets: [] },
    })),
  }),
);
const proposals = PROPOSED.map(
  ({ label, proposal: { title, changes } }): Proposal => ({
    id: label,
    issue: label,
    version: 1,
    title,
    changes,
  }),
);
const decisions = ISSUES.flatMap(({ label, proposal, decision }): Decision[] =>
  decision
    ? [
        {
          ...{ id: `decision ${label}`, issue: label, outcome: decision.outcome, reason: decision.reason },
          ...{ proposal: proposal ? { id: label, version: 1 } : null },
          ...{ decidedOn: null, meeting: null, reverses: null },
        },
      ]
    : [],
);
const inEffect = decisionsInEffect(decisions, proposals, papers);

function breaches(all: readonly DecisionInEffect[]): string[] {
  return compile(basis, all, protectedCodes(basis)).problems.flatMap(({ severity, rule, message }) =>
    severity === "breach" ? `${rule}: ${message}` : [],
  );
}

test("what was accepted compiles to a draft edition that breaks no rule and differs from its base", () => {
  expect(breaches([])).toEqual([]);
  expect(breaches(inEffect)).toEqual([]);
  const { edition } = compile(basis, inEffect, protectedCodes(basis));
  const codes = edition.groups.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["2138", "3117", "3215", "3418", "8216", "1226"]));
  for (const gone of ["4217", "7212", "6250", "625"]) expect(codes).not.toContain(gone);
});

test("every open proposal beside what was accepted breaks no rule, but for those that are to show what that looks like", () => {
  const open = openProposals(decisions, proposals, papers);
  expect(open.length).toBe(PROPOSED.filter(({ decision }) => !decision).length);
  const found = open.map(({ issue, ...one }) => [
    issue.label,
    breaches([...inEffect, { issue, ...one }]).map((said) => said.split(":")[0]),
  ]);
  expect(found).toEqual(
    PROPOSED.flatMap(({ label, decision, proposal }) =>
      decision ? [] : [[label, proposal.breaks ?? []]],
    ).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
  expect(PROPOSED.filter(({ proposal }) => proposal.breaks)).toHaveLength(2);
});

test("what was decided on broke no rule either, and neither did the versions that were reworked", () => {
  for (const { label, decision, proposal } of PROPOSED) {
    const alone = (changes: Change[]) =>
      breaches([{ id: label, issue: { id: label, label }, proposal: label, version: 1, changes }]);
    if (decision) expect(alone(proposal.changes), label).toEqual([]);
    if (proposal.reworked) expect(alone(proposal.reworked.first), label).toEqual([]);
  }
});

/** Of these phrases those that no title of these groups has. */
function unheard(
  phrases: readonly string[],
  sources: readonly string[],
  field: EntryField = "title",
): string[] {
  const own = sources.flatMap((code) => basis.entriesOf.get(code) ?? []);
  const has = (phrase: string): EntryCondition => ({ field, test: "has", phrases: [phrase] });
  return phrases.filter(
    (phrase) => selectEntries({ by: "rule", rule: { conditions: [has(phrase)] } }, own).length === 0,
  );
}

test("every group is one of SOC2020 whose size is known; every title, entry and ISCO group that is named is there", () => {
  const sized = new Set(
    figures.flatMap(({ edition, code, value }) => (edition === source && value !== null ? code : [])),
  );
  const isco = new Set(groups.flatMap(({ edition, code }) => (edition === "isco08" ? code : [])));
  const strange = ISSUES.flatMap(({ label, sources, items = [], flag, proposal }) => {
    const missing = [
      ...[...sources, ...(flag ? [flag.code] : [])].filter((code) => !basis.groups.has(code)),
      ...(sources.some((code) => sized.has(code)) ? [] : ["no size"]),
      ...items.flatMap(({ titles = [], codes = [] }) => [
        ...unheard(titles, sources),
        ...codes.filter((code) => !isco.has(code)),
      ]),
      ...[...(proposal?.changes ?? []), ...(proposal?.reworked?.first ?? [])].flatMap((change) =>
        missingOf(change, sources),
      ),
    ];
    return missing.map((what) => `${label}: ${what}`);
  });
  expect(strange).toEqual([]);
});

/** What a change names that the groups of its issue do not have. */
function missingOf(change: Change, sources: readonly string[]): string[] {
  if (change.type === "add entries")
    return change.entries.flatMap((entry) =>
      basis.sayings.has(sayingOf(entry)) ? `${entry.title}, which is there` : [],
    );
  if (change.type === "remove entries" || change.type === "reassign entries")
    return change.uids.filter((uid) => !sources.includes(unitGroupIn(basis.entries.get(uid)!, source) ?? ""));
  if (change.type !== "split" && change.type !== "transfer")
    return sourcesOf(change).filter((code) => !sources.includes(code));
  const contents = change.type === "split" ? change.parts.map(({ content }) => content) : [change.content];
  return contents.flatMap((content) =>
    content.by === "rule"
      ? content.rule.conditions.flatMap(({ field, phrases }) => unheard(phrases, [change.source], field))
      : [],
  );
}

test("some forty issues stand at every stage, in papers that touch all nine major groups and say that they are invented", () => {
  expect(PAPERS.length).toBeGreaterThanOrEqual(9);
  expect(ISSUES.length).toBeGreaterThanOrEqual(40);
  const touched = new Set(ISSUES.flatMap(({ sources }) => sources.map((code) => code[0])));
  expect([...touched].sort().join("")).toBe("123456789");
  for (const paper of PAPERS) {
    expect(paper.introduction).toContain(INVENTED);
    if (paper.majorGroup) expect(basis.groups.has(paper.majorGroup)).toBe(true);
  }
  expect(NEXT_REVISION.note).toContain(INVENTED);
  const at = (stage: string) => PROPOSED.filter(({ proposal }) => proposal.stage === stage).length;
  expect(STAGES.map((stage) => [stage, at(stage) >= 6])).toEqual(STAGES.map((stage) => [stage, true]));
  expect(ISSUES.filter(({ proposal, decision }) => !proposal && !decision).length).toBeGreaterThanOrEqual(5);
  expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(
    new Set(["accepted", "rejected", "deferred", "no further action"]),
  );
});

test("what is decided has a decision, what went out has tangible evidence, and only who was asked has commented", () => {
  for (const { label, proposal, decision, items = [] } of PROPOSED) {
    expect(decision !== undefined, label).toBe(proposal.stage === "decided");
    const asked = ["out for comment", "recommended", "decided"].includes(proposal.stage);
    if (asked)
      expect(
        items.some(({ kind }) => kind !== "statement"),
        label,
      ).toBe(true);
    if (!asked) expect(proposal.comments ?? [], label).toEqual([]);
    if (proposal.stage !== "out for comment")
      for (const { answer, text } of proposal.comments ?? []) expect(answer, text).toBeTruthy();
    for (const { part, text } of proposal.comments ?? [])
      if (part)
        expect(Number(part.slice("change ".length)), text).toBeLessThanOrEqual(proposal.changes.length);
  }
});

test("every kind of change is shown, and the questions differ", () => {
  const kinds = new Set(PROPOSED.flatMap(({ proposal }) => proposal.changes.map(({ type }) => type)));
  expect([...kinds].sort()).toEqual(
    [
      ...["add entries", "create", "describe", "merge", "move", "reassign entries", "recode", "remove"],
      ...["remove entries", "rename", "split", "transfer"],
    ].sort(),
  );
  expect(new Set(ISSUES.map(({ question }) => question)).size).toBe(ISSUES.length);
});
