import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import type { Editing, FactLists } from "#lib/facts/facts.db";
import { DEEDS, descriptionFields, entryFields } from "#lib/facts/recorded-fields";
import type { ReleasedFacts } from "#lib/facts/released-facts";
import type { Deed } from "#lib/record/entry";
import { canonicalJson } from "#lib/releases/freeze/canonical-json";
import type { ReleaseContent } from "#lib/releases/release-content";

/** A release that does more to the index than this says so itself, not each entry's history. */
const MOST_DEEDS = 3_000;

/**
 * Gives the working facts what a release has: the edition, its groups and descriptions, and the entries' codes in it. The
 * next revision starts from these. Facts beyond that are left alone.
 * @param working as they are
 * @returns how many were changed, for the record
 */
export async function handOn(
  { record, apply }: Editing,
  content: ReleaseContent,
  working: ReleasedFacts,
): Promise<{ groups: number; entries: number; descriptions: number }> {
  const { write, goneGroups, before } = handedOn(content, working);
  const { groups = [], entries = [], descriptions = [] } = write;
  const changed = [...Object.values(write), goneGroups].some((list) => list.length > 0);
  const gone = { edition: content.heading.target, codes: goneGroups };
  // Of most entries nothing changes but the code: there may be as many as the index has.
  const isRecoded = ({ uid, subUnit }: IndexEntry) => before.get(uid)?.subUnit === subUnit;
  const recoded = entries.filter(isRecoded);
  const { target } = content.heading;
  const codes = {
    edition: target,
    of: recoded.map((entry) => ({ uid: entry.uid, code: unitGroupIn(entry, target) ?? null })),
  };
  if (changed)
    await apply({
      write: { ...write, entries: entries.filter((entry) => !isRecoded(entry)) },
      codes,
      ...(goneGroups.length > 0 && { gone }),
    });
  const deeds = [
    ...(entries.length > MOST_DEEDS ? [] : entries).flatMap((entry) =>
      entryDeed(before.get(entry.uid), entry, content.heading.title),
    ),
    ...descriptions.map((one): Deed => {
      const held = working.descriptions.find(
        ({ edition, code }) => edition === one.edition && code === one.code,
      );
      return {
        action: held ? DEEDS.changedDescription : DEEDS.wroteDescription,
        subjectKind: "description",
        subjectId: `${one.edition} ${one.code}`,
        before: held ? descriptionFields(held) : null,
        after: descriptionFields(one),
        reason: content.heading.title,
      };
    }),
  ];
  if (deeds.length > 0 && deeds.length <= MOST_DEEDS) await record(...deeds);
  return {
    groups: groups.length + goneGroups.length,
    entries: entries.length,
    descriptions: descriptions.length,
  };
}

/** What is to be written, and what is to go. */
function handedOn(content: ReleaseContent, working: ReleasedFacts) {
  const { target } = content.heading;
  const of = (one: { edition: string }) => one.edition === target;
  const missing = <One>(wanted: readonly One[], held: readonly One[]): One[] => {
    const known = new Set(held.map(canonicalJson));
    return wanted.filter((one) => !known.has(canonicalJson(one)));
  };
  const codes = new Set(content.groups.filter(of).map(({ code }) => code));
  const released = working.editions.some(({ id, status }) => id === target && status === "released");
  const before = new Map(working.entries.map((entry) => [entry.uid, entry]));
  const write: FactLists = {
    editions: released ? [] : content.editions.filter(({ id }) => id === target),
    groups: missing(content.groups.filter(of), working.groups.filter(of)),
    entries: content.entries.flatMap((entry) => {
      const held = before.get(entry.uid);
      if (!held) return [entry];
      const { [target]: code } = entry.codes as Record<string, string>;
      const { [target]: now, ...others } = held.codes as Record<string, string>;
      if (code === now && entry.subUnit === held.subUnit) return [];
      return [
        {
          ...held,
          codes: code === undefined ? others : { ...others, [target]: code },
          subUnit: entry.subUnit,
        },
      ];
    }),
    descriptions: missing(content.descriptions.filter(of), working.descriptions.filter(of)),
  };
  const goneGroups = working.groups.filter((group) => of(group) && !codes.has(group.code));
  return { write, goneGroups: goneGroups.map(({ code }) => code), before };
}

/** Histories tell of a code that an entry had and has no more; that it has one in a new edition is the release's own deed. */
function entryDeed(before: IndexEntry | undefined, after: IndexEntry, reason: string): Deed[] {
  const deed: Deed = {
    action: before ? DEEDS.changedEntry : DEEDS.addedEntry,
    subjectKind: "index-entry",
    subjectId: after.uid,
    before: before ? entryFields(before) : null,
    after: entryFields(after),
    reason,
  };
  return canonicalJson(deed.before) === canonicalJson(deed.after) ? [] : [deed];
}
