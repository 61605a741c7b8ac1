import type { RevisionBasis } from "#lib/compile/basis";
import { compiledGroup } from "#lib/compile/compile";
import { conflictsWith, withoutOwn } from "#lib/compile/conflicts";
import { correctedDecisions } from "#lib/compile/decisions/corrected-decisions";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { draftRevision, entryTarget, type RevisionDraft } from "#lib/compile/draft";
import type { RevisionProblem } from "#lib/compile/problem";
import {
  type ProtectedCode,
  type SizePolicy,
  type SizeVerdict,
  sizeVerdicts,
} from "#lib/compile/sizes/policy";
import { type CasesBy, type SizeRecords, targetCases } from "#lib/compile/sizes/target-cases";
import type { CompiledGroup } from "#lib/compile/target-groups";
import { type GroupDifference, groupDifferences } from "#lib/compile/what-if/group-differences";
import { comparePairs, type GroupMap, pairKey } from "#lib/correspondence/map";
import { components } from "#lib/correspondence/pictures/components";
import type { Interval } from "#lib/figures/interval";

/** What is asked of a proposal before anybody decides on it. */
export interface WhatIfQuestion {
  /** As if it were accepted. */
  proposal: DecisionInEffect;
  /** Decisions in effect; the proposal's own, if it was accepted, is left out. */
  decisions: readonly DecisionInEffect[];
  /** Of a correction: the decisions of the published table that it corrects. `decisions` are its own alone. */
  released?: readonly DecisionInEffect[];
  /** Other proposals that nothing is decided on. */
  open: readonly DecisionInEffect[];
  /** Cases of the source unit groups where they are known, and what they are judged by. */
  cases: ReadonlyMap<string, number>;
  policy: SizePolicy;
  /** The records that the cases are read off, for their intervals, and those coded to both editions; absent where there are none. */
  records?: SizeRecords;
  protectedCodes?: readonly ProtectedCode[];
}

/** The revision with a proposal against the revision without it. */
export interface WhatIf {
  groups: {
    appear: CompiledGroup[];
    vanish: CompiledGroup[];
    change: { before: CompiledGroup; after: CompiledGroup }[];
  };
  /** Every group that is otherwise, those that only gain or lose content among them. */
  differences: GroupDifference[];
  /** Entries that go elsewhere. */
  entries: { uid: string; source: string | null; before: string | null; after: string | null }[];
  maps: { appear: GroupMap[]; vanish: GroupMap[] };
  /** Sets of groups that stay comparable: those there would be and those there would no longer be. */
  components: { appear: ComparableSet[]; vanish: ComparableSet[]; before: number; after: number };
  sizes: GroupCases[];
  conflicts: RevisionProblem[];
  problems: { appear: RevisionProblem[]; vanish: RevisionProblem[] };
}

export interface ComparableSet {
  sources: string[];
  targets: string[];
}

/** How large a unit group that the proposal touches is; null where that is not known. */
export interface GroupCases {
  side: "source" | "target";
  code: string;
  cases: number | null;
  /** What a size of the new edition is worked out from; null of the earlier edition, and where none is. */
  by: CasesBy | null;
  interval: Interval | null;
  verdicts: SizeVerdict[];
}

/**
 * What a proposal would change.
 * @param standing the draft of the decisions without the proposal, where it is at hand: then only the proposal is drafted
 */
export function whatIf(basis: RevisionBasis, question: WhatIfQuestion, standing?: RevisionDraft): WhatIf {
  const { proposal, released = [], protectedCodes } = question;
  const others = withoutOwn(question.decisions, [proposal]);
  const draft = (own: readonly DecisionInEffect[], near?: RevisionDraft) =>
    draftRevision(basis, correctedDecisions(released, own, basis), protectedCodes, near);
  const before = standing ?? draft(others);
  const after = draft([...others, proposal], before);
  const maps = {
    appear: mapsOnlyIn(after, before),
    vanish: mapsOnlyIn(before, after),
  };
  const entries = entriesMoved(basis, before, after);
  return {
    groups: groupDifference(before, after),
    differences: groupDifferences(sideOf(before), sideOf(after), entries),
    entries,
    maps,
    components: componentDifference(before, after),
    sizes: sizesOf(question, after, [...maps.appear, ...maps.vanish, ...entries.flatMap(waysOf)]),
    conflicts: conflictsWith(basis, question, after),
    problems: {
      appear: problemsOnlyIn(after.problems, before.problems),
      vanish: problemsOnlyIn(before.problems, after.problems),
    },
  };
}

