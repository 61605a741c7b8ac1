import { readWithin } from "#lib/facts/data.db";
import type { FactReader } from "#lib/facts/facts.db";

/** Codes down to the unit groups that an issue or its evidence can name. */
export interface KnownCodes {
  soc2010: ReadonlySet<string>;
  soc2020: ReadonlySet<string>;
  isco08: ReadonlySet<string>;
}

export async function knownCodes(transaction: FactReader): Promise<KnownCodes> {
  const groups = await readWithin(transaction, "groups");
  const codes = (edition: keyof KnownCodes) =>
    new Set(
      groups.flatMap((group) => (group.edition === edition && group.code.length <= 4 ? group.code : [])),
    );
  return { soc2010: codes("soc2010"), soc2020: codes("soc2020"), isco08: codes("isco08") };
}
