import { endpoint } from "#lib/publication/api/endpoint.db";
import { PAGE_PARAMETERS } from "#lib/publication/api/page";
import { code, oneOf, text } from "#lib/publication/api/parameters";
import { standardJson } from "#lib/publication/resources/standards";
import { standardsTable } from "#lib/publication/tables/standards-table";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { listStandards } from "#lib/standards/register/list.db";
import { STANDARD_KINDS, STANDARD_LEVELS } from "#lib/standards/standard";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  query: {
    q: text().optional(),
    kind: oneOf(STANDARD_KINDS).optional(),
    level: oneOf(STANDARD_LEVELS).optional(),
    sector: text().optional(),
    code: code().optional(),
    ...PAGE_PARAMETERS,
  },
  list: true,
  async run({ q = "", kind, level, sector = "", code: group = "", page, per_page: perPage }) {
    const { newest } = await readStandardEditions();
    const { standards, total } = await listStandards(
      { q, kind: kind ?? "", level: level ?? "", sector, code: group, suite: "", mapped: "", due: "" },
      { page, size: perPage, today: "" },
    );
    const place = { total, page, perPage, pages: Math.max(1, Math.ceil(total / perPage)) };
    const edition = newest?.id ?? "";
    return {
      json: { ...place, edition, standards: standards.map((standard) => standardJson(standard, edition)) },
      table: standardsTable(standards, newest?.shortTitle ?? ""),
      fileName: "occupational-standards.csv",
      page: place,
    };
  },
});
