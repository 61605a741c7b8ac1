import { type RevisionBasis, sayingOf, sourceOf } from "#lib/compile/basis";
import type { Claims } from "#lib/compile/claims";
import { type Cause, problem, type RevisionProblem } from "#lib/compile/problem";
import type { TargetDraft } from "#lib/compile/target-groups";
import type { KeyOf } from "#lib/compile/target-key";
import { listed } from "#lib/platform/listed";

/** Entries that decisions add, with the key of the group they point to; null where there is no such group. */
export function addedEntries(
  basis: RevisionBasis,
  { added }: Claims,
  keyOf: KeyOf,
  groups: ReadonlyMap<string, TargetDraft>,
): { targets: Map<string, string | null>; problems: RevisionProblem[] } {
  const targets = new Map<string, string | null>();
  const causesOf = new Map<string, Cause[]>();
  const problems: RevisionProblem[] = [];
  for (const { entry, to, cause } of added) {
    const causes = [...(causesOf.get(entry.uid) ?? []), cause];
    causesOf.set(entry.uid, causes);
    const key = keyOf(to);
    if (key === null || !groups.has(key)) {
      const message = `the new entry “${entry.title}” points to ${key ?? "a group without code"}, which the new edition does not have. Correct the code.`;
      problems.push(problem("entry-coded", { targets: key === null ? [] : [key] }, [cause], message));
    }
    const known = sourceOf(basis, entry.uid);
    const before = targets.get(entry.uid);
    if (known !== null) {
      const message = `“${entry.title}” (${entry.uid}) is in the index already, under ${known}. Reassign it instead.`;
      problems.push(problem("known-entry", { sources: [known] }, [cause], message));
    } else if (before !== undefined && before !== key) {
      const message = `the new entry “${entry.title}” (${entry.uid}) is added to ${listed([before ?? "?", key ?? "?"])}. Keep one.`;
      problems.push(problem("content-once", {}, causes, message));
      targets.set(entry.uid, null);
    } else targets.set(entry.uid, key !== null && groups.has(key) ? key : null);
  }
  return { targets, problems };
}

/** Entries that say the same and have different codes. */
export function indexProblems(
  basis: RevisionBasis,
  { added }: Claims,
  targetOf: (uid: string) => string | null,
): RevisionProblem[] {
  if (added.length === 0 && basis.twins.size === 0) return [];
  const sayings = new Map<string, { uids: Set<string>; title: string; causes: Cause[] }>();
  const note = (saying: string, uids: readonly string[], title: string, causes: Cause[]) => {
    const known = sayings.get(saying) ?? { uids: new Set(uidsSaying(basis, saying)), title, causes: [] };
    for (const uid of uids) known.uids.add(uid);
    known.causes.push(...causes);
    sayings.set(saying, known);
  };
  for (const [saying, uids] of basis.twins) {
    note(saying, uids, basis.entries.get(uids[0] ?? "")?.title ?? "", []);
  }
  for (const { entry, cause } of added) note(sayingOf(entry), [entry.uid], entry.title, [cause]);
  return [...sayings.values()].flatMap(({ uids, title, causes }) => {
    const targets = new Set([...uids].flatMap((uid) => targetOf(uid) ?? []));
    if (targets.size < 2) return [];
    const codes = [...targets].sort();
    const message = `“${title}” with the same qualifiers has the codes ${listed(codes)}. Keep one, or qualify one of the entries.`;
    return [problem("entry-unique", { targets: codes }, causes, message)];
  });
}

function uidsSaying({ sayings, twins }: RevisionBasis, saying: string): string[] {
  const first = sayings.get(saying);
  return twins.get(saying) ?? (first === undefined ? [] : [first]);
}
