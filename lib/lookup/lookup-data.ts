import type { Abbreviation } from "#lib/facts/entry";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupData } from "#lib/lookup/lookup";

interface TitledGroup {
  edition: string;
  code: string;
  title: string;
}

/** Unit groups have codes of four digits. */
const UNIT_GROUP = /^[0-9]{4}$/;

/** What a lookup is built from, out of an index and the groups of any editions and levels. */
export function lookupDataOf(
  entries: readonly LookupEntry[],
  abbreviations: readonly Abbreviation[],
  groups: readonly TitledGroup[],
): LookupData {
  const titlesOf = (edition: string) =>
    Object.fromEntries(
      groups
        .filter((group) => group.edition === edition && UNIT_GROUP.test(group.code))
        .map(({ code, title }) => [code, title]),
    );
  return { entries, abbreviations, titles: { soc2010: titlesOf("soc2010"), soc2020: titlesOf("soc2020") } };
}
