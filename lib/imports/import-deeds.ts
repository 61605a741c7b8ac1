import type { FactKinds } from "#lib/facts/fact-tables";
import { descriptionFields, entryFields, IMPORT_DEEDS } from "#lib/facts/recorded-fields";
import { type ImportPlan, type KindPlan, keyOf } from "#lib/imports/plan-import";
import type { Deed } from "#lib/record/entry";

/** A file that does more to the index or descriptions than this fills it anew: its report says so, not each history. */
const MOST_DEEDS = 3_000;

/**
 * What an import did to single index entries and descriptions, so that their histories tell of it; none when there are
 * too many. Changes of fields that no history tells, such as record numbers, are left out.
 */
export function deedsOf(plan: ImportPlan): Deed[] {
  const { entries, descriptions } = plan.kinds;
  const deeds = [
    ...(entries ? deedsOfKind("entries", entries, (entry) => entryFields(entry), plan.title) : []),
    ...(descriptions
      ? deedsOfKind("descriptions", descriptions, (description) => descriptionFields(description), plan.title)
      : []),
  ];
  return deeds.length > MOST_DEEDS ? [] : deeds;
}

function deedsOfKind<Kind extends "entries" | "descriptions">(
  kind: Kind,
  { added, changed, removed }: KindPlan<FactKinds[Kind]>,
  fieldsOf: (fact: FactKinds[Kind]) => Deed["before"],
  reason: string,
): Deed[] {
  const deed = (
    action: keyof typeof IMPORT_DEEDS,
    before: FactKinds[Kind] | null,
    after: FactKinds[Kind] | null,
  ): Deed => ({
    action: IMPORT_DEEDS[action][kind],
    subjectKind: kind === "entries" ? "index-entry" : "description",
    subjectId: keyOf<Kind>(kind, (after ?? before)!),
    before: before && fieldsOf(before),
    after: after && fieldsOf(after),
    reason,
  });
  return [
    ...added.map((fact) => deed("added", null, fact)),
    ...changed.map(({ before, after }) => deed("changed", before, after)),
    ...removed.map((fact) => deed("removed", fact, null)),
  ].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
