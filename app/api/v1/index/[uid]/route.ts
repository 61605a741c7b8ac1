import { endpoint } from "#lib/publication/api/endpoint.db";
import { indexVersion, text } from "#lib/publication/api/parameters";
import { readEntryJson } from "#lib/publication/resources/entries.db";
import { requireEntry } from "#lib/publication/resources/required.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { uid: text() },
  query: { version: indexVersion() },
  run: async ({ uid, version }) => ({
    ...(version === "working" && { release: null }),
    json: await readEntryJson(await requireEntry(uid, version), version),
  }),
});
