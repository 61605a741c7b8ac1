import type { ChangeWord, GsimChange, MapRole } from "#lib/correspondence/kinds";
import { type Nature, natureOfRow } from "#lib/correspondence/nature";
import type { MapParts } from "#lib/correspondence/parts";
import type { MapRow } from "#lib/correspondence/rows";
import type { MapWeight } from "#lib/correspondence/weights";
import type { Group } from "#lib/facts/edition";

/** A map as programs read it. */
export interface MapJson extends MapParts {
  source: Group | null;
  target: Group | null;
  /** Plain words; empty in tables of mixed levels. */
  kind: ChangeWord[];
  gsim: GsimChange[];
  role: MapRole | null;
  /** null where nothing happens, and in tables of mixed levels. */
  nature: Nature | null;
  /** Number of index entries behind it. */
  entries: number;
  /** Only where somebody was observed. */
  weights: Pick<MapWeight, "sex" | "dataSet" | "count" | "forward" | "backward">[];
}

export function mapJson(row: MapRow): MapJson {
  return {
    source: row.source && { code: row.source.code, title: row.source.title },
    target: row.target && { code: row.target.code, title: row.target.title },
    kind: row.kind?.words ?? [],
    gsim: row.kind?.changes ?? [],
    role: row.kind?.role ?? null,
    nature: natureOfRow(row),
    sourcePart: row.sourcePart,
    targetPart: row.targetPart,
    entries: row.entries.length,
    weights: row.weights.map(({ sex, dataSet, count, forward, backward }) => ({
      sex,
      dataSet,
      count,
      forward,
      backward,
    })),
  };
}
