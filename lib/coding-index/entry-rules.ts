import type { IndexEntry } from "#lib/facts/entry";
import { resolveSeeReferences } from "#lib/facts/see-references";

/** Why the index cannot hold an entry, and the field of the form it is about. */
interface RuleBroken {
  field: "title" | "soc2020" | "soc2010" | "see" | "";
  message: string;
}

/** What the rules of an index look at. */
interface IndexAround {
  entries: readonly IndexEntry[];
  isUnitGroup: (edition: "soc2010" | "soc2020", code: string) => boolean;
}

/**
 * The rules that every entry keeps: it goes to a unit group of SOC2020 or to another entry, and no other entry has its
 * title and qualifiers. References do not count against entries with a code: the publisher has "President, vice" twice,
 * once with a code and once to say "see also Director ( )".
 * @param entry as it would be; `seeEntries` as the index would resolve them
 * @param held as it is; null for a new one
 */
export function brokenRule(
  entry: IndexEntry,
  held: IndexEntry | null,
  { entries, isUnitGroup }: IndexAround,
): RuleBroken | null {
  const { soc2010 = "", soc2020 = "" } = entry.codes;
  if (soc2020 === "" && entry.see === "")
    return {
      field: "soc2020",
      message: "The entry leads nowhere. Give its unit group in SOC2020, or the entry to see.",
    };
  for (const [edition, code] of [
    ["soc2020", soc2020],
    ["soc2010", soc2010],
  ] as const)
    if (code !== "" && !isUnitGroup(edition, code))
      return {
        field: edition,
        message: `${edition.toUpperCase()} has no unit group ${code}. Give a code of four digits that it has.`,
      };
  if (entry.see !== "" && entry.see !== held?.see && entry.seeEntries.length === 0)
    return {
      field: "see",
      message: "The index has no entry of that title. Write “see” and the title just as the index has it.",
    };
  return twinOf(entry, held, entries);
}

function twinOf(
  entry: IndexEntry,
  held: IndexEntry | null,
  entries: readonly IndexEntry[],
): RuleBroken | null {
  const twin = entries.find(
    (other) =>
      other.uid !== entry.uid &&
      sameTitle(other, entry) &&
      (other.codes.soc2020 === undefined) === (entry.codes.soc2020 === undefined),
  );
  if (!twin) return null;
  // What was twice in the index before may stay, or come to agree.
  const agrees = twin.codes.soc2020 === entry.codes.soc2020;
  if (held && sameTitle(held, entry) && agrees) return null;
  const leads = twin.codes.soc2020 ? `goes to ${twin.codes.soc2020}` : `says “${twin.see}”`;
  return {
    field: "title",
    message: `The index has this title with these qualifiers already, and it ${leads}: entry ${twin.uid}. Change that entry, or give a qualifier that tells them apart.`,
  };
}

/** Whether title and qualifiers are the same, whatever their capitals. */
export function sameTitle(
  a: { title: string; add: string; ind: string },
  b: { title: string; add: string; ind: string },
): boolean {
  return same(a.title, b.title) && same(a.add, b.add) && same(a.ind, b.ind);
}

function same(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Which "see" notes name other entries than before, once the index has changed. */
interface RenewedReferences {
  /** Entries whose references are to be written anew. */
  renewed: IndexEntry[];
  /** References without a code of their own that would name nothing any more. */
  lost: IndexEntry[];
}

/** Resolves the "see" notes of an index before and after a change, by the rules of the import. */
export function renewReferences(
  before: readonly IndexEntry[],
  after: readonly IndexEntry[],
): RenewedReferences {
  const then = resolveSeeReferences(before);
  const now = resolveSeeReferences(after);
  const renewed = after.flatMap((entry) => {
    const seeEntries = now.get(entry.uid) ?? [];
    const changed = (then.get(entry.uid) ?? []).join() !== seeEntries.join();
    return changed ? [{ ...entry, seeEntries }] : [];
  });
  const lost = renewed.filter(
    (entry) =>
      entry.seeEntries.length === 0 && entry.see !== "" && !entry.codes.soc2020 && then.has(entry.uid),
  );
  return { renewed, lost };
}
