import { filterRows } from "#lib/correspondence/filter";
import { CHANGE_WORDS } from "#lib/correspondence/kinds";
import type { TableLevel } from "#lib/correspondence/levels";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { PAGE_PARAMETERS, pageOf } from "#lib/publication/api/page";
import { codeStart, oneOf, text, yesOrNo } from "#lib/publication/api/parameters";
import { requireCorrespondence } from "#lib/publication/resources/correspondences.db";
import { compiledMapJson } from "#lib/publication/resources/map";
import { requireCodeStart, requireEdition } from "#lib/publication/resources/required.db";
import { correspondenceTable } from "#lib/publication/tables/correspondence-table";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { correspondence: text() },
  query: {
    source: codeStart().optional(),
    target: codeStart().optional(),
    kind: oneOf(CHANGE_WORDS).optional(),
    level: oneOf(["1", "2", "3", "4"]).default("4"),
    inverted: yesOrNo().default(false),
    ...PAGE_PARAMETERS,
  },
  list: true,
  async run({ correspondence: id, source, target, kind, level: levelText, inverted, ...page }) {
    const correspondence = await requireCorrespondence(id);
    const { source: earlier, target: later } = correspondence;
    const [from, to] = inverted ? [later, earlier] : [earlier, later];
    const level = Number(levelText) as TableLevel;
    if (source !== undefined) requireCodeStart(await requireEdition(from), source, level);
    if (target !== undefined) requireCodeStart(await requireEdition(to), target, level);
    const { rows, find } = await readCorrespondence();
    const found = filterRows(rows(inverted ? "2020-2010" : "2010-2020", level), {
      source,
      target,
      word: kind,
    });
    const { items, place } = pageOf(found, page);
    const maps = items.map((row) => compiledMapJson(row, level, find));
    return {
      json: { correspondence: id, source: from, target: to, level, ...place, maps },
      table: correspondenceTable(items, { inverted, level, find }),
      fileName: `${from}-${to}-maps.csv`,
      page: place,
    };
  },
});
