import type { RevisionBasis } from "#lib/compile/basis";
import { selectionProblems } from "#lib/compile/content-problems";
import { type Change, type Continues, sourcesOf, type TargetGroup } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { type Selection, selectEntries } from "#lib/compile/decisions/selection";
import { editionProblems } from "#lib/compile/edition-problems";
import type { RevisionProblem } from "#lib/compile/problem";
import type { ProtectedCode } from "#lib/compile/sizes/policy";
import type { TargetDraft } from "#lib/compile/target-groups";
import { targetPlaces } from "#lib/compile/target-places";
import type { ParameterError } from "#lib/platform/parameters";
import { changeToFields } from "#lib/revision/proposals/change-form";

/** A group of the new edition as it stands without the change. */
export type StandingGroup = Pick<TargetDraft, "code" | "title" | "continues">;

/** What a change is checked against: the same on the server and in the browser. */
export interface CheckContext {
  /** What is revised; of its entries, those of the groups that the change takes content from are enough. */
  basis: RevisionBasis;
  groups: readonly StandingGroup[];
  protectedCodes: readonly ProtectedCode[];
}

/** What is said of one field while somebody types: to be weighed, never a reason not to save. */
export type Advice = ParameterError;

/**
 * What the rules of structure and the conventions of codes and titles say of the groups that a change declares: those of
 * the compile (lib/compile/edition-problems.ts), asked of the new edition with the change against the edition without it.
 */
export function checkGroups(change: Change, { basis, groups, protectedCodes }: CheckContext): Advice[] {
  const before = placedIn(basis, new Map(groups.map((group) => [group.code, draftOf(group)])));
  const after = placedIn(basis, withGroupsOf(change, before, basis));
  const key = ({ rule, message }: RevisionProblem) => `${rule} ${message}`;
  const known = new Set(editionProblems(basis, before, protectedCodes).map(key));
  const fieldOf = codeFields(change);
  return editionProblems(basis, after, protectedCodes)
    .filter((problem) => !known.has(key(problem)))
    .map(({ targets, message }) => ({
      field: targets.map((code) => fieldOf.get(code)).find((field) => field !== undefined) ?? "",
      message,
    }));
}

/**
 * What is amiss with how a change chooses content: a rule that finds nothing, or everything (lib/compile/content.ts says
 * the same when it compiles). Content that is only described is a matter for later.
 */
export function checkContent(change: Change, basis: RevisionBasis): Advice[] {
  if (change.type !== "split" && change.type !== "transfer") return [];
  const entries = basis.entriesOf.get(change.source);
  if (!entries) return [];
  const parts = change.type === "split" ? change.parts : [change];
  return parts.flatMap(({ content, to }, at) => {
    if (content.by === "description") return [];
    const selected = selectEntries(content, entries);
    const claim = { source: change.source, content, to, cause: { decision: OWN, change } };
    return selectionProblems(claim, selected, entries, NOTHING_REMOVED).map(({ message }) => ({
      field: contentField(`part-${at + 1}`, content),
      message: sentence(message.slice(`${OWN.issue.label}: `.length)),
    }));
  });
}

/** A problem names the issue it comes from; here that is the one being worked on. */
const OWN: DecisionInEffect = {
  id: "own",
  issue: { id: "own", label: "Own" },
  proposal: "own",
  version: 1,
  changes: [],
};
const NOTHING_REMOVED: ReadonlyMap<string, unknown> = new Map();

/** The field that the choice of content is made in. */
function contentField(beginning: string, { by }: Selection): string {
  return by === "entries" ? `${beginning}-uids` : `${beginning}-phrases-1`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The new edition's groups with those that a change ends taken out and those that it declares put in. */
function withGroupsOf(
  change: Change,
  before: ReadonlyMap<string, TargetDraft>,
  { groups: sources }: RevisionBasis,
): Map<string, TargetDraft> {
  const after = new Map(before);
  const end = (source: string) => {
    for (const group of before.values()) if (group.continues === source) after.delete(group.code);
  };
  const declare = (to: TargetGroup | null) => {
    // One of which neither code nor place can be read is no group yet: the compile leaves it out as well.
    if (to?.title === undefined || (to.code === null && !to.parent)) return;
    const key = to.code ?? `${to.parent}?`;
    after.set(key, draftOf({ code: key, title: to.title, continues: before.get(key)?.continues ?? null }));
  };
  const liveOn = (source: string, to: Continues) => {
    const was = [...before.values()].find(({ continues }) => continues === source);
    end(source);
    const code = to.code ?? (to.code === null && to.parent ? `${to.parent}?` : (was?.code ?? source));
    const title = to.title ?? was?.title ?? sources.get(source)?.title ?? "";
    after.set(code, draftOf({ code, title, continues: source }));
  };
  switch (change.type) {
    case "split":
      if (change.residual?.fate === "lives on") liveOn(change.source, change.residual.to);
      else if (change.residual) end(change.source);
      for (const { to } of change.parts) declare(to);
      if (change.residual?.fate === "goes") declare(change.residual.to);
      break;
    case "merge":
    case "remove":
      for (const source of sourcesOf(change)) end(source);
      if (change.type === "merge") declare(change.to);
      break;
    case "move":
    case "rename":
    case "recode":
      liveOn(change.source, change.to);
      break;
    case "create":
      declare(change.group);
      break;
    case "transfer":
    case "add entries":
    case "reassign entries":
      declare(change.to);
      break;
    default:
  }
  return after;
}

/** Each group under the one that the compile would put it under. */
function placedIn(basis: RevisionBasis, groups: Map<string, TargetDraft>): Map<string, TargetDraft> {
  const placeOf = targetPlaces(basis, groups);
  return new Map([...groups].map(([code, group]) => [code, { ...group, ...placeOf(group) }]));
}

function draftOf({ code, title, continues }: StandingGroup): TargetDraft {
  return {
    code,
    title,
    level: 1,
    parent: null,
    continues,
    decisions: [],
    created: false,
    causes: [],
    titles: [],
    continued: continues === null ? [] : [continues],
    parents: [],
  };
}

/** Which field of the form each code of the new edition is typed in. */
function codeFields(change: Change): Map<string, string> {
  const fields = Object.entries(changeToFields(change));
  return new Map(
    fields.flatMap(([name, [value]]) => {
      const beginning = /^(.+)-code$/.exec(name)?.[1];
      if (beginning === undefined) return [];
      const under = fields.find(([other]) => other === `${beginning}-under`)?.[1][0] ?? "";
      return [[value === "" ? `${under}?` : (value ?? ""), name] as const];
    }),
  );
}
