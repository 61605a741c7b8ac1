import { readRegister } from "#lib/coding-index/coding-index.db";
import { appendTo } from "#lib/platform/append-to";
import { db } from "#lib/platform/db";
import { issueHref } from "#lib/revision/paper-address";
import type { KeptCluster } from "#lib/title-lists/clusters/clusters.db";
import type { Outcome, OutcomeKind, OutcomesOf } from "#lib/title-lists/outcomes/outcome";
import { Prisma } from "#prisma/client/client";

interface Row extends Omit<Outcome, "href" | "standing" | "entry"> {
  /** Of a suggestion. */
  suggested: string | null;
  entryUid: string | null;
  /** Of an issue: its revision, how far its proposal is, and whether it is decided. */
  revision: string | null;
  stage: string | null;
  decided: boolean;
}

function readOutcomes(where: Prisma.Sql, most = 1_000): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT outcome.id, outcome.list_id AS list, title_list.name AS "listName", title_cluster.number AS cluster, outcome.key,
      outcome.title, outcome.became, outcome.subject_id AS "subjectId", outcome.reason, person.name AS "madeBy",
      outcome.made_at AS "madeAt", suggestion.status AS suggested, suggestion.entry_uid AS "entryUid",
      review_paper.revision_id AS revision, proposal.stage,
      issue.id IS NOT NULL AND standing_decision(issue.id) IS NOT NULL AS decided
    FROM title_outcome outcome JOIN title_list ON title_list.id = outcome.list_id
      LEFT JOIN title_cluster ON title_cluster.list_id = outcome.list_id AND title_cluster.key = outcome.key
      LEFT JOIN person ON person.id = made_by_id
      LEFT JOIN index_suggestion suggestion ON became = 'suggestion' AND suggestion.id::text = subject_id
      LEFT JOIN issue ON became = 'issue' AND issue.id = subject_id
      LEFT JOIN review_paper ON review_paper.id = issue.paper_id
      LEFT JOIN proposal ON proposal.issue_id = issue.id
    WHERE ${where} ORDER BY outcome.id DESC LIMIT ${most}`;
}

/** Everything that was made of clusters, the newest first. */
export async function listOutcomes(): Promise<Outcome[]> {
  return asOutcomes(await readOutcomes(Prisma.sql`TRUE`));
}

/** What was made of each of some clusters of a list: of itself, and before of clusters with its titles or one like them. */
export async function outcomesOf(
  list: number,
  clusters: readonly Pick<KeptCluster, "number" | "key" | "likeId">[],
): Promise<(cluster: Pick<KeptCluster, "number">) => OutcomesOf> {
  const numbers = clusters.map(({ number }) => number);
  const shared = await db().$queryRaw<{ number: number; outcome: number }[]>`
    SELECT DISTINCT cluster AS number, outcome_id AS outcome FROM listed_title JOIN outcome_title USING (key)
    WHERE list_id = ${list} AND cluster = ANY(${numbers}::int[])`;
  const byCluster = new Map<number, number[]>();
  for (const { number, outcome } of shared) appendTo(byCluster, number, outcome);
  for (const { number, likeId } of clusters) if (likeId !== null) appendTo(byCluster, number, likeId);
  const ids = [...new Set([...byCluster.values()].flat())];
  const outcomes =
    ids.length === 0 ? [] : await asOutcomes(await readOutcomes(Prisma.sql`outcome.id = ANY(${ids}::int[])`));
  return ({ number }) => {
    const own = new Set(byCluster.get(number) ?? []);
    const all = outcomes.filter(({ id }) => own.has(id));
    return {
      own: all.filter((one) => one.list === list && one.cluster === number),
      before: all.filter((one) => one.list !== list || one.cluster !== number),
    };
  };
}

async function asOutcomes(rows: readonly Row[]): Promise<Outcome[]> {
  const register = rows.some(({ became }) => became === "entry" || became === "suggestion")
    ? await readRegister("working")
    : null;
  return rows.map(({ suggested, entryUid, revision, stage, decided, ...row }) => {
    const entry = row.became === "entry" ? row.subjectId : entryUid;
    const gone = entry !== null && !register?.byUid.has(entry);
    return {
      ...row,
      entry,
      href: hrefOf(row.became, row.subjectId, revision),
      standing: standingOf(row.became, { suggested, decided, stage, gone }),
    };
  });
}

function hrefOf(became: OutcomeKind, subjectId: string, revision: string | null): string | null {
  switch (became) {
    case "suggestion":
      return `/coding-index/suggestions/${subjectId}`;
    case "entry":
      return `/coding-index/${subjectId}?version=working`;
    case "issue":
      return revision === null ? null : issueHref(revision, subjectId);
    case "nothing":
      return null;
  }
}

function standingOf(
  became: OutcomeKind,
  {
    suggested,
    decided,
    stage,
    gone,
  }: { suggested: string | null; decided: boolean; stage: string | null; gone: boolean },
): string {
  switch (became) {
    case "suggestion":
      return gone ? "accepted, and taken out of the index since" : (suggested ?? "open");
    case "entry":
      return gone ? "taken out of the index since" : "in the index";
    case "issue":
      return decided ? "decided" : (stage ?? "nothing is proposed yet");
    case "nothing":
      return "";
  }
}

/** The outcome that a suggestion or an index entry is; null for one that came otherwise. */
export async function outcomeBehind(
  became: "suggestion" | "entry",
  subjectId: string,
): Promise<Outcome | null> {
  const [row] = await readOutcomes(
    Prisma.sql`(became = ${became} AND subject_id = ${subjectId})
      OR (${became} = 'entry' AND became = 'suggestion' AND suggestion.entry_uid = ${subjectId})`,
    1,
  );
  return row ? ((await asOutcomes([row]))[0] ?? null) : null;
}
