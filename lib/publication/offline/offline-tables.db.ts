import { PUBLISHED_DATA_SETS } from "#lib/correspondence/share-basis";
import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { releaseInWords } from "#lib/facts/released-facts";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { derived } from "#lib/platform/derived";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import { offlineTables } from "#lib/publication/offline/offline-tables";
import { listCorrespondences, readCorrespondence } from "#lib/releases/correspondences.db";

const tablesFrom = derived("offline tables", async (data: Data) => {
  const tables = offlineTables(await readTables(), PUBLISHED_DATA_SETS[0]!.id, lookupDataOf(data));
  return prepareBody(JSON.stringify(tables), "lasting");
});

/** The tables that browsers convert codes with when there is no connection, as JSON: made once for each version of the data. */
export async function readOfflineTables(): Promise<PreparedBody> {
  return tablesFrom(await readData());
}

/** The address of one state of the tables, which never changes. */
export function offlineTablesAddress({ hash }: PreparedBody): string {
  return `/offline/tables/${hash}`;
}

async function readTables() {
  const known = await listCorrespondences();
  const read = await Promise.all(
    known.map(async ({ source, target, release }) => {
      const found = await readCorrespondence({ source: source.edition, target: target.edition });
      const basis = found?.conversion();
      return basis ? [{ source, target, basis, release: release ? releaseInWords(release) : "" }] : [];
    }),
  );
  return read.flat();
}
