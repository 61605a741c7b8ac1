import { endpoint } from "#lib/publication/api/endpoint.db";
import { code, oneOf, text } from "#lib/publication/api/parameters";
import { listedGroup } from "#lib/publication/resources/editions";
import { requireEdition, requireGroup } from "#lib/publication/resources/required.db";
import { structureTable } from "#lib/publication/tables/structure-table";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { edition: text() },
  query: { level: oneOf(["1", "2", "3", "4", "5"]).optional(), parent: code().optional() },
  list: true,
  async run({ edition: id, level, parent }) {
    const edition = await requireEdition(id);
    if (parent !== undefined) await requireGroup(edition, parent);
    const groups = edition.groups.filter(
      (group) =>
        (level === undefined || group.level === Number(level)) &&
        (parent === undefined || group.parent === parent),
    );
    return {
      json: {
        edition: edition.id,
        total: groups.length,
        groups: groups.map((group) => listedGroup(edition, group)),
      },
      table: structureTable(groups),
      fileName: `${edition.id}-groups.csv`,
    };
  },
});
