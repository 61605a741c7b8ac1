import { readAnsweringVersion } from "#lib/coding-index/coding-index.db";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { PAGE_PARAMETERS, pageOf } from "#lib/publication/api/page";
import { code, indexVersion, text } from "#lib/publication/api/parameters";
import { readCodedEditions } from "#lib/publication/group-titles.db";
import { findEntries, listedEntries } from "#lib/publication/resources/entries.db";
import { requireCodedEdition } from "#lib/publication/resources/required.db";
import { codingIndexTable } from "#lib/publication/tables/coding-index-table";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  query: {
    q: text().optional(),
    edition: text().optional(),
    code: code().optional(),
    version: indexVersion(),
    ...PAGE_PARAMETERS,
  },
  list: true,
  async run({ q, edition: id, code, version, ...page }) {
    const edition = id === undefined ? undefined : await requireCodedEdition(id, version);
    const { items, place } = pageOf(await findEntries({ text: q, edition, code }, version), page);
    return {
      ...(version === "working" && { release: null }),
      json: {
        ...place,
        index: await readAnsweringVersion(version),
        entries: await listedEntries(items, version),
      },
      table: codingIndexTable(items, await readCodedEditions(version)),
      fileName: version === "working" ? "working-index-entries.csv" : "index-entries.csv",
      page: place,
    };
  },
});
