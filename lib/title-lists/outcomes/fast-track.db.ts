import { readRegister } from "#lib/coding-index/coding-index.db";
import { DEEDS } from "#lib/facts/recorded-fields";
import { db } from "#lib/platform/db";
import type { AuditEntry } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import type { KeptCluster } from "#lib/title-lists/clusters/clusters.db";
import type { Outcome } from "#lib/title-lists/outcomes/outcome";

/** An index entry that a cluster has come to. */
export interface TrackedEntry {
  uid: string;
  /** As the working version has it; null where it was taken out. */
  title: string | null;
  /** Its unit groups by edition. */
  codes: Readonly<Record<string, string>>;
  /** The releases that it stands in, the oldest first. */
  releases: { source: string; target: string; number: number; releasedAt: Date }[];
}

/** The way of a cluster from a list into the index: who did what when, and what it has come to. */
export interface FastTrack {
  /** Deeds on its suggestions, issues and entries, the oldest first. */
  deeds: AuditEntry[];
  entries: TrackedEntry[];
  /** The same titles in other lists. */
  elsewhere: SeenElsewhere[];
}

/** What another list has of the titles of a cluster. */
export interface SeenElsewhere {
  list: number;
  name: string;
  periods: string[];
  /** By period of that list; -1 where it is kept back. */
  counts: number[];
  titles: number;
  sure: number;
}

/** Follows a cluster through what was made of it. @param outcomes own and before */
export async function fastTrack(
  list: number,
  { number }: Pick<KeptCluster, "number">,
  outcomes: readonly Outcome[],
): Promise<FastTrack> {
  const uids = [...new Set(outcomes.flatMap(({ entry }) => entry ?? []))];
  const subjects = outcomes.flatMap(({ became, subjectId }) =>
    became === "suggestion"
      ? [readHistory("index-suggestion", subjectId)]
      : became === "issue"
        ? [readHistory("issue", subjectId)]
        : [],
  );
  const histories = await Promise.all(uids.map((uid) => readHistory("index-entry", uid)));
  const others = await Promise.all(subjects);
  const register = await readRegister("working");
  const entries = await Promise.all(
    uids.map(async (uid, at): Promise<TrackedEntry> => {
      const entry = register.byUid.get(uid);
      return {
        uid,
        title: entry?.title ?? null,
        codes: entry?.codes ?? {},
        releases: await releasesWith(histories[at] ?? []),
      };
    }),
  );
  const deeds = [...others, ...histories].flat().sort((a, b) => a.number - b.number);
  return { deeds, entries, elsewhere: await seenElsewhere(list, number) };
}

/** A release is made of the whole working index: one has the entry that was made after it was added and before it was removed. */
async function releasesWith(history: readonly AuditEntry[]) {
  const added = history.find(({ action }) => action === DEEDS.addedEntry);
  const removed = history.find(({ action }) => action === DEEDS.removedEntry);
  if (!added) return [];
  return db().release.findMany({
    where: { releasedAt: { gt: added.at, ...(removed && { lt: removed.at }) } },
    select: { source: true, target: true, number: true, releasedAt: true },
    orderBy: { id: "asc" },
  });
}

function seenElsewhere(list: number, cluster: number): Promise<SeenElsewhere[]> {
  return db().$queryRaw<SeenElsewhere[]>`
    WITH own AS (SELECT key FROM listed_title WHERE list_id = ${list} AND cluster = ${cluster}),
      seen AS (SELECT listed_title.* FROM listed_title JOIN own USING (key) WHERE list_id <> ${list}),
      summed AS (
        SELECT list_id, at, CASE WHEN bool_and(count < 0) THEN -1 ELSE sum(greatest(count, 0)) END AS count
        FROM seen, unnest(counts) WITH ORDINALITY AS counted(count, at) GROUP BY list_id, at)
    SELECT title_list.id AS list, name, periods,
      (SELECT array_agg(count ORDER BY at) FROM summed WHERE summed.list_id = title_list.id) AS counts,
      count(*)::int AS titles, (count(*) FILTER (WHERE standing = 'sure'))::int AS sure
    FROM title_list JOIN seen ON seen.list_id = title_list.id WHERE state = 'done'
    GROUP BY title_list.id ORDER BY title_list.id`;
}
