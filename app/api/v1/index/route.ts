import { endpoint } from "#lib/publication/api/endpoint.db";
import { PAGE_PARAMETERS, pageOf } from "#lib/publication/api/page";
import { code, text } from "#lib/publication/api/parameters";
import { readGroupTitles } from "#lib/publication/group-titles.db";
import { findEntries, listedEntry } from "#lib/publication/resources/entries.db";
import { requireCodedEdition } from "#lib/publication/resources/required.db";
import { codingIndexTable } from "#lib/publication/tables/coding-index-table";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  query: {
    q: text().optional(),
    edition: text().optional(),
    code: code().optional(),
    ...PAGE_PARAMETERS,
  },
  list: true,
  async run({ q, edition: id, code, ...page }) {
    const edition = id === undefined ? undefined : await requireCodedEdition(id);
    const { items, place } = pageOf(await findEntries({ text: q, edition, code }), page);
    return {
      json: { ...place, entries: items.map(listedEntry) },
      table: codingIndexTable(items, await readGroupTitles()),
      fileName: "index-entries.csv",
      page: place,
    };
  },
});
