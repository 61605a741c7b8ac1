import { readEdition } from "#lib/classification/classification.db";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { filterEntries } from "#lib/coding-index/entry-filter";
import { type CodedEdition, codeIn } from "#lib/coding-index/register";
import type { Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { entryAddress } from "#lib/publication/resources/addresses";
import { requireGroup } from "#lib/publication/resources/required.db";

/** An entry in a list. */
interface ListedEntry extends IndexEntry {
  href: string;
}

export function listedEntry(entry: IndexEntry): ListedEntry {
  return { ...entry, href: entryAddress(entry.uid) };
}

/**
 * Entries with all the words, coded to the group or to one below it. An edition without a code: those coded in it.
 * Throws a `ProblemDetails` for a code that the edition does not have.
 */
export async function findEntries(query: {
  text?: string;
  edition?: CodedEdition;
  code?: string;
}): Promise<readonly IndexEntry[]> {
  const { entries, byGroup } = await readRegister();
  const { text = "", code } = query;
  const edition = query.edition ?? (code === undefined ? undefined : "soc2020");
  const held = edition && (await readEdition(edition));
  if (held && edition && code !== undefined) {
    await requireGroup(held, code);
    return filterEntries(byGroup[edition].get(code) ?? [], { text });
  }
  const coded = edition ? entries.filter((entry) => codeIn(edition, entry) !== "") : entries;
  return text === "" ? coded : filterEntries(coded, { text });
}

/** One entry with the titles of its groups and the entries around it. */
interface EntryJson extends IndexEntry {
  groups: { soc2010: Group | null; soc2020: Group | null; subUnit: Group | null; isco08: Group | null };
  /** Entries that its "see" note names. */
  sees: Pick<IndexEntry, "uid" | "title" | "natural">[];
  /** References whose note names it. */
  seenFrom: Pick<IndexEntry, "uid" | "title" | "natural">[];
  links: { self: string };
}

export async function readEntryJson(entry: IndexEntry): Promise<EntryJson> {
  const [register, ...editions] = await Promise.all([
    readRegister(),
    readEdition("soc2010"),
    readEdition("soc2020"),
    readEdition("isco08"),
  ]);
  const [soc2010, soc2020, isco08] = editions;
  const brief = ({ uid, title, natural }: IndexEntry) => ({ uid, title, natural });
  return {
    ...entry,
    groups: {
      soc2010: soc2010?.byCode.get(entry.codes.soc2010 ?? "") ?? null,
      soc2020: soc2020?.byCode.get(entry.codes.soc2020 ?? "") ?? null,
      subUnit: soc2020?.byCode.get(entry.subUnit) ?? null,
      isco08: isco08?.byCode.get(entry.isco08) ?? null,
    },
    sees: entry.seeEntries.flatMap((uid) => register.byUid.get(uid) ?? []).map(brief),
    seenFrom: (register.referring.get(entry.uid) ?? []).map(brief),
    links: { self: entryAddress(entry.uid) },
  };
}
