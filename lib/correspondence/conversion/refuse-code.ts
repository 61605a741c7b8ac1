import { groupsAlike } from "#lib/classification/find-groups";
import type { GoodCode } from "#lib/correspondence/conversion/pasted-codes";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";

/** A code that was not converted, and why. */
export interface NotConverted {
  outcome: "refused";
  item: GoodCode;
  reason: "unknown" | "other edition" | "sub-unit group" | "unmapped";
  message: string;
  /** Groups of the source edition that may have been meant. */
  suggestions: Group[];
}

/** The editions a code is looked up in. */
interface RefusalBasis {
  sourceName: string;
  targetName: string;
  /** Of all levels. */
  sourceGroups: readonly Group[];
}

/** Whether another edition than the one that is converted from was named with the code. */
export function ofAnotherEdition(
  { edition }: GoodCode,
  { sourceName }: Pick<RefusalBasis, "sourceName">,
): boolean {
  return edition !== undefined && edition.toUpperCase() !== sourceName;
}

/** Why this code cannot be converted: `source` and `target` are the groups that have it in either edition, if any. */
export function refuseCode(
  item: GoodCode,
  { sourceName, targetName, sourceGroups }: RefusalBasis,
  source: Group | undefined,
  target: Group | undefined,
): NotConverted {
  const { code } = item;
  const refusal = (
    reason: NotConverted["reason"],
    message: string,
    suggestions: Group[] = [],
  ): NotConverted => ({
    outcome: "refused",
    item,
    reason,
    message,
    suggestions,
  });
  if (ofAnotherEdition(item, { sourceName })) {
    const given = item.edition?.toUpperCase();
    return refusal(
      "other edition",
      `${code} is given as a code of ${given}, and codes of ${sourceName} are converted. Change the direction, or take “${given}” away.`,
    );
  }
  const { levelOf, unitLevel, at } = structureOf(sourceGroups);
  if ((levelOf(code) ?? 0) > unitLevel) {
    const above = at(code, unitLevel);
    const unitGroup = sourceGroups.find((group) => group.code === above);
    return unitGroup
      ? refusal(
          "sub-unit group",
          `${code} is below the level of the correspondence. Convert its unit group, ${unitGroup.code}.`,
          [unitGroup],
        )
      : refusal("unknown", `${code} is not a ${sourceName} code. Check it.`);
  }
  if (source) return refusal("unmapped", `${code} ${source.title} has no counterpart in ${targetName}.`);
  if (target) {
    return refusal(
      "other edition",
      `${code} is not a ${sourceName} code. In ${targetName} it is “${target.title}”: to convert that, change the direction.`,
    );
  }
  // A sub-unit group's code is too long to be one slip of typing from this one.
  const suggestions = groupsAlike(sourceGroups, code);
  const near = suggestions.length > 0 ? "One of these may have been meant." : "Check it.";
  return refusal(
    "unknown",
    `${code} is neither a ${sourceName} nor a ${targetName} code. ${near}`,
    suggestions,
  );
}
