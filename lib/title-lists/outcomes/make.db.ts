import { addEntryWithin } from "#lib/coding-index/edit-entry.db";
import type { EntryDraft } from "#lib/coding-index/entry-draft";
import type { SuggestionDraft } from "#lib/coding-index/suggestions/suggestion";
import { suggest } from "#lib/coding-index/suggestions/suggestions.db";
import { edited } from "#lib/facts/facts.db";
import type { Why } from "#lib/facts/recorded-fields";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded, type WriteDeeds } from "#lib/record/record.db";
import { evidenceToRecord } from "#lib/revision/evidence/evidence.db";
import type { IssueDraft } from "#lib/revision/issues/issue-draft";
import { raiseIssue } from "#lib/revision/issues/issues.db";
import { originOf, originRef } from "#lib/revision/issues/raised-from";
import {
  findCluster,
  type KeptCluster,
  type KeptTitle,
  titlesOfCluster,
} from "#lib/title-lists/clusters/clusters.db";
import { OUTCOMES, type OutcomeKind } from "#lib/title-lists/outcomes/outcome";
import { evidenceFile, evidenceInWords } from "#lib/title-lists/outcomes/outcome-words";
import type { TitleList } from "#lib/title-lists/title-list";
import { findTitleList } from "#lib/title-lists/title-lists.db";

/** A cluster with its list and titles. */
export interface ClusterFound {
  list: TitleList;
  cluster: KeptCluster;
  titles: KeptTitle[];
}

/** A cluster of a list that is done; null where there is none. */
export async function clusterFound(listId: number, number: number): Promise<ClusterFound | null> {
  const list = await findTitleList(listId);
  const cluster = list?.state === "done" && number > 0 ? await findCluster(list.id, number) : null;
  if (!list || !cluster) return null;
  return { list, cluster, titles: await titlesOfCluster(list.id, number) };
}

/** @throws Refusal where there is none */
export async function demandCluster(listId: number, number: number): Promise<ClusterFound> {
  const found = await clusterFound(listId, number);
  if (!found) throw new Refusal("There is no such cluster any more. Go to the list that it was of.");
  return found;
}

/** Suggests an index entry for a cluster. @returns the suggestion’s number @throws Refusal as any suggestion, or the second time */
export function makeSuggestion(
  by: PersonActor,
  found: ClusterFound,
  draft: SuggestionDraft,
): Promise<number> {
  return suggest(by, draft, (transaction, record, id) =>
    keep({ transaction, record }, by, found, { became: "suggestion", subjectId: id, reason: draft.note }),
  );
}

/** Adds an index entry for a cluster. @returns its uid @throws Refusal when the index cannot hold it, or the second time */
export function makeEntry(
  by: PersonActor,
  found: ClusterFound,
  draft: EntryDraft,
  why: Why,
): Promise<string> {
  return edited(by, async (editing) => {
    const uid = await addEntryWithin(editing, draft, why);
    await keep(editing, by, found, { became: "entry", subjectId: uid, reason: why.reason });
    return uid;
  });
}

/**
 * Raises an issue from a cluster, with its titles, counts and trend recorded as evidence on it.
 * @returns its id
 * @throws Refusal as raising any issue does, or the second time
 */
export async function makeIssue(
  by: PersonActor,
  found: ClusterFound,
  issue: IssueDraft & { paper: string },
): Promise<string> {
  const { list, cluster, titles } = found;
  const from = { kind: "titles", list: list.id, cluster: cluster.number } as const;
  const evidence = await evidenceToRecord(by, {
    kind: "attachment",
    text: evidenceInWords(cluster, titles, list),
    file: evidenceFile(cluster, titles, list),
  });
  return raiseIssue(
    by,
    { ...issue, origin: originOf(from), originRef: originRef(from) },
    async (transaction, record, id) => {
      await evidence(transaction, record, id);
      await keep({ transaction, record }, by, found, {
        became: "issue",
        subjectId: id,
        reason: issue.question,
      });
    },
  );
}

/** Notes that there is nothing to do for a cluster, and why. @throws Refusal the second time */
export function makeNothing(by: PersonActor, found: ClusterFound, reason: string): Promise<void> {
  return recorded(by, (transaction, record) =>
    keep({ transaction, record }, by, found, { became: "nothing", subjectId: "", reason }),
  );
}

/** Keeps what a cluster became with what it was made on, and its titles, by which it is known in the next list. */
async function keep(
  { transaction, record }: { transaction: Transaction; record: WriteDeeds },
  by: PersonActor,
  { list, cluster, titles }: ClusterFound,
  { became, subjectId, reason }: { became: OutcomeKind; subjectId: string; reason: string },
): Promise<void> {
  await refuseSecond(transaction, list.id, cluster.key, became);
  const { key, title, counts, total, trend, p, growth, nearest } = cluster;
  const { id } = await transaction.titleOutcome.create({
    data: {
      ...{ listId: list.id, key, title, became, subjectId, reason },
      evidence: { periods: list.periods, counts, total, trend, p, growth, nearest } as object,
      madeById: by.personId,
    },
    select: { id: true },
  });
  await transaction.outcomeTitle.createMany({
    data: titles.map((one) => ({ outcomeId: id, key: one.key, title: one.title })),
  });
  await record({
    action:
      became === "nothing"
        ? "saw a cluster of titles, nothing to do"
        : `made ${OUTCOMES[became].name} of a cluster of titles`,
    subjectKind: "title-list",
    subjectId: String(list.id),
    before: null,
    after: {
      cluster: cluster.number,
      title,
      titles: titles.length,
      total,
      ...(subjectId && { which: subjectId }),
    },
    reason,
  });
}

async function refuseSecond(
  transaction: Transaction,
  listId: number,
  key: string,
  became: OutcomeKind,
): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('title_outcome'))`;
  if (await transaction.titleOutcome.findFirst({ where: { listId, key, became } }))
    throw new Refusal(
      became === "nothing"
        ? "Somebody noted already that there is nothing to do here."
        : `There is ${OUTCOMES[became].name} made of this cluster already. Its page leads to it.`,
    );
}
