import type { TableLevel } from "#lib/correspondence/levels";
import { comparePairs, pairKey } from "#lib/correspondence/map";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { decisionsBetween } from "#lib/releases/difference/decisions-between";
import { levelsOfTable } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";

/** A group that is in one of two releases only, or has another title. */
export interface GroupDifference {
  edition: EditionId;
  code: string;
  /** Titles; null where the release does not have it. */
  before: string | null;
  after: string | null;
  /** ids of decisions that only one of the two releases rests on. */
  decisions: string[];
}

/** An index entry that is in one of two releases only, or says something else. */
export interface EntryDifference {
  uid: string;
  title: string;
  /** What is different: "SOC2020 code", "title"; "" is nothing there. An entry added or taken out has its code in each edition. */
  fields: { field: string; before: string; after: string }[];
  presence: "added" | "taken out" | "changed";
  decisions: string[];
}

/** A pair of groups that only one of two releases maps. */
export interface PairDifference {
  level: TableLevel;
  source: string | null;
  target: string | null;
  presence: "added" | "taken out";
  decisions: string[];
}

/** What is different between two releases of a pair of editions. */
export interface ReleaseDifference {
  groups: GroupDifference[];
  entries: EntryDifference[];
  pairs: PairDifference[];
}

/** Compares what two releases of the same editions show. Costs time in proportion to the entries. */
export function releaseDifference(before: ReleaseContent, after: ReleaseContent): ReleaseDifference {
  const because = decisionsBetween(before, after);
  return {
    groups: groupDifferences(before, after, because.group),
    entries: entryDifferences(before, after, because.entry),
    pairs: pairDifferences(before, after, because.pair),
  };
}

/** Whether two releases show the same groups, index and pairs. */
export function isSame({ groups, entries, pairs }: ReleaseDifference): boolean {
  return groups.length + entries.length + pairs.length === 0;
}

function groupDifferences(
  before: ReleaseContent,
  after: ReleaseContent,
  decisions: (edition: EditionId, code: string) => string[],
): GroupDifference[] {
  const titles = ({ groups }: ReleaseContent) =>
    new Map(groups.map(({ edition, code, title }) => [`${edition} ${code}`, title]));
  const [then, now] = [titles(before), titles(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((key) => then.get(key) !== now.get(key))
    .sort()
    .map((key) => {
      const [edition = "", code = ""] = key.split(" ");
      return {
        edition,
        code,
        before: then.get(key) ?? null,
        after: now.get(key) ?? null,
        decisions: decisions(edition, code),
      };
    });
}

function entryDifferences(
  before: ReleaseContent,
  after: ReleaseContent,
  decisions: (uid: string) => string[],
): EntryDifference[] {
  const then = new Map(before.entries.map((entry) => [entry.uid, entry]));
  const now = new Map(after.entries.map((entry) => [entry.uid, entry]));
  const names = new Map(
    [...before.editions, ...after.editions].map(({ id, shortTitle }) => [id, shortTitle] as const),
  );
  // In the order of the newer index, what it no longer has at the end.
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((uid): EntryDifference[] => {
    const [earlier, later] = [then.get(uid), now.get(uid)];
    const [a, b] = [fieldsOf(earlier, names), fieldsOf(later, names)];
    const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .map((field) => ({ field, before: a[field] ?? "", after: b[field] ?? "" }))
      .filter((one) => one.before !== one.after);
    if (fields.length === 0) return [];
    const presence = !earlier ? "added" : !later ? "taken out" : "changed";
    const title = (later ?? earlier)?.title ?? "";
    return [{ uid, title, fields, presence, decisions: decisions(uid) }];
  });
}

/** What a reader of the index sees of an entry, as texts under the names that they have on screen. */
function fieldsOf(
  entry: IndexEntry | undefined,
  names: ReadonlyMap<EditionId, string>,
): Record<string, string> {
  if (!entry) return {};
  const codes = Object.entries(entry.codes).map(([edition, code]) => [
    `${names.get(edition) ?? edition} code`,
    code,
  ]);
  return {
    title: entry.title,
    "additional term": entry.add,
    industry: entry.ind,
    default: entry.defaultFlag,
    "“see” note": entry.see,
    "sub-unit group": entry.subUnit,
    ...Object.fromEntries(codes),
  };
}

function pairDifferences(
  before: ReleaseContent,
  after: ReleaseContent,
  decisions: (level: TableLevel, source: string | null, target: string | null) => string[],
): PairDifference[] {
  return levelsOfTable(after).flatMap((level) => {
    const [then, now] = [before, after].map((content) => releasedLevels(content)(level).table.maps);
    const had = new Set(then!.map(({ source, target }) => pairKey(source, target)));
    const has = new Set(now!.map(({ source, target }) => pairKey(source, target)));
    const found = [
      ...then!
        .filter(({ source, target }) => !has.has(pairKey(source, target)))
        .map((map) => ({ ...map, presence: "taken out" as const })),
      ...now!
        .filter(({ source, target }) => !had.has(pairKey(source, target)))
        .map((map) => ({ ...map, presence: "added" as const })),
    ];
    return found.sort(comparePairs).map(({ source, target, presence }) => ({
      ...{ level, source, target, presence },
      decisions: decisions(level, source, target),
    }));
  });
}
