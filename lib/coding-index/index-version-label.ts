import type { Data, DataVersion } from "#lib/facts/data";
import { indexVersion } from "#lib/facts/index-version";

/** Which version of the index an answer is from. */
export interface AnsweringVersion {
  /** "13", "13.1"; of the working version the one that it is edited from; null where no entry tells. */
  number: string | null;
  state: DataVersion;
  /** "Coding index version 13, as released". */
  words: string;
}

/** Which version of the index some facts are. */
export function answeringVersion(
  { indexVersion: released, entries }: Pick<Data, "indexVersion" | "entries">,
  state: DataVersion,
): AnsweringVersion {
  const number = released ?? indexVersion(entries)?.toString() ?? null;
  const name = number === null ? "Coding index" : `Coding index version ${number}`;
  return {
    number,
    state,
    words: state === "released" ? `${name}, as released` : `${name}, working version, not released`,
  };
}

/** The version that an address asks: `?version=working`; any other is what is released. */
export function versionAsked({ version }: Record<string, string | string[] | undefined>): DataVersion {
  return version === "working" ? "working" : "released";
}
