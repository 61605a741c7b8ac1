import { type MapJson, mapJson } from "#lib/correspondence/json";
import type { TableLevel } from "#lib/correspondence/levels";
import type { MapRow } from "#lib/correspondence/rows";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import type { MapDecision } from "#lib/revision/compiles/map-decisions";

/** A map of the compiled correspondence as programs read it, with what it comes from. */
export interface CompiledMapJson extends MapJson {
  /** Whether it was decided on and no decision touches it; false where an index alone gives it. */
  unchanged: boolean;
  /** The decisions behind it. */
  decisions: MapDecision[];
  /** uids of the index entries behind it, in the index's order; none above the unit groups, whose own maps have them, and none where it is only known how many they are. */
  uids: string[];
}

export function compiledMapJson(
  row: MapRow,
  level: TableLevel,
  { origin, namesEntries, find }: Pick<CompiledCorrespondence, "origin" | "namesEntries" | "find">,
): CompiledMapJson {
  return {
    ...mapJson(row),
    unchanged: origin === "decisions" && row.decisions.length === 0,
    decisions: find(row.decisions),
    uids: level === 4 && namesEntries ? row.entries : [],
  };
}
