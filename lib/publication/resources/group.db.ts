import { type GroupRecord, readGroupRecord } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { entriesByGroup } from "#lib/coding-index/register";
import { pairOf } from "#lib/correspondence/reading";
import { type Group, LEVEL_NAMES, type Level, type PlacedGroup } from "#lib/facts/edition";
import { pairId } from "#lib/facts/edition-pair";
import { readTitles } from "#lib/publication/group-titles.db";
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
  /** ISCO-08 unit groups that those entries go to; empty for ISCO-08 itself. */
  isco08: (Group & { entries: number })[];
  /** Maps to every edition that a correspondence links it with, read from this group's side; none below the unit group. */
  maps: GroupMapJson[];
  links: { self: string; parent: string | null; index: string; maps: string | null };
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
    },
  };
}

async function readEntriesOf(
  { id }: EditionWithGroups,
  code: string,
): Promise<Pick<GroupJson, "entries" | "isco08">> {
  const [{ byGroup }, isco08] = await Promise.all([readRegister(), readTitles("isco08")]);
  const entries = byGroup.get(id)?.get(code) ?? [];
  if (id === "isco08") return { entries: entries.length, isco08: [] };
  return {
    entries: entries.length,
    isco08: entriesByGroup(entries, "isco08", 4).map((one) => ({
      code: one.code,
      title: isco08.get(one.code) ?? "",
      entries: one.entries,
    })),
  };
}

/** The maps of a group in each correspondence of its edition; the address is that of the first of them. */
async function readMapsOf(
  { id }: EditionWithGroups,
  code: string,
  level: Level,
): Promise<{ maps: GroupMapJson[]; address: string } | null> {
  if (level === 5) return null;
  const read = await readCorrespondencesOf(id);
  const first = read[0];
  if (!first) return null;
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
