import type { Conversion } from "#lib/correspondence/conversion/convert";
import type { ConvertedInTwoSteps } from "#lib/correspondence/conversion/two-steps";
import { share } from "#lib/platform/in-words";

/** A mapping that somebody accepted, of an edition that is no longer the newest. */
export interface AcceptedMapping {
  id: number;
  standardId: number;
  code: string;
}

/** What becomes of it in the newest edition. */
export interface MovedMapping {
  from: number;
  standardId: number;
  code: string;
  /** Accepted as the one before was, since all of that goes here; else a person is to say. */
  state: "accepted" | "waiting";
  confidence: number | null;
  basis: string;
}

/**
 * The rule by which mappings move when an edition is released: where all of a group goes to one group, what was said of the
 * first holds of the second; where it is divided, nobody knows yet which part a standard belongs to, and each part waits for
 * a person, with its share; where it has no counterpart, nothing takes its place. Two of a standard that come to one group
 * are one mapping, accepted where one of them surely goes there.
 * @param convert what a code comes to in the newest edition
 */
export function moveMappings(
  mappings: readonly AcceptedMapping[],
  convert: (code: string) => Conversion | ConvertedInTwoSteps | null,
  names: { from: string; to: string },
): { moved: MovedMapping[]; lost: AcceptedMapping[] } {
  const moved = new Map<string, MovedMapping>();
  const lost: AcceptedMapping[] = [];
  for (const mapping of mappings) {
    const converted = convert(mapping.code);
    if (!converted || converted.outcome === "refused" || converted.targets.length === 0) {
      lost.push(mapping);
      continue;
    }
    const exact = converted.outcome === "exact";
    for (const { group, weight } of converted.targets) {
      const key = `${mapping.standardId} ${group.code}`;
      if (moved.get(key)?.state === "accepted") continue;
      if (moved.has(key) && !exact) continue;
      const part = weight ? share(weight.forward) : "an unknown part";
      moved.set(key, {
        from: mapping.id,
        standardId: mapping.standardId,
        code: group.code,
        state: exact ? "accepted" : "waiting",
        confidence: exact ? 1 : (weight?.forward ?? null),
        basis: exact
          ? `Moved with the correspondence: all of ${names.from} ${mapping.code} goes to ${names.to} ${group.code}.`
          : `${names.from} ${mapping.code} is divided in ${names.to}: ${part} of it goes to ${group.code}.`,
      });
    }
  }
  return { moved: [...moved.values()], lost };
}
