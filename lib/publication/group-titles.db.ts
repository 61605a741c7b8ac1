import { readEdition } from "#lib/classification/classification.db";
import type { Data, DataVersion } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { type Edition, type EditionId, editionName } from "#lib/facts/edition";
import { codedEditions, indexEditions, mainEdition, subUnitEdition } from "#lib/facts/index-editions";
import { derived } from "#lib/platform/derived";
import type { CodedEdition, CodedEditions } from "#lib/publication/tables/coding-index-table";

/** Titles of an edition's groups by code. */
export async function readTitles(edition: EditionId): Promise<ReadonlyMap<string, string>> {
  const groups = (await readEdition(edition))?.groups ?? [];
  return titlesOf(groups);
}

function titlesOf(groups: readonly { code: string; title: string }[]): ReadonlyMap<string, string> {
  return new Map(groups.map(({ code, title }) => [code, title]));
}

/**
 * The editions that index entries are coded to, in the order in which tables have them: those of the index's own series
 * from the oldest to the newest, those of other series, and those whose groups are not held.
 */
export const codedEditionsIn = derived("coded editions", (data: Data): CodedEditions => {
  const held = indexEditions(data);
  const series = mainEdition(held)?.series;
  const inOrder = [...held]
    .reverse()
    .sort((a, b) => Number(a.series !== series) - Number(b.series !== series));
  const known = inOrder.map(
    ({ id, shortTitle }: Edition): CodedEdition => ({
      id,
      shortTitle,
      titles: titlesOf(data.groups.filter(({ edition }) => edition === id)),
    }),
  );
  const others = [...codedEditions(data.entries)]
    .filter((id) => !held.some((edition) => edition.id === id))
    .map((id): CodedEdition => ({ id, shortTitle: editionName(id), titles: null }));
  return { editions: [...known, ...others], subUnitsOf: subUnitEdition(data) };
});

/** The editions that index entries are coded to, with the titles of their groups. */
export async function readCodedEditions(version?: DataVersion): Promise<CodedEditions> {
  return codedEditionsIn(await readData(version));
}
