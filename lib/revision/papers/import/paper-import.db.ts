import { changeInWords } from "#lib/compile/decisions/change-in-words";
import type { Stage } from "#lib/compile/decisions/stage";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, Fields, PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { refuseClosed } from "#lib/revision/closed-revision";
import { paperId } from "#lib/revision/issues/issue-draft";
import { freePaperId, knownEditions, refuseUnknownMajorGroup } from "#lib/revision/issues/known-codes.db";
import { evidenceOf, paperDraft } from "#lib/revision/papers/import/paper-draft";
import type { PaperRead } from "#lib/revision/papers/read-paper";
import { checkedChanges } from "#lib/revision/proposals/change-schema";
import { readBasis } from "#lib/revision/revision.db";

/** What whoever imports a paper says of it, with its table. */
export interface PaperImport {
  label: string;
  title: string;
  majorGroup: string | null;
  /** The file, as it was sent. */
  content: Uint8Array;
}

/**
 * Imports a review paper into a revision: an open paper with its issues, and its proposals as drafts
 * of whoever imports it. All of it or nothing.
 * @param within what else is written in the same transaction, last of all
 * @returns the paper's id
 * @throws UnreadableRows that names each row that cannot be read; Refusal when there is such a paper, or the file is no table
 */
export async function importPaper(
  by: PersonActor,
  revision: string,
  { label, title, majorGroup, content }: PaperImport,
  within: (transaction: Transaction, paper: string) => Promise<void> = async () => {},
): Promise<string> {
  const { groups, source } = await readBasis(revision);
  // Read once before anything is kept from others; again below, with the id that the paper gets.
  paperDraft(content, { id: paperId(label), title, label, edition: source, majorGroup }, groups);
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('review_paper'))`;
    refuseClosed(await transaction.revision.findUnique({ where: { id: revision } }));
    await refuseKnown(transaction, revision, label);
    refuseUnknownMajorGroup(majorGroup, (await knownEditions(transaction, revision)).source);
    const id = await freePaperId(transaction, paperId(label));
    const read = paperDraft(content, { id, title, label, edition: source, majorGroup }, groups);
    const changed = read.proposals.map((proposal) => ({
      ...proposal,
      title: proposal.title.slice(0, 200),
      changes: checkedChanges(proposal.changes),
    }));
    await write(transaction, revision, by.personId, { ...read, proposals: changed });
    const drafts = changed.length;
    const issues = read.paper.issues.length;
    await record(
      deed("review-paper", id, "imported a review paper", { label, title, majorGroup, issues, drafts }),
      ...read.paper.issues.map((issue) =>
        deed("issue", issue.id, "raised an issue by import of its paper", {
          question: issue.question,
          sources: issue.sources,
          targets: issue.targets,
        }),
      ),
      ...changed.map((proposal) =>
        deed("proposal", proposal.id, "began a proposal by import of its paper", {
          title: proposal.title,
          version: proposal.version,
          changes: proposal.changes.map((change) => changeInWords(change, groups)),
        }),
      ),
    );
    await within(transaction, id);
    return id;
  });
}

/**
 * Whether a paper of this name may be imported, before its table is looked at.
 * @throws Refusal when the revision is closed or has a paper of this name, or the name or the major group cannot be used
 */
export async function refuseHeading(
  revision: string,
  { label, majorGroup }: Pick<PaperImport, "label" | "majorGroup">,
): Promise<void> {
  refuseClosed(await db().revision.findUnique({ where: { id: revision } }));
  paperId(label);
  await refuseKnown(db(), revision, label);
  refuseUnknownMajorGroup(majorGroup, (await knownEditions(db(), revision)).source);
}

async function write(
  transaction: Transaction,
  revision: string,
  personId: string,
  { paper, proposals, decisions }: PaperRead,
): Promise<void> {
  const { id, label, title, majorGroup } = paper;
  await transaction.reviewPaper.create({
    data: { id, label, title, majorGroup, revisionId: revision, createdById: personId },
  });
  const decided = new Map(decisions.map((decision) => [decision.issue, decision]));
  await transaction.issue.createMany({
    data: paper.issues.map(({ paper: paperId, evidence, ...issue }) => ({
      ...issue,
      paperId,
      evidence: evidenceOf(evidence, decided.get(issue.id)),
      originRef: null,
      raisedById: personId,
    })),
  });
  await transaction.proposal.createMany({
    data: proposals.map(({ id: proposal, issue, version }) => ({
      id: proposal,
      issueId: issue,
      version,
      proposerId: personId,
      stage: "draft" satisfies Stage,
    })),
  });
  await transaction.proposalVersion.createMany({
    data: proposals.map(({ id: proposalId, version, title: named, changes }) => ({
      proposalId,
      version,
      title: named,
      changes: changes as unknown as object[],
      note: "As the paper has it",
      savedById: personId,
    })),
  });
}

async function refuseKnown(transaction: Transaction, revision: string, label: string): Promise<void> {
  const held = await transaction.reviewPaper.findFirst({
    where: { revisionId: revision, label: { equals: label, mode: "insensitive" } },
    select: { label: true },
  });
  if (held)
    throw new Refusal(
      `There is a review paper called “${held.label}” already, and nothing was imported. Give this one another name.`,
      "label",
    );
}

function deed(subjectKind: Deed["subjectKind"], subjectId: string, action: string, after: Fields): Deed {
  return { action, subjectKind, subjectId, before: null, after, reason: null };
}

/** The drafts of a paper, for looking at what each would change. */
export async function readDrafts(paper: string): Promise<{ id: string; issue: number; title: string }[]> {
  return db().$queryRaw`
    SELECT proposal.id, issue.number AS issue, held.title FROM proposal
      JOIN issue ON issue.id = issue_id
      JOIN proposal_version held ON held.proposal_id = proposal.id AND held.version = proposal.version
    WHERE paper_id = ${paper} AND stage = 'draft' ORDER BY issue.number`;
}
