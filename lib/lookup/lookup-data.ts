import type { Edition, EditionId, Group, Level } from "#lib/facts/edition";
import type { Abbreviation } from "#lib/facts/entry";
import { indexEditions } from "#lib/facts/index-editions";
import { structureOf } from "#lib/facts/structure";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupData } from "#lib/lookup/lookup";
import { bundledOtherNames } from "#lib/lookup/other-names/bundled-other-names";
import type { OtherNames } from "#lib/lookup/other-names/other-names";
import { listsBy } from "#lib/platform/lists-by";

interface IndexFacts {
  editions: readonly Edition[];
  groups: readonly (Group & { edition: EditionId })[];
  entries: readonly LookupEntry[];
  abbreviations: readonly Abbreviation[];
  /** The bundled ones unless others are given. */
  otherNames?: OtherNames;
}

/**
 * What a lookup is built from: the index, and the editions that it has codes of with the titles of their groups; and what other
 * lists of names say of an index, whichever it is.
 */
export function lookupDataOf({
  editions,
  groups,
  entries,
  abbreviations,
  otherNames = bundledOtherNames(),
}: IndexFacts): LookupData {
  const indexed = indexEditions({ editions, entries });
  const byEdition = listsBy(groups, ({ edition }) => edition);
  const structures = indexed.map(({ id }) => ({ id, structure: structureOf(byEdition.get(id) ?? []) }));
  const titlesOf = (isMeant: (level: Level, unitLevel: Level) => boolean) =>
    Object.fromEntries(
      structures.map(({ id, structure: { groups: held, unitLevel } }) => {
        const meant = [...held.values()].filter(({ level }) => isMeant(level, unitLevel));
        return [id, Object.fromEntries(meant.map(({ code, title }) => [code, title]))];
      }),
    );
  return {
    editions: indexed.map(({ id, shortTitle, status }) => ({ id, shortTitle, status })),
    entries,
    abbreviations,
    titles: titlesOf((level, unitLevel) => level === unitLevel),
    subUnits: titlesOf((level, unitLevel) => level > unitLevel),
    otherNames,
  };
}
