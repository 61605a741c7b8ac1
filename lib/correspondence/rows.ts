import { type MapKind, mapKinds } from "#lib/correspondence/kinds";
import { type CorrespondenceTable, comparePairs, mapsByGroup, pairKey } from "#lib/correspondence/map";
import { type MapParts, partsOf } from "#lib/correspondence/parts";
import { entryShares, type Shares } from "#lib/correspondence/pictures/components";
import type { MapWeight } from "#lib/correspondence/weights";
import type { Group } from "#lib/facts/edition";
import { appendTo } from "#lib/platform/append-to";

/** A map with all that is known of it, ready to be shown, filtered or written to a file. */
export interface MapRow extends MapParts {
  source: Group | null;
  target: Group | null;
  /** Kind of the change from the earlier to the later edition, whichever side is read first; null at mixed levels. */
  kind: MapKind | null;
  /** uids of the index entries behind it. */
  entries: string[];
  /** ids of the decisions behind it; none in a table read off an index, and none where it is unchanged. */
  decisions: string[];
  /** What part of the entries of its source and of its target those are; undefined when there are none. */
  entryShares: Shares | undefined;
  /** By data set and sex, only where somebody was observed. */
  weights: MapWeight[];
}

/** The rows of a table, in its order. `weights` are of the same levels as the table; those of unmapped pairs are left out. */
export function mapRows(table: CorrespondenceTable, weights: readonly MapWeight[] = []): MapRow[] {
  const byGroup = mapsByGroup(table.maps);
  const kinds = mapKinds(table);
  const sharesOf = entryShares(table);
  const sources = new Map(table.sources.map((group) => [group.code, group]));
  const targets = new Map(table.targets.map((group) => [group.code, group]));
  const weightsByPair = new Map<string, MapWeight[]>();
  for (const weight of weights) {
    const key = pairKey(weight.source, weight.target);
    appendTo(weightsByPair, key, weight);
  }
  return table.maps.map((map) => ({
    source: groupOf(map.source, sources),
    target: groupOf(map.target, targets),
    kind: kinds?.get(map) ?? null,
    ...partsOf(map, byGroup),
    entries: map.evidence.entries,
    decisions: map.evidence.decisions,
    entryShares: sharesOf(map),
    weights: weightsByPair.get(pairKey(map.source, map.target)) ?? [],
  }));
}

/** The same rows read from the target's side: codes, parts and shares change places, the kind of change does not. */
export function invertRows(rows: readonly MapRow[]): MapRow[] {
  return rows
    .map((row) => ({
      ...row,
      source: row.target,
      target: row.source,
      sourcePart: row.targetPart,
      targetPart: row.sourcePart,
      entryShares: row.entryShares && {
        forward: row.entryShares.backward,
        backward: row.entryShares.forward,
      },
      weights: row.weights.map((weight) => ({
        ...weight,
        source: weight.target,
        target: weight.source,
        forward: weight.backward,
        backward: weight.forward,
      })),
    }))
    .sort((a, b) => comparePairs(codesOf(a), codesOf(b)));
}

/** The two codes of a row; null on an empty side. */
export function codesOf(row: MapRow): { source: string | null; target: string | null } {
  return { source: row.source?.code ?? null, target: row.target?.code ?? null };
}

function groupOf(code: string | null, groups: Map<string, Group>): Group | null {
  return code === null ? null : (groups.get(code) ?? { code, title: "" });
}
