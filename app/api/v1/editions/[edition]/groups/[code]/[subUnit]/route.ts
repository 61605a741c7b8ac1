import { endpoint } from "#lib/publication/api/endpoint.db";
import { text } from "#lib/publication/api/parameters";
import { readGroupJson } from "#lib/publication/resources/group.db";
import { requireEdition, requireGroup } from "#lib/publication/resources/required.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { edition: text(), code: text(), subUnit: text() },
  async run({ edition: id, code, subUnit }) {
    const edition = await requireEdition(id);
    return { json: await readGroupJson(edition, await requireGroup(edition, `${code}/${subUnit}`)) };
  },
});
