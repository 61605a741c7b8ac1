import { endpoint } from "#lib/publication/api/endpoint.db";
import { text } from "#lib/publication/api/parameters";
import { readEntryJson } from "#lib/publication/resources/entries.db";
import { requireEntry } from "#lib/publication/resources/required.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { uid: text() },
  run: async ({ uid }) => ({ json: await readEntryJson(await requireEntry(uid)) }),
});