function sideOf({ groups, table }: RevisionDraft) {
  const compiled = new Map([...groups.values()].map((group) => [group.code, compiledGroup(group)]));
  return { groups: compiled, maps: table.maps };
}

function groupDifference(before: RevisionDraft, after: RevisionDraft): WhatIf["groups"] {
  const appear: CompiledGroup[] = [];
  const change: WhatIf["groups"]["change"] = [];
  for (const [code, group] of after.groups) {
    const earlier = before.groups.get(code);
    if (!earlier) appear.push(compiledGroup(group));
    else if (earlier.title !== group.title || earlier.continues !== group.continues) {
      change.push({ before: compiledGroup(earlier), after: compiledGroup(group) });
    }
  }
  const vanish = [...before.groups.values()].filter(({ code }) => !after.groups.has(code)).map(compiledGroup);
  return { appear, vanish, change };
}

function entriesMoved(basis: RevisionBasis, before: RevisionDraft, after: RevisionDraft): WhatIf["entries"] {
  const moved: WhatIf["entries"] = [];
  const compare = (uid: string, source: string | null) => {
    const was = entryTarget(before, source, uid) ?? null;
    const is = entryTarget(after, source, uid) ?? null;
    if (was !== is) moved.push({ uid, source, before: was, after: is });
  };
  for (const [source, uids] of basis.uidsOf) {
    // A group whose content is disposed of as before has the very same disposition.
    if (before.dispositions.get(source) === after.dispositions.get(source)) continue;
    for (const uid of uids) compare(uid, source);
  }
  for (const uid of new Set([...before.added.keys(), ...after.added.keys()])) compare(uid, null);
  return moved;
}

function mapsOnlyIn(draft: RevisionDraft, other: RevisionDraft): GroupMap[] {
  const known = new Set(other.table.maps.map(({ source, target }) => pairKey(source, target)));
  return draft.table.maps.filter(({ source, target }) => !known.has(pairKey(source, target)));
}

function componentDifference(before: RevisionDraft, after: RevisionDraft): WhatIf["components"] {
  const sets = (draft: RevisionDraft) =>
    new Map(
      components(draft.table).components.map(({ sources, targets }) => [
        `${sources.join(" ")}>${targets.join(" ")}`,
        { sources, targets },
      ]),
    );
  const was = sets(before);
  const is = sets(after);
  const only = (own: Map<string, ComparableSet>, other: Map<string, ComparableSet>) =>
    [...own].filter(([key]) => !other.has(key)).map(([, set]) => set);
  return { appear: only(is, was), vanish: only(was, is), before: was.size, after: is.size };
}

/** Where an entry goes without the proposal and with it: both may be ways that others of its group go in any case. */
function waysOf({ source, before, after }: WhatIf["entries"][number]): Way[] {
  return [before, after].map((target) => ({ source, target }));
}

type Way = Pick<GroupMap, "source" | "target">;

/** Of each group that is touched: the earlier ones as they were counted, the new ones as far as can be worked out. */
function sizesOf(
  { cases, policy, records }: WhatIfQuestion,
  { table }: RevisionDraft,
  touched: readonly Way[],
): GroupCases[] {
  const sized = (
    side: GroupCases["side"],
    code: string,
    { cases: known, by, interval }: Pick<GroupCases, "cases" | "by" | "interval">,
  ): GroupCases => ({
    side,
    code,
    cases: known,
    by,
    interval,
    verdicts: sizeVerdicts(policy, known, interval),
  });
  const estimate = targetCases(table.maps, cases, records);
  const sources = new Set(touched.flatMap(({ source }) => (source === null ? [] : [source])));
  // The other targets of a source that is touched gain or lose by it too.
  const targets = table.maps
    .filter(({ source }) => source !== null && sources.has(source))
    .sort(comparePairs);
  const known = new Set(table.targets.map(({ code }) => code));
  const codes = [...targets, ...touched].flatMap(({ target }) => (target === null ? [] : [target]));
  return [
    ...[...sources].sort().map((code) =>
      sized("source", code, {
        cases: cases.get(code) ?? null,
        by: null,
        interval: records?.intervalOf(code) ?? null,
      }),
    ),
    ...[...new Set(codes)]
      .filter((code) => known.has(code))
      .sort()
      .map((code) => sized("target", code, estimate(code))),
  ];
}

function problemsOnlyIn(
  problems: readonly RevisionProblem[],
  others: readonly RevisionProblem[],
): RevisionProblem[] {
  const key = ({ rule, message }: RevisionProblem) => `${rule} ${message}`;
  const known = new Set(others.map(key));
  return problems.filter((problem) => !known.has(key(problem)));
}
