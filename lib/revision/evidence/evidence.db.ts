import { readWithin } from "#lib/facts/data.db";
import { type AttachmentType, type CheckedFile, checkAttachment } from "#lib/files/attachments/attachment";
import { ATTACHMENT_FACTS, keepAttachment } from "#lib/files/attachments/attachments.db";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, Fields, PersonActor } from "#lib/record/entry";
import { recorded, type WriteDeeds } from "#lib/record/record.db";
import {
  checkEvidence,
  EVIDENCE_KINDS,
  type EvidenceItem,
  type EvidenceKind,
  type NewEvidence,
} from "#lib/revision/evidence/evidence";
import { openIssue } from "#lib/revision/issues/issues.db";
import { knownEdition } from "#lib/revision/issues/known-codes.db";

/**
 * Records a piece of evidence on an issue that nothing is decided on yet.
 * @param also done in the same transaction, last of all
 * @returns its number
 * @throws Refusal when something is missing from it, what it names is not held, or it is recorded already
 */
export async function recordEvidence(
  by: PersonActor,
  issue: string,
  evidence: NewEvidence,
  also?: (transaction: Transaction) => Promise<void>,
): Promise<number> {
  const write = await evidenceToRecord(by, evidence);
  return recorded(by, async (transaction, record) => {
    const id = await write(transaction, record, issue);
    await also?.(transaction);
    return id;
  });
}

/**
 * The same within a larger deed, such as the one that raises the issue: what is brought is checked before it begins.
 * @returns what writes it
 */
export async function evidenceToRecord(
  by: PersonActor,
  evidence: NewEvidence,
): Promise<(transaction: Transaction, record: WriteDeeds, issue: string) => Promise<number>> {
  checkEvidence(evidence);
  const { kind, text, url = null, codes = [], edition = null } = evidence;
  const file = evidence.file ? await checkAttachment(evidence.file) : null;
  return async (transaction, record, issue) => {
    await openIssue(transaction, issue);
    await refuseUnknownCodes(transaction, evidence);
    await refuseSame(transaction, issue, evidence, file);
    const attachmentId = file ? await keepAttachment(transaction, file) : null;
    const { id } = await transaction.evidence.create({
      data: {
        issueId: issue,
        kind,
        text,
        url,
        codes: [...codes],
        edition,
        attachmentId,
        addedById: by.personId,
      },
      select: { id: true },
    });
    const after = {
      item: id,
      text,
      ...(url && { url }),
      ...(edition && { edition }),
      ...(codes.length > 0 && { codes }),
    };
    const named = file ? { ...after, file: file.fileName, sha256: file.sha256 } : after;
    await record(deed(issue, `recorded evidence: ${EVIDENCE_KINDS[kind]}`, null, named));
    return id;
  };
}

/**
 * Withdraws a piece of evidence: it stays, with the reason, for those who work on the issue. A decision does not prevent it.
 * @throws Refusal when it was withdrawn meanwhile
 */
export function withdrawEvidence(by: PersonActor, id: number, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await transaction.$queryRaw`SELECT 1 FROM evidence WHERE id = ${id} FOR UPDATE`;
    const held = await transaction.evidence.findUnique({ where: { id } });
    if (!held) throw new Refusal("There is no such evidence. Load the issue's page again.");
    if (held.withdrawnAt)
      throw new Refusal("This evidence was withdrawn already. The issue's page says why.", "reason");
    await transaction.evidence.update({
      where: { id },
      data: { withdrawnAt: new Date(), withdrawnById: by.personId, withdrawReason: reason },
    });
    const kind = EVIDENCE_KINDS[held.kind as EvidenceKind];
    await record({ ...deed(held.issueId, `withdrew evidence: ${kind}`, { item: id }, null), reason });
  });
}

/** All evidence on an issue, in the order in which it was recorded, withdrawn evidence too: who may read it is for the caller. */
export async function readEvidence(issue: string): Promise<EvidenceItem[]> {
  return issue.includes("\u0000") ? [] : evidenceWhere({ issueId: issue });
}

/** One piece of evidence; null where there is none of this number. */
export async function readEvidenceItem(
  id: number,
): Promise<(EvidenceItem & { attachmentId: number | null }) | null> {
  const [item] = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await evidenceWhere({ id }) : [];
  return item ?? null;
}

async function evidenceWhere(where: { id: number } | { issueId: string }) {
  const rows = await db().evidence.findMany({
    where,
    include: { attachment: { select: ATTACHMENT_FACTS } },
    orderBy: { id: "asc" },
  });
  const ids = rows.flatMap(({ addedById, withdrawnById }) => [addedById ?? [], withdrawnById ?? []].flat());
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return rows.map(({ id, issueId, kind, text, url, codes, edition, attachmentId, attachment, ...row }) => ({
    ...{ id, issue: issueId, kind: kind as EvidenceKind, text, url, codes, edition, attachmentId },
    file: attachment && {
      fileName: attachment.fileName,
      type: attachment.type as AttachmentType,
      size: attachment.size,
    },
    addedBy: nameOf(row.addedById),
    addedAt: row.addedAt,
    withdrawn: row.withdrawnAt && {
      by: nameOf(row.withdrawnById),
      at: row.withdrawnAt,
      reason: row.withdrawReason ?? "",
    },
  }));
}

async function refuseUnknownCodes(
  transaction: Transaction,
  { kind, codes = [], edition }: NewEvidence,
): Promise<void> {
  if (kind === "index entries") {
    const held = new Set((await readWithin(transaction, "entries")).map(({ uid }) => uid));
    if (codes.some((uid) => !held.has(uid)))
      throw new Refusal(
        "The index has one of these entries no longer. Load the page again, and tick what there is.",
        "entries",
      );
  }
  if (kind === "other classification") {
    const other = await knownEdition(transaction, edition ?? "");
    const unknown = codes.filter((code) => !other.codes.has(code));
    if (unknown.length > 0)
      throw new Refusal(
        `${other.name} has no group ${unknown.slice(0, 5).join(" or ")}. Give codes that it has.`,
        "other",
      );
  }
}

/** One piece of evidence is recorded once, however often the button is pressed. */
async function refuseSame(
  transaction: Transaction,
  issueId: string,
  { kind, text, url = null, codes = [], edition = null }: NewEvidence,
  file: CheckedFile | null,
): Promise<void> {
  const standing = await transaction.evidence.findMany({
    where: { issueId, kind, withdrawnAt: null },
    include: { attachment: { select: { sha256: true } } },
  });
  const same = standing.some((one) =>
    file
      ? one.attachment?.sha256 === file.sha256
      : one.text === text && one.url === url && one.edition === edition && one.codes.join() === codes.join(),
  );
  if (same)
    throw new Refusal("This is recorded on the issue already. You need not do it again.", FIRST_FIELD[kind]);
}

const FIRST_FIELD: Record<EvidenceKind, string> = {
  sizes: "",
  earnings: "",
  "index entries": "entries",
  "other classification": "other",
  tasks: "words",
  qualifications: "words",
  statement: "words",
  link: "link",
  attachment: "file",
};

function deed(issue: string, action: string, before: Fields | null, after: Fields | null): Deed {
  return { action, subjectKind: "issue", subjectId: issue, before, after, reason: null };
}
