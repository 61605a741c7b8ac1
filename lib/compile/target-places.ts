import type { RevisionBasis } from "#lib/compile/basis";
import type { TargetDraft } from "#lib/compile/target-groups";
import { isProvisional } from "#lib/compile/target-key";
import type { Level } from "#lib/facts/edition";

/** Where a group of the new edition stands. */
type Place = Pick<TargetDraft, "level" | "parent">;

/**
 * Finds the place of each group of the new edition: under the group that a change states, provided that its code may stand
 * there; else where its code stood before; else where its code says by the shape of the edition's codes. A group without a
 * code is under the group that it was put under. It is one level below that.
 * @param groups all groups of the new edition, by code
 */
export function targetPlaces(
  { groups: before, structure, unitLevel }: RevisionBasis,
  groups: ReadonlyMap<string, unknown>,
): (group: Pick<TargetDraft, "code" | "continued" | "parents">) => Place {
  const { shape } = structure;
  const has = (code: string) => before.has(code) || groups.has(code);
  const levelBelow = (parent: string | null): Level | null => {
    const above = parent === null ? null : structure.levelOf(parent);
    return above === null ? null : ((above + 1) as Level);
  };
  return ({ code, continued, parents }) => {
    if (isProvisional(code)) {
      const parent = code.slice(0, code.indexOf("?"));
      return { parent, level: levelBelow(parent) ?? unitLevel };
    }
    const known = before.get(code);
    const stated = parents.find(({ parent }) => shape.fitsUnder(code, parent))?.parent;
    const parent = stated ?? (known ? known.parent : shape.parentOf(code, has));
    const own = continued.map((source) => before.get(source)?.level).find((level) => level !== undefined);
    return {
      parent,
      level: structure.levelOf(code) ?? own ?? levelBelow(parent) ?? unitLevel,
    };
  };
}
