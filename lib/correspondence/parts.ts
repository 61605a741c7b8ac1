import type { GroupMap, MapsByGroup } from "#lib/correspondence/map";

/** Whether a map concerns the whole of each of its groups or a part. */
export interface MapParts {
  /** The source has other maps too: only a part of it goes to this target. */
  sourcePart: boolean;
  /** The target has other maps too: only a part of it comes from this source. */
  targetPart: boolean;
}

/** Part flags of a map, from the degree of its groups. An empty side is no part of anything. */
export function partsOf(map: GroupMap, { bySource, byTarget }: MapsByGroup): MapParts {
  return {
    sourcePart: map.source !== null && (bySource.get(map.source)?.length ?? 0) > 1,
    targetPart: map.target !== null && (byTarget.get(map.target)?.length ?? 0) > 1,
  };
}
