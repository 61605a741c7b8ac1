import { isReference } from "#lib/coding-index/entry-filter";
import type { Edition, EditionId } from "#lib/facts/edition";
import { resolveSeeReferences } from "#lib/facts/entries/see-references";
import type { IndexEntry } from "#lib/facts/entry";

/** Why the index cannot hold an entry, and the field of the form it is about. */
interface RuleBroken {
  field: "title" | `code-${EditionId}` | "see" | "";
  message: string;
}

/** What the rules of an index look at. */
interface IndexAround {
  entries: readonly IndexEntry[];
  isUnitGroup: (edition: EditionId, code: string) => boolean;
  /** The edition that entries are coded to first. */
  main: Pick<Edition, "id" | "shortTitle">;
  /** Those that are held and whose codes are edited, `main` among them. */
  editions: readonly Pick<Edition, "id" | "shortTitle">[];
}

/**
 * The rules that every entry keeps: it goes to a unit group of the newest edition or to another entry, and no other entry
 * has its title and qualifiers. References do not count against entries with a code: the publisher has "President, vice" twice,
 * once with a code and once to say "see also Director ( )".
 * @param entry as it would be; `seeEntries` as the index would resolve them
 * @param held as it is; null for a new one
 */
export function brokenRule(
  entry: IndexEntry,
  held: IndexEntry | null,
  { entries, isUnitGroup, main, editions }: IndexAround,
): RuleBroken | null {
  if (!entry.codes[main.id] && entry.see === "")
    return {
      field: `code-${main.id}`,
      message: `The entry leads nowhere. Give its unit group in ${main.shortTitle}, or the entry to see.`,
    };
  for (const { id, shortTitle } of editions) {
    const code = entry.codes[id];
    // What a publisher's index has may stay, also where a structure lacks the group.
    if (code && code !== held?.codes[id] && !isUnitGroup(id, code))
      return {
        field: `code-${id}`,
        message: `${shortTitle} has no unit group ${code}. Give the code of one that it has.`,
      };
  }
  if (entry.see !== "" && entry.see !== held?.see && entry.seeEntries.length === 0)
    return {
      field: "see",
      message: "The index has no entry of that title. Write “see” and the title just as the index has it.",
    };
  return twinOf(entry, held, entries, main.id);
}

function twinOf(
  entry: IndexEntry,
  held: IndexEntry | null,
  entries: readonly IndexEntry[],
  main: EditionId,
): RuleBroken | null {
  const twin = entries.find(
    (other) =>
      other.uid !== entry.uid &&
      sameTitle(other, entry) &&
      (other.codes[main] === undefined) === (entry.codes[main] === undefined),
  );
  if (!twin) return null;
  // What was twice in the index before may stay, or come to agree.
  const agrees = twin.codes[main] === entry.codes[main];
  if (held && sameTitle(held, entry) && agrees) return null;
  const leads = twin.codes[main] ? `goes to ${twin.codes[main]}` : `says “${twin.see}”`;
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
    (entry) => entry.seeEntries.length === 0 && entry.see !== "" && isReference(entry) && then.has(entry.uid),
  );
  return { renewed, lost };
}
