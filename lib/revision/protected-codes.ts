import type { ProtectedCode } from "#lib/compile/sizes/policy";
import type { EditionId } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";

/**
 * Codes that publishers keep unused on purpose, by edition: said in prose, so that no file brings them.
 * Source: SOC2020 Volume 2, Version 13, note on code 6115.
 */
const PROTECTED: ReadonlyMap<EditionId, readonly ProtectedCode[]> = new Map([
  ["soc2020", [{ code: "6115", reason: "Volume 2 of SOC2020 says so, and leaves it out" }]],
]);

/** The codes that are to stay unused in a revision's new edition: those kept free there, and in the edition that it is made from. */
export function protectedCodes({ source, target }: EditionPair): readonly ProtectedCode[] {
  return [source, target].flatMap((edition) => PROTECTED.get(edition) ?? []);
}
