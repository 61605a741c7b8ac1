import { encodeSearchIndex } from "#lib/coding-index/search-index";
import { readLookupData } from "#lib/coding-index/store";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import { versioned } from "#lib/versioned";
import { dataVersion } from "#lib/workbook/store";

const ADDRESS = "/api/v1/search-index";

const kept = versioned<PreparedBody>("search index");

/** What the browser's lookup is built from: written and compressed once for each version of the data. */
export async function readSearchIndex(): Promise<PreparedBody> {
  return kept(await dataVersion(), async () =>
    prepareBody(encodeSearchIndex(await readLookupData()), "lasting"),
  );
}

/** The address of one state of the search index, which never changes and may be kept for ever. */
export function searchIndexAddress({ hash }: PreparedBody): string {
  return `${ADDRESS}/${hash}`;
}
