import type { Transaction } from "#lib/platform/db";
import { appUrl } from "#lib/platform/env";
import { queueMail } from "#lib/platform/mail/mail.db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { suggestionLetter } from "#lib/revision/suggestions/suggestion-letter";
import { deed } from "#lib/revision/suggestions/suggestions.db";

/**
 * Answers a suggestion, and tells whoever left an address.
 * @param revision whose working group answers, for one that waited for the next
 * @param published whether everybody reads the suggestion with its answer
 * @param edits how often it had been moved when the answer was begun
 * @throws Refusal where somebody answered, moved or raised it meanwhile
 */
export function answerSuggestion(
  by: PersonActor,
  id: number,
  {
    revision,
    answer,
    published,
    edits,
  }: { revision: string; answer: string; published: boolean; edits: number },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await openSuggestion(transaction, id, edits);
    await transaction.revisionSuggestion.update({
      where: { id },
      data: {
        ...{ status: "answered", answer, published },
        revisionId: held.revisionId ?? revision,
        ...ended(by),
      },
    });
    await tell(transaction, { ...held, answer });
    await record(deed("answered a suggestion", id, { title: held.title, answer, published }));
  });
}

/**
 * Lets a suggestion wait for the revision that is opened next.
 * @throws Refusal where it waits already, or somebody answered or moved it meanwhile
 */
export function moveToFollowing(
  by: PersonActor,
  id: number,
  { reason, edits }: { reason: string; edits: number },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await openSuggestion(transaction, id, edits);
    if (held.revisionId === null) throw new Refusal("It waits for the following revision already.");
    await transaction.revisionSuggestion.update({
      where: { id },
      data: { revisionId: null, edits: { increment: 1 } },
    });
    await record(
      deed("left a suggestion to the following revision", id, null, {
        before: { revision: held.revisionId },
        reason,
      }),
    );
  });
}

/**
 * Notes, in the transaction that raises it, which issue a suggestion has become, and tells whoever left an address.
 * @throws Refusal where somebody answered it, or raised another issue from it, meanwhile
 */
export async function becameIssue(
  transaction: Transaction,
  by: PersonActor,
  id: number,
  { issue, revision }: { issue: string; revision: string },
): Promise<ReturnType<typeof deed>> {
  const held = await openSuggestion(transaction, id);
  await transaction.revisionSuggestion.update({
    where: { id },
    data: { status: "raised", issueId: issue, revisionId: revision, ...ended(by) },
  });
  await tell(transaction, { ...held, answer: "" });
  return deed("raised an issue from a suggestion", id, { title: held.title, issueId: issue });
}

/** The suggestion, kept from everybody else until the transaction ends. */
async function openSuggestion(transaction: Transaction, id: number, edits?: number) {
  await transaction.$executeRaw`SELECT 1 FROM revision_suggestion WHERE id = ${id} FOR UPDATE`;
  const held = await transaction.revisionSuggestion.findUnique({ where: { id } });
  if (!held) throw new Refusal("There is no such suggestion. Choose one from the list.");
  if (held.status !== "open")
    throw new Refusal(
      held.status === "raised"
        ? "An issue was raised from this suggestion already. Go on there."
        : "Somebody answered this suggestion meanwhile. Read the answer below.",
    );
  if (edits !== undefined && held.edits !== edits)
    throw new Refusal(
      "Somebody moved this suggestion meanwhile. Look at where it is now, and send the form again.",
    );
  return held;
}

const ended = (by: PersonActor) => ({
  answeredById: by.personId,
  answeredAt: new Date(),
  edits: { increment: 1 },
});

async function tell(
  transaction: Transaction,
  outcome: Parameters<typeof suggestionLetter>[0],
): Promise<void> {
  if (outcome.email === "") return;
  await queueMail(suggestionLetter(outcome, appUrl()), transaction);
}
