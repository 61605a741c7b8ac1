import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DevelopmentSet } from "#bench/lookup/development-sets";
import { readBundled } from "#lib/imports/bundled/bundled";
import { learnOtherNames } from "#lib/lookup/other-names/learn/learn-other-names";
import {
  NAME_FILES,
  type NamedOccupation,
  occupationsWithout,
  readNamedOccupations,
} from "#lib/lookup/other-names/learn/name-sources";
import type { OtherNames } from "#lib/lookup/other-names/other-names";

/** What of a set decides which names it may be measured with. */
export type NamedSet = Pick<DevelopmentSet, "entries" | "heldOutOccupations"> & { name: string };

const REFERENCE = "../shared/reference";
const learnt = new Map<string, OtherNames>();
let read: NamedOccupation[] | null = null;

/**
 * The other names that a half of a set may be measured with: learnt from the set's own index, and from no occupation whose
 * names the half holds. The bundled ones where the index is whole or the published lists are not at hand.
 */
export function otherNamesFor(set: NamedSet, half: "tuning" | "heldOut"): { otherNames?: OtherNames } {
  const bundled = readBundled();
  const whole = set.entries.length === bundled.entries.length;
  const { heldOutOccupations: heldOut } = set;
  if ((whole && !heldOut) || !existsSync(join(REFERENCE, NAME_FILES.esco))) return {};
  const key = `${set.name} ${heldOut ? half : ""}`;
  let otherNames = learnt.get(key);
  if (!otherNames) {
    read ??= readNamedOccupations((name) => readFileSync(join(REFERENCE, name), "utf8"));
    const left = heldOut && occupationsOf(half, read, heldOut);
    const occupations = left ? occupationsWithout(read, left) : read;
    otherNames = learnOtherNames(occupations, { editions: bundled.editions, entries: set.entries });
    learnt.set(key, otherNames);
  }
  return { otherNames };
}

function occupationsOf(
  half: "tuning" | "heldOut",
  occupations: readonly NamedOccupation[],
  heldOut: ReadonlySet<string>,
): ReadonlySet<string> {
  if (half === "heldOut") return heldOut;
  const esco = occupations.filter(({ source }) => source === "esco").map(({ id }) => id);
  return new Set(esco.filter((id) => !heldOut.has(id)));
}
