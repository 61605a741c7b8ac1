import { lookupIn } from "#lib/coding-index/coding-index.db";
import { codeConverter, dataSetsIn } from "#lib/correspondence/conversion/conversion-list";
import { PUBLISHED_DATA_SETS } from "#lib/correspondence/share-basis";
import { readData } from "#lib/facts/data.db";
import { pairId } from "#lib/facts/edition-pair";
import { lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";
import { keptFew } from "#lib/platform/keep-few";
import { findConversion } from "#lib/releases/conversions.db";
import { standardEditionsIn } from "#lib/standards/held-editions.db";
import type { GroupSources } from "#lib/standards/mapping/suggest-groups";

/** So many different occupations are remembered: those of standards of one suite are much the same. */
const MOST_REMEMBERED = 30_000;

const NOTHING = { groups: [], vague: false };

/** What unit groups are looked for with: what is released. Null where no edition is. */
export async function readGroupSources(): Promise<GroupSources | null> {
  const data = await readData();
  const { newest, held } = standardEditionsIn(data);
  if (!newest) return null;
  const converters = new Map<string, ReturnType<typeof codeConverter>>();
  for (const { id } of held) {
    if (id === newest.id) continue;
    const way = await findConversion(pairId({ source: id, target: newest.id }));
    if (!way) continue;
    const [first = PUBLISHED_DATA_SETS[0]!] = dataSetsIn(way.basis) ?? PUBLISHED_DATA_SETS;
    converters.set(id, codeConverter(way.basis, { sex: "both", dataSet: first.id }));
  }
  const index = lookupIn(data);
  const isIndexed = index.data.editions.some(({ id }) => id === newest.id);
  const remembered = new Map<string, ReturnType<GroupSources["find"]>>();
  return {
    newest,
    held,
    convert: (edition, code) => converters.get(edition)?.({ line: 1, text: code, code, count: null }) ?? null,
    find: (title, sector) =>
      keptFew(remembered, `${title}\n${sector}`, MOST_REMEMBERED, () => {
        if (!isIndexed) return NOTHING;
        const answer = lookup(index, { query: title, edition: newest.id, industry: sector, limit: 2 });
        return isRefusal(answer)
          ? NOTHING
          : {
              groups: answer.results.map(({ code, confidence }) => ({ code, confidence })),
              vague: answer.vague !== null,
            };
      }),
  };
}
