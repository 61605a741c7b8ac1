import { filterRows } from "#lib/correspondence/filter";
import { CHANGE_WORDS } from "#lib/correspondence/kinds";
import type { TableLevel } from "#lib/correspondence/levels";
import { pairOf } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { PAGE_PARAMETERS, pageOf } from "#lib/publication/api/page";
import { code, oneOf, text, yesOrNo } from "#lib/publication/api/parameters";
import { requireCorrespondence } from "#lib/publication/resources/correspondences.db";
import { compiledMapJson } from "#lib/publication/resources/map";
import { requireCodeStart, requireEdition } from "#lib/publication/resources/required.db";
import { correspondenceTable } from "#lib/releases/tables/correspondence-table";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { correspondence: text() },
  query: {
    source: code().optional(),
    target: code().optional(),
    kind: oneOf(CHANGE_WORDS).optional(),
    nature: oneOf(["real", "virtual"]).optional(),
    level: oneOf(["1", "2", "3", "4"]).default("4"),
    inverted: yesOrNo().default(false),
    ...PAGE_PARAMETERS,
  },
  list: true,
  async run({ correspondence: id, source, target, kind, nature, level: levelText, inverted, ...page }) {
    const asked = await requireCorrespondence(id);
    const correspondence = inverted ? asked.turned() : asked;
    const pair = pairOf(correspondence);
    const level = Number(levelText) as TableLevel;
    if (source !== undefined) requireCodeStart(await requireEdition(pair.source), source, level);
    if (target !== undefined) requireCodeStart(await requireEdition(pair.target), target, level);
    const found = filterRows(correspondence.rows(level), { source, target, word: kind, nature });
    const { items, place } = pageOf(found, page);
    const maps = items.map((row) => compiledMapJson(row, level, correspondence));
    return {
      json: { correspondence: id, ...pair, level, ...place, maps },
      table: correspondenceTable(items, correspondence, level),
      fileName: `${pairId(pair)}-maps.csv`,
      page: place,
      release: correspondence.release,
    };
  },
});
