import { levelOf } from "#lib/facts/code";
import type { Edition, EditionId, Level } from "#lib/facts/edition";
import type { Abbreviation } from "#lib/facts/entry";
import { indexEditions } from "#lib/facts/index-editions";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupData } from "#lib/lookup/lookup";

interface IndexFacts {
  editions: readonly Edition[];
  groups: readonly { edition: EditionId; code: string; title: string }[];
  entries: readonly LookupEntry[];
  abbreviations: readonly Abbreviation[];
}

const UNIT_GROUP = 4;
const SUB_UNIT_GROUP = 5;

/** What a lookup is built from: the index, and the editions that it has codes of with the titles of their groups. */
export function lookupDataOf({ editions, groups, entries, abbreviations }: IndexFacts): LookupData {
  const indexed = indexEditions({ editions, entries });
  const titlesOf = (level: Level) => {
    const titles = new Map(indexed.map(({ id }) => [id, {} as Record<string, string>]));
    for (const { edition, code, title } of groups) {
      const ofEdition = titles.get(edition);
      if (ofEdition && levelOf(code) === level) ofEdition[code] = title;
    }
    return Object.fromEntries(titles);
  };
  return {
    editions: indexed.map(({ id, shortTitle, status }) => ({ id, shortTitle, status })),
    entries,
    abbreviations,
    titles: titlesOf(UNIT_GROUP),
    subUnits: titlesOf(SUB_UNIT_GROUP),
  };
}
