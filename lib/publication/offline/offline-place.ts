import type { EditionId } from "#lib/facts/edition";

/** What the offline page shows for an address: what it is itself, what it can stand in for, and all else. */
export type OfflinePlace =
  | { is: "itself" | "lookup" | "elsewhere" }
  | { is: "group"; edition: EditionId; code: string }
  /** `way`: id of a conversion, "soc2010-soc2020". */
  | { is: "conversion"; way: string };

const GROUP = /^\/editions\/([^/]+)\/groups\/([^/]+(?:\/[^/]+)?)$/;
const CONVERSION = /^\/correspondences\/([^/]+)\/convert$/;

/** @param path of the address that could not be reached */
export function offlinePlace(path: string): OfflinePlace {
  const [, edition, code] = GROUP.exec(path) ?? [];
  if (edition && code) return { is: "group", edition: plain(edition), code: plain(code) };
  const [, way] = CONVERSION.exec(path) ?? [];
  if (way) return { is: "conversion", way: plain(way) };
  if (path === "/offline") return { is: "itself" };
  return { is: path === "/" || path === "/lookup" ? "lookup" : "elsewhere" };
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
