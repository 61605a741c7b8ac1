import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { encodeSearchIndex } from "#lib/lookup/search-index";
import { derived } from "#lib/platform/derived";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";

const ADDRESS = "/api/v1/search-index";

const searchIndexFrom = derived("search index", (data: Data) =>
  prepareBody(encodeSearchIndex(lookupDataOf(data)), "lasting"),
);

/** What the browser's lookup is built from: written and compressed once for each version of the data. */
export async function readSearchIndex(): Promise<PreparedBody> {
  return searchIndexFrom(await readData());
}

/** The address of one state of the search index, which never changes and may be kept for ever. */
export function searchIndexAddress({ hash }: PreparedBody): string {
  return `${ADDRESS}/${hash}`;
}
