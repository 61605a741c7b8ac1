import { readLookupData } from "#lib/coding-index/coding-index.db";
import { dataVersion } from "#lib/facts/facts.db";
import { encodeSearchIndex } from "#lib/lookup/search-index";
import { versioned } from "#lib/platform/versioned";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";

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
