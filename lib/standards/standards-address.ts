import { address } from "#lib/platform/parameters";

export const STANDARDS_PATH = "/standards";

/** The page of a standard: a URN may have strokes, which the address keeps as such. */
export function standardHref(urn: string): string {
  return `${STANDARDS_PATH}/${urn.split("/").map(encodeURIComponent).join("/")}`;
}

export function standardsHref(place: "import" | "mappings" | "duplicates" | "coverage" | "plan"): string {
  return `${STANDARDS_PATH}/${place}`;
}

export function standardsFileHref(file: number, below = ""): string {
  return `${STANDARDS_PATH}/import/${file}${below && `/${below}`}`;
}

/** The register with conditions. */
export function registerHref(conditions: Record<string, string | number | undefined>): string {
  return address(STANDARDS_PATH, conditions);
}
