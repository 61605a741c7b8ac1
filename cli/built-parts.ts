/** A part of a build: what it was made from, and the files that making it left, with their sizes in bytes. */
export interface BuiltPart {
  sources: string;
  files: Record<string, number>;
}

/** What was built, by the name of the part; written beside the programs, as the last thing a build does. */
export type BuiltParts = Record<string, BuiltPart>;

/** Where it is written. The programs carry it along when a build is copied. */
export const BUILT_PARTS_FILE = "dist/built-parts.json";

/** The parts that there are: the browser's scripts, the pages, and the server with the terminal as plain JavaScript. */
export const PART_NAMES = ["scripts", "pages", "programs"] as const;
export type PartName = (typeof PART_NAMES)[number];

/**
 * The files of a part that are not there as they were built: gone, as where a build was copied without what Git
 * ignores, or of another size, as where the copy was cut short or `npm run dev` has written its own.
 * @param sizeOf the size of a file in bytes, null where there is none
 */
export function damagedFiles(part: BuiltPart, sizeOf: (path: string) => number | null): string[] {
  return Object.entries(part.files)
    .filter(([path, size]) => sizeOf(path) !== size)
    .map(([path]) => path);
}

/** Whether a part must be made again: never made, made from other sources, without any file, or damaged since. */
export function isStale(
  part: BuiltPart | undefined,
  sources: string,
  sizeOf: (path: string) => number | null,
): boolean {
  if (part === undefined || part.sources !== sources) return true;
  return Object.keys(part.files).length === 0 || damagedFiles(part, sizeOf).length > 0;
}

/** Why a build cannot be run as it is, in a sentence that says what to do; null when it can. */
export function whyNotWhole(
  built: BuiltParts | null,
  sizeOf: (path: string) => number | null,
): string | null {
  const again = "Run npm run build, and copy all that deploy/what-runs.txt names.";
  if (built === null) return `Nothing was built here. ${again}`;
  const unmade = PART_NAMES.find((name) => built[name] === undefined);
  if (unmade) return `The build is not whole: the ${unmade} were not built. ${again}`;
  const damaged = Object.values(built).flatMap((part) => damagedFiles(part, sizeOf));
  if (damaged.length === 0) return null;
  const others = damaged.length > 1 ? ` and ${damaged.length - 1} more are` : " is";
  return `The build is not whole: ${damaged[0]}${others} missing or not as it was built. ${again}`;
}
