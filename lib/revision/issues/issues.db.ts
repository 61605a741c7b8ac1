import { issueLabel } from "#lib/compile/decisions/review-paper";
import type { Stage } from "#lib/compile/decisions/stage";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, Fields, PersonActor } from "#lib/record/entry";
import { type AlsoDone, recorded } from "#lib/record/record.db";
import { refuseClosed } from "#lib/revision/closed-revision";
import {
  checkGroups,
  type IssueDraft,
  type NewIssue,
  type NewPaper,
  paperId,
  sameQuestion,
} from "#lib/revision/issues/issue-draft";
import { freePaperId, knownEditions, refuseUnknownMajorGroup } from "#lib/revision/issues/known-codes.db";
import { readRaisedFrom } from "#lib/revision/issues/raised-from";
import { becameIssue } from "#lib/revision/suggestions/answer-suggestion.db";

/**
 * Opens a review paper, into which issues can be raised.
 * @returns its id
 * @throws Refusal when there is one of that name already, or the major group is none
 */
export async function openPaper(by: PersonActor, revision: string, paper: NewPaper): Promise<string> {
  const wanted = paperId(paper.label);
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('review_paper'))`;
    refuseClosed(await transaction.revision.findUnique({ where: { id: revision } }));
    const held = await transaction.reviewPaper.findFirst({
      where: {
        revisionId: revision,
        OR: [{ id: wanted }, { label: { equals: paper.label, mode: "insensitive" } }],
      },
    });
    if (held)
      throw new Refusal(
        `There is a review paper called “${held.label}” already. Raise issues in it, or give this one another name.`,
        "label",
      );
    refuseUnknownMajorGroup(paper.majorGroup, (await knownEditions(transaction, revision)).source);
    const id = await freePaperId(transaction, wanted);
    await transaction.reviewPaper.create({
      data: { ...paper, id, revisionId: revision, createdById: by.personId },
    });
    const { label, title, majorGroup, introduction } = paper;
    await record({
      action: "opened a review paper",
      subjectKind: "review-paper",
      subjectId: id,
      before: null,
      after: { label, title, majorGroup, introduction },
      reason: null,
    });
    return id;
  });
}

/**
 * Raises an issue: it gets the paper's next number.
 * @param also what is done in the same deed, as where something else keeps what became of it
 * @returns its id
 * @throws Refusal when the paper is closed or has the question already, or a group is none
 */
export function raiseIssue(by: PersonActor, issue: NewIssue, also?: AlsoDone): Promise<string> {
  const { paper: paperIdGiven, question, sources, targets, evidence, origin, originRef } = issue;
  return recorded(by, async (transaction, record) => {
    const paper = await openPaperLocked(transaction, paperIdGiven);
    refuseClosed(await transaction.revision.findUnique({ where: { id: paper.revision } }));
    checkGroups(issue, await knownEditions(transaction, paper.revision));
    const held = await transaction.issue.findMany({
      where: { paperId: paper.id },
      select: { number: true, question: true },
    });
    const same = held.find((one) => sameQuestion(one.question, question));
    if (same)
      throw new Refusal(
        `This question is raised already, as ${issueLabel(paper, same.number)}. Record what you know as evidence there.`,
        "question",
      );
    const number = Math.max(0, ...held.map((one) => one.number)) + 1;
    const id = `${paper.id}-${number}`;
    await transaction.issue.create({
      data: {
        ...{ id, paperId: paper.id, number, question, sources, targets, evidence, origin, originRef },
        raisedById: by.personId,
      },
    });
    const raisedFrom = originRef ?? origin;
    await record(deed(id, "raised an issue", null, { ...fieldsOf(issue), raisedFrom }));
    const from = readRaisedFrom(originRef ?? "");
    if (from?.kind === "intake")
      await record(await becameIssue(transaction, by, from.id, { issue: id, revision: paper.revision }));
    await also?.(transaction, record, id);
    return id;
  });
}

/**
 * Changes what an issue says, while nothing is decided and nobody is asked to comment on it.
 * @param revision how often it was edited when the edit began
 * @throws Refusal when somebody else changed it meanwhile
 */
export function editIssue(
  by: PersonActor,
  id: string,
  { revision, ...draft }: IssueDraft & { revision: number },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await openIssue(transaction, id);
    if (held.stage === "out for comment")
      throw new Refusal(
        "The proposal on this issue is out for comment, so what it answers stays as it is. Take the proposal back first.",
      );
    if (held.revision !== revision)
      throw new Refusal(
        "Somebody else changed this issue while you were typing. Nothing of yours is lost: put the two together and save again.",
        "question",
      );
    checkGroups(draft, await knownEditions(transaction, held.revisionId));
    const [before, after] = [fieldsOf(held), fieldsOf(draft)];
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const { question, sources, targets, evidence } = draft;
    await transaction.issue.update({
      where: { id },
      data: { question, sources, targets, evidence, revision: { increment: 1 } },
    });
    await record(deed(id, "changed an issue", before, after));
  });
}

/** What an issue's page says of it beside what it asks. */
export interface IssueFacts {
  /** Null where it was read off what was published. */
  raisedBy: string | null;
  raisedAt: Date;
  /** How often it was edited. */
  revision: number;
  /** Whether evidence can be recorded: nothing is decided, and the revision is worked on here. */
  open: boolean;
}

/** null when there is no issue of this id. */
export async function readIssueFacts(id: string): Promise<IssueFacts | null> {
  if (id.includes("\u0000")) return null;
  const [row] = await db().$queryRaw<IssueFacts[]>`
    SELECT person.name AS "raisedBy", raised_at AS "raisedAt", issue.revision,
      revision.kind = 'working' AND revision.status = 'open' AND standing_decision(issue.id) IS NULL AS open
    FROM issue JOIN review_paper ON review_paper.id = paper_id JOIN revision ON revision.id = revision_id
      LEFT JOIN person ON person.id = raised_by_id
    WHERE issue.id = ${id}`;
  return row ?? null;
}

/** The paper, kept from everybody else who raises an issue in it until the transaction ends. */
async function openPaperLocked(transaction: Transaction, id: string) {
  const [paper] = await transaction.$queryRaw<
    { id: string; revision: string; label: string; open: boolean }[]
  >`
    SELECT id, revision_id AS revision, label, open FROM review_paper WHERE id = ${id} FOR UPDATE`;
  if (!paper?.open) throw new Refusal("Choose a paper that is open for issues.", "paper");
  return paper;
}

/** An issue that can still be worked on. */
export interface OpenIssue extends IssueDraft {
  /** The revision that it is raised in. */
  revisionId: string;
  revision: number;
  stage: Stage | null;
}

/**
 * The issue as it is, kept from everybody else who edits it or decides on it until the transaction ends.
 * @throws Refusal when something is decided on it, or its paper is kept as it was written
 */
export async function openIssue(transaction: Transaction, id: string): Promise<OpenIssue> {
  // PostgreSQL cannot be asked for a text with a NUL in it: nothing has such an id.
  if (id.includes("\u0000")) throw noSuchIssue();
  await transaction.$queryRaw`SELECT 1 FROM issue WHERE id = ${id} FOR UPDATE`;
  const [held] = await transaction.$queryRaw<
    (OpenIssue & { kind: string; status: string; decided: boolean })[]
  >`
    SELECT question, sources, targets, evidence, issue.revision, revision.id AS "revisionId", revision.kind, revision.status, stage,
      standing_decision(issue.id) IS NOT NULL AS decided
    FROM issue JOIN review_paper ON review_paper.id = paper_id JOIN revision ON revision.id = revision_id
      LEFT JOIN proposal ON issue_id = issue.id
    WHERE issue.id = ${id}`;
  if (!held) throw noSuchIssue();
  refuseClosed(held);
  if (held.decided)
    throw new Refusal(
      "This issue is decided, on what was known then. Raise a new issue, or ask the steering group to reverse its decision.",
    );
  return held;
}

function noSuchIssue(): Refusal {
  return new Refusal("There is no such issue. Go back to its paper.");
}

function fieldsOf({ question, sources, targets, evidence }: IssueDraft): Fields {
  return { question, sources, targets, evidence };
}

function deed(issue: string, action: string, before: Fields | null, after: Fields | null): Deed {
  return { action, subjectKind: "issue", subjectId: issue, before, after, reason: null };
}
