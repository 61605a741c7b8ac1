import type { RevisionBasis } from "#lib/compile/basis";
import type { ProtectedCode } from "#lib/compile/sizes/policy";
import { compareCodes } from "#lib/correspondence/map";

/** A code that a group could have. */
export interface CodeOffered {
  code: string;
  /** Title of the group that has it in the edition that is revised; null where none has. */
  was: string | null;
  /** Why it is kept unused; null where it is not. */
  protectedFor: string | null;
}

/**
 * Codes under a group that no group of the new edition has. Those that mislead nobody come first: never used in the
 * edition that is revised, then used there, then protected. A code whose end tells by convention that its group is the only
 * one, or what is not elsewhere classified, comes last of its kind.
 * @param parent code of the group above; "" for major groups
 * @param groups of the new edition as it stands, by code
 */
export function freeCodes(
  basis: RevisionBasis,
  groups: ReadonlyMap<string, unknown>,
  parent: string,
  protectedCodes: readonly ProtectedCode[] = [],
): CodeOffered[] {
  const { endings, codesBelow } = basis.structure.shape;
  const isTelling = (code: string) =>
    endings !== null && (code.endsWith(endings.only) || code.endsWith(endings.residual));
  const rank = ({ code, was, protectedFor }: CodeOffered) =>
    (protectedFor === null ? 0 : 4) + (was === null ? 0 : 2) + (isTelling(code) ? 1 : 0);
  return codesBelow(parent)
    .filter((code) => !groups.has(code))
    .map((code) => ({
      code,
      was: basis.groups.get(code)?.title ?? null,
      protectedFor: protectedCodes.find((one) => one.code === code)?.reason ?? null,
    }))
    .sort((a, b) => rank(a) - rank(b) || compareCodes(a.code, b.code));
}
