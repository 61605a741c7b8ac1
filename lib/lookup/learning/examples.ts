import type { EditionId } from "#lib/facts/edition";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import type { Lookup } from "#lib/lookup/lookup";
import { CONTEXT_NAMES } from "#lib/lookup/ranking/evidence";
import { EVIDENCE_NAMES } from "#lib/lookup/ranking/evidence-table";
import { evidenceFor } from "#lib/lookup/ranking/find-groups";
import { refuseQuery } from "#lib/lookup/refuse-query";

/** Titles to learn from: how much each of them counts. */
export interface Lesson {
  titles: readonly GoldTitle[];
  edition: EditionId;
  weight: number;
}

/** The evidence for the groups of one title, of which one is right. */
export interface Example {
  /** Of each group one number for each of `EVIDENCE_NAMES`. */
  evidence: Float32Array;
  groups: number;
  /** Which group is right; -1 when none of them is. */
  right: number;
  /** 1, and what `EvidenceContext` has, in the order of `CONTEXT_NAMES`. */
  context: Float64Array;
  weight: number;
}

/** Looks titles up for the evidence alone; titles for which nothing is found teach nothing. */
export function examplesOf(lookup: Lookup, { titles, edition, weight }: Lesson): Example[] {
  return titles.flatMap(({ title, industry, code }) => {
    const query = { query: title, industry, edition };
    if (refuseQuery(query)) return [];
    const { groups, context } = evidenceFor(lookup, query);
    if (groups.length === 0) return [];
    const evidence = new Float32Array(groups.length * EVIDENCE_NAMES.length);
    let at = 0;
    for (const group of groups) for (const name of EVIDENCE_NAMES) evidence[at++] = group.evidence[name];
    return [
      {
        evidence,
        groups: groups.length,
        right: groups.findIndex((group) => group.code === code),
        context: Float64Array.from([1, ...CONTEXT_NAMES.map((name) => context[name])]),
        weight,
      },
    ];
  });
}
