import { levelOf } from "#lib/facts/code";
import type { Level } from "#lib/facts/edition";
import type { Abbreviation } from "#lib/facts/entry";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupData } from "#lib/lookup/lookup";

interface TitledGroup {
  edition: string;
  code: string;
  title: string;
}

const UNIT_GROUP = 4;
const SUB_UNIT_GROUP = 5;

/** What a lookup is built from, out of an index and the groups of any editions and levels. */
export function lookupDataOf(
  entries: readonly LookupEntry[],
  abbreviations: readonly Abbreviation[],
  groups: readonly TitledGroup[],
): LookupData {
  const titlesOf = (level: Level) => {
    const titlesIn = (edition: string) =>
      Object.fromEntries(
        groups
          .filter((group) => group.edition === edition && levelOf(group.code) === level)
          .map(({ code, title }) => [code, title]),
      );
    return { soc2010: titlesIn("soc2010"), soc2020: titlesIn("soc2020") };
  };
  return { entries, abbreviations, titles: titlesOf(UNIT_GROUP), subUnits: titlesOf(SUB_UNIT_GROUP) };
}
