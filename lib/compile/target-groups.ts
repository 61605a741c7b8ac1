import type { RevisionBasis } from "#lib/compile/basis";
import type { Claims } from "#lib/compile/claims";
import type { Fate } from "#lib/compile/fates";
import { type Cause, decisionIds, problem, type RevisionProblem } from "#lib/compile/problem";
import type { KeyOf } from "#lib/compile/target-key";
import { targetPlaces } from "#lib/compile/target-places";
import { compareCodes } from "#lib/correspondence/map";
import { sameTitle } from "#lib/facts/comparable-title";
import type { Level } from "#lib/facts/edition";
import { listed } from "#lib/platform/listed";

/** A group of the compiled edition. */
export interface CompiledGroup {
  /** Its code; "521?" for a group under 521 that has none yet. */
  code: string;
  title: string;
  level: Level;
  /** Code of the group above; null for a major group. */
  parent: string | null;
  /** Code of the source group that lives on as this one; null for a new group. */
  continues: string | null;
  /** ids of the decisions that declare or change it; none when it is carried over. */
  decisions: string[];
}

interface Title {
  title: string;
  /** The title of a group that lives on counts before one that another change mentions. */
  rank: number;
  cause: Cause | null;
}

/** A group of the compiled edition with what it comes from. */
export interface TargetDraft extends CompiledGroup {
  created: boolean;
  causes: Cause[];
  titles: Title[];
  /** Source groups that live on as this; more than one is a problem. */
  continued: string[];
  /** Parents that changes state, which have to fit its code. */
  parents: { parent: string; cause: Cause }[];
}

/** The group that a source group lives on as; undefined where it ends, or that is not known. */
export function livesOnAs<Group extends CompiledGroup>(
  groups: ReadonlyMap<string, Group>,
  source: string,
): Group | undefined {
  return [...groups.values()].find(({ continues }) => continues === source);
}

/** Every group of the new edition in code order: those that live on and those that changes declare. */
export function targetGroups(
  basis: RevisionBasis,
  fates: ReadonlyMap<string, Fate>,
  claims: Claims,
  keyOf: KeyOf,
): { groups: Map<string, TargetDraft>; problems: RevisionProblem[] } {
  const drafts = new Map<string, TargetDraft>();
  const draft = (key: string): TargetDraft => {
    const known = drafts.get(key);
    if (known) return known;
    const made: TargetDraft = {
      code: key,
      title: "",
      level: basis.unitLevel,
      parent: null,
      continues: null,
      decisions: [],
      created: false,
      causes: [],
      titles: [],
      continued: [],
      parents: [],
    };
    drafts.set(key, made);
    return made;
  };

  for (const [source, fate] of fates) {
    if (fate.fate !== "lives on") continue;
    const group = draft(fate.key);
    group.continued.push(source);
    group.causes.push(...fate.causes);
    group.titles.push({ title: fate.title, rank: 0, cause: fate.causes[0] ?? null });
  }
  for (const { to, created, cause } of claims.declared) {
    const key = keyOf(to);
    if (key === null) continue;
    const group = draft(key);
    group.created ||= created;
    group.causes.push(cause);
    group.titles.push({ title: to.title, rank: created ? 1 : 2, cause });
    if (to.parent !== undefined) group.parents.push({ parent: to.parent, cause });
  }
  for (const rest of claims.rests) {
    if (rest.fate !== "lives on" || rest.to.parent === undefined) continue;
    const group = drafts.get(keyOf(rest.to) ?? "");
    group?.parents.push({ parent: rest.to.parent, cause: rest.cause });
  }

  const placeOf = targetPlaces(basis, drafts);
  for (const group of drafts.values()) Object.assign(group, placeOf(group));
  const groups = new Map([...drafts].sort(([a], [b]) => compareCodes(a, b)));
  const problems = [...groups.values()].flatMap(finish);
  return { groups, problems };
}

/** Settles a group's title and what it continues, and says what is amiss with either. */
function finish(group: TargetDraft): RevisionProblem[] {
  const problems: RevisionProblem[] = [];
  group.titles.sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  group.title = group.titles[0]?.title ?? "";
  group.continues = group.continued[0] ?? null;
  group.decisions = decisionIds(group.causes);
  if (group.continued.length > 1) {
    problems.push(
      problem(
        "code-unique",
        { sources: group.continued, targets: [group.code] },
        group.causes,
        `${listed(group.continued)} all become ${group.code}. Merge them, or give them different codes.`,
      ),
    );
  } else if (group.titles.some(({ title }) => title !== group.title && !sameTitle(title, group.title))) {
    const titles = [...new Set(group.titles.map(({ title }) => `“${title}”`))].sort();
    problems.push(
      problem(
        "title-given",
        { targets: [group.code] },
        group.causes,
        `${group.code} is given more than one title: ${listed(titles)}. Keep one, or give one of the groups another code.`,
      ),
    );
  } else if (group.created && group.continues !== null) {
    const message = `${group.code} ${group.title} is created, but ${group.continues} becomes it as well. Do one of the two.`;
    problems.push(
      problem("kind-fits", { sources: group.continued, targets: [group.code] }, group.causes, message),
    );
  }
  return problems;
}
