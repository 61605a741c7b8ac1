import { readEdition } from "#lib/classification/classification.db";
import type { EditionId } from "#lib/facts/edition";
import type { GroupTitles } from "#lib/publication/tables/coding-index-table";

/** Titles of an edition's groups by code. */
export async function readTitles(edition: EditionId): Promise<ReadonlyMap<string, string>> {
  const groups = (await readEdition(edition))?.groups ?? [];
  return new Map(groups.map(({ code, title }) => [code, title]));
}

/** Titles of the groups of all editions that index entries are coded to. */
export async function readGroupTitles(): Promise<GroupTitles> {
  const [soc2010, soc2020, isco08] = await Promise.all(["soc2010", "soc2020", "isco08"].map(readTitles));
  const none = new Map<string, string>();
  return { soc2010: soc2010 ?? none, soc2020: soc2020 ?? none, isco08: isco08 ?? none };
}
