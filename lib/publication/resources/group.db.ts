import { type GroupRecord, readEditions, readGroupRecord } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { readIndexEditions, readRegister } from "#lib/coding-index/coding-index.db";
import { entriesByGroup, entriesOf } from "#lib/coding-index/register";
import { pairOf } from "#lib/correspondence/reading";
import { type EditionId, type Group, LEVEL_NAMES, type Level, type PlacedGroup } from "#lib/facts/edition";
import { pairId } from "#lib/facts/edition-pair";
import { otherClassifications } from "#lib/facts/index-editions";
import { groupFiguresFile } from "#lib/figures/figures-address";
import { API, correspondenceAddress, groupAddress } from "#lib/publication/resources/addresses";
import { type CompiledMapJson, compiledMapJson } from "#lib/publication/resources/map";
import { readCorrespondencesOf } from "#lib/releases/find-correspondence.db";

/** A group as programs read it, with all that is kept of it. */
interface GroupJson extends Group {
  edition: string;
  level: Level;
  levelName: string;
  /** From the major group down. */
  ancestors: Group[];
  children: Group[];
  /** null until somebody has imported the official workbook. */
  description: GroupRecord["description"];
  nssec: GroupRecord["nssec"];
  sizes: GroupRecord["sizes"];
  /** How many index entries go to it. */
  entries: number;
  /** The unit groups of other classifications that those entries go to; none for a group of one of those. */
  elsewhere: { edition: EditionId; groups: (Group & { entries: number })[] }[];
  /** Maps to every edition that a correspondence links it with, read from this group's side; none below the unit group. */
  maps: GroupMapJson[];
  links: { self: string; parent: string | null; index: string; maps: string | null; figures: string };
}

/** A map of a group, with the id of the correspondence that it is of. */
interface GroupMapJson extends CompiledMapJson {
  correspondence: string;
}

/** Everything about one group of an edition. */
export async function readGroupJson(
  edition: EditionWithGroups,
  { code, title, level, parent }: PlacedGroup,
): Promise<GroupJson> {
  const { structure } = edition;
  const named = (group: Group) => ({ code: group.code, title: group.title });
  const [record, entries, maps] = await Promise.all([
    readGroupRecord(edition.id, code),
    readEntriesOf(edition, code),
    readMapsOf(edition, code, level),
  ]);
  return {
    edition: edition.id,
    code,
    title,
    level,
    levelName: LEVEL_NAMES[level].one,
    ancestors: structure
      .ancestorsOf(code)
      .flatMap((one) => edition.byCode.get(one) ?? [])
      .map(named),
    children: structure.childrenOf(code).map(named),
    description: record?.description ?? null,
    nssec: record?.nssec ?? [],
    sizes: record?.sizes ?? [],
    ...entries,
    maps: maps?.maps ?? [],
    links: {
      self: groupAddress(edition.id, code),
      parent: parent === null ? null : groupAddress(edition.id, parent),
      index: `${API}/index?edition=${edition.id}&code=${encodeURIComponent(code)}`,
      maps: maps?.address ?? null,
      figures: groupFiguresFile(edition.id, code),
    },
  };
}

async function readEntriesOf(
  { id, series }: EditionWithGroups,
  code: string,
): Promise<Pick<GroupJson, "entries" | "elsewhere">> {
  const [register, editions, indexed] = await Promise.all([
    readRegister(),
    readEditions(),
    readIndexEditions(),
  ]);
  const entries = entriesOf(id, code, register);
  const others = otherClassifications(indexed, series).flatMap(
    (other) => editions.find((one) => one.id === other.id) ?? [],
  );
  return {
    entries: entries.length,
    elsewhere: others.map((other) => ({
      edition: other.id,
      groups: entriesByGroup(entries, other, other.structure.unitLevel).map((one) => ({
        code: one.code,
        title: other.byCode.get(one.code)?.title ?? "",
        entries: one.entries,
      })),
    })),
  };
}

/** The maps of a group in each correspondence of its edition; the address is that of the first of them. */
async function readMapsOf(
  { id }: EditionWithGroups,
  code: string,
  own: Level,
): Promise<{ maps: GroupMapJson[]; address: string } | null> {
  const read = await readCorrespondencesOf(id);
  const first = read[0];
  const level = first?.levels.find((one) => one === own);
  if (!first || level === undefined) return null;
  return {
    maps: read.flatMap((correspondence) =>
      correspondence
        .rows(level)
        .filter((row) => row.source?.code === code)
        .map((row) => ({
          correspondence: pairId(pairOf(correspondence)),
          ...compiledMapJson(row, level, correspondence),
        })),
    ),
    address: `${correspondenceAddress(pairOf(first))}/maps?level=${level}&source=${code}`,
  };
}
