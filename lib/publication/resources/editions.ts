import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { type Edition, type Group, LEVEL_NAMES, type Level, type PlacedGroup } from "#lib/facts/edition";
import { type Table, tableOf } from "#lib/files/table";
import { editionAddress, groupAddress } from "#lib/publication/resources/addresses";

/** An edition as programs read it. */
interface EditionJson extends Edition {
  levels: { level: Level; name: string; groups: number }[];
  links: { self: string; groups: string };
}

export function editionJson(edition: EditionWithGroups): EditionJson {
  const { id, series, title, shortTitle, status, releasedOn, predecessor, levels } = edition;
  const self = editionAddress(id);
  return {
    id,
    series,
    title,
    shortTitle,
    status,
    releasedOn,
    predecessor,
    levels: Object.entries(levels).map(([level, groups]) => ({
      level: Number(level) as Level,
      name: LEVEL_NAMES[Number(level) as Level].one,
      groups,
    })),
    links: { self, groups: `${self}/groups` },
  };
}

/** The editions as a table. */
export function editionTable(editions: readonly Edition[]): Table {
  return tableOf(
    [
      { name: "id", kind: "code", meaning: "id of the edition", cell: ({ id }) => id },
      { name: "series", kind: "code", meaning: "soc or isco", cell: ({ series }) => series },
      { name: "title", kind: "text", meaning: "title", cell: ({ title }) => title },
      { name: "short_title", kind: "text", meaning: "short title", cell: ({ shortTitle }) => shortTitle },
      { name: "status", kind: "text", meaning: "released or draft", cell: ({ status }) => status },
      {
        name: "released_on",
        kind: "text",
        meaning: "date of release, as precisely as it is known",
        cell: ({ releasedOn }) => releasedOn ?? "",
      },
      {
        name: "predecessor",
        kind: "code",
        meaning: "id of the edition before it",
        cell: ({ predecessor }) => predecessor ?? "",
      },
    ],
    editions,
  );
}

/** A group in a list. */
interface ListedGroup extends Group {
  level: Level;
  parent: string | null;
  href: string;
}

export function listedGroup(
  edition: EditionWithGroups,
  { code, title, level, parent }: PlacedGroup,
): ListedGroup {
  return {
    code,
    title,
    level,
    parent,
    href: groupAddress(edition.id, code),
  };
}
