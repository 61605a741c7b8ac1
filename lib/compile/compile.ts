import type { RevisionBasis } from "#lib/compile/basis";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { CompiledDescription } from "#lib/compile/description-changes";
import { draftRevision, entryTarget, type RevisionDraft } from "#lib/compile/draft";
import type { RevisionProblem } from "#lib/compile/problem";
import type { ProtectedCode } from "#lib/compile/sizes/policy";
import type { CompiledGroup, TargetDraft } from "#lib/compile/target-groups";
import type { Continuation } from "#lib/correspondence/continuation";
import { groupChanges, type SourceChange, type TargetChange } from "#lib/correspondence/group-change";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import type { EditionId } from "#lib/facts/edition";
import { unitGroupIn } from "#lib/facts/entry";

/** What decisions make of an edition, its index and the correspondence between the two. Plain data: the same input gives the same bytes. */
export interface CompiledRevision {
  edition: { id: EditionId; groups: CompiledGroup[] };
  /** Every coded entry of either edition, in the index's order, added ones last. */
  assignments: EntryAssignment[];
  /** The maps between unit groups, and which unit groups live on as which. */
  table: CorrespondenceTable;
  /** Which groups above the unit groups live on as which. */
  livesOnAbove: Continuation[];
  /** New prose of groups; what is not here stays as it was. */
  descriptions: CompiledDescription[];
  /** What happens to each unit group, in order of code. */
  changes: { sources: SourceChange[]; targets: TargetChange[] };
  problems: RevisionProblem[];
}

/** Unit groups of an entry; null where it has none in that edition. */
export interface EntryAssignment {
  uid: string;
  source: string | null;
  target: string | null;
}

/**
 * Compiles the decisions into the next edition, its index, the correspondence and what breaks a rule. The order of the
 * decisions does not matter. Never throws for what decisions say: clashes and gaps are problems, and what they leave
 * undecided goes nowhere. Takes time in proportion to the groups, the decisions and the entries.
 */
export function compile(
  basis: RevisionBasis,
  decisions: readonly DecisionInEffect[],
  protectedCodes: readonly ProtectedCode[] = [],
): CompiledRevision {
  return compileDraft(basis, draftRevision(basis, decisions, protectedCodes));
}

/** What a draft comes to, written out for every entry. */
export function compileDraft(basis: RevisionBasis, draft: RevisionDraft): CompiledRevision {
  const { descriptions, problems } = draft;
  return { ...compileTable(basis, draft), assignments: assign(basis, draft), descriptions, problems };
}

/** What a draft comes to in groups and maps alone: what trees and tables are made from, without a look at each entry. */
export function compileTable(
  basis: RevisionBasis,
  { groups, table, livesOnAbove }: RevisionDraft,
): Pick<CompiledRevision, "edition" | "table" | "livesOnAbove" | "changes"> {
  const { sources, targets } = groupChanges(table);
  return {
    edition: { id: basis.target, groups: [...groups.values()].map(compiledGroup) },
    table,
    livesOnAbove,
    changes: { sources: inCodeOrder(sources), targets: inCodeOrder(targets) },
  };
}

function assign(basis: RevisionBasis, draft: RevisionDraft): EntryAssignment[] {
  const assignments: EntryAssignment[] = [];
  for (const [uid, entry] of basis.entries) {
    const source = unitGroupIn(entry, basis.source) ?? null;
    const target = entryTarget(draft, source, uid);
    if (target !== undefined) assignments.push({ uid, source, target });
  }
  for (const [uid, target] of draft.added) {
    if (!basis.entries.has(uid)) assignments.push({ uid, source: null, target });
  }
  return assignments;
}

/** A group of the compiled edition, without what only compiling needs. */
export function compiledGroup({
  code,
  title,
  level,
  parent,
  continues,
  decisions,
}: TargetDraft): CompiledGroup {
  return { code, title, level, parent, continues, decisions };
}

function inCodeOrder<Change extends { code: string }>(changes: Map<string, Change>): Change[] {
  return [...changes.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
