import type { BatchEdition } from "#lib/gold-coding/batches/batch-editions.db";
import { type Evidence, evidenceOf } from "#lib/gold-coding/batches/records/evidence";
import { answersOf, type CodeAnswer, sameAnswer } from "#lib/gold-coding/coding/answer";
import { allEditions, type QueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import type { GroupText } from "#lib/gold-coding/coding/screen";
import { readGroupTexts } from "#lib/gold-coding/coding/screen.db";
import { distinctionsFor, rulingsFor } from "#lib/gold-coding/settling/rulings.db";
import { db } from "#lib/platform/db";

/** What a coder in training is told of one edition. */
export interface EditionFeedback {
  shortTitle: string;
  given: CodeAnswer;
  known: CodeAnswer;
  right: boolean;
  /** Of the groups that the two answers name, by code. */
  groups: Record<string, GroupText>;
  /**
   * What settles it: the distinction of the two groups, else the ruling on such a title, else why the adjudicator settled
   * it so; "" where nobody has written it down.
   */
  settling: string;
}

export interface Feedback {
  evidence: Evidence;
  right: boolean;
  editions: EditionFeedback[];
}

/** What somebody answered in a training queue, beside the known answer; null for what they have not answered there. */
export async function readFeedback(
  queue: QueueAtWork,
  personId: string,
  recordId: number,
): Promise<Feedback | null> {
  if (queue.kind !== "training") return null;
  const decision = await db().codingDecision.findFirst({
    where: { queueId: queue.id, personId, recordId, state: "given" },
    include: { record: { include: { goldCode: true } } },
  });
  if (!decision) return null;
  const { knownCodes, goldCode, ...record } = decision.record;
  const known =
    goldCode?.state === "settled"
      ? answersOf(goldCode)
      : knownCodes.map((code): CodeAnswer => ({ outcome: "right", code, otherCode: "" }));
  const given = answersOf(decision);
  const held = await allEditions(queue.batch);
  const reason = await reasonFor(goldCode);
  const editions = await Promise.all(
    held.flatMap((edition, at) =>
      given[at] && known[at]
        ? [editionFeedback(edition, given[at], known[at], { title: record.jobTitle, reason })]
        : [],
    ),
  );
  return { evidence: evidenceOf(record), right: editions.every(({ right }) => right), editions };
}

/** Why the adjudicator settled a record as it stands; "" where no adjudicator did. */
async function reasonFor(gold: { state: string; adjudicationId: number | null } | null): Promise<string> {
  if (gold?.state !== "settled" || gold.adjudicationId === null) return "";
  const judgement = await db().adjudication.findUnique({ where: { id: gold.adjudicationId } });
  return judgement?.reason ?? "";
}

async function editionFeedback(
  held: BatchEdition,
  given: CodeAnswer,
  known: CodeAnswer,
  { title, reason }: { title: string; reason: string },
): Promise<EditionFeedback> {
  const codes = [
    ...new Set([known.code, known.otherCode, given.code, given.otherCode].filter((code) => code !== "")),
  ];
  const [groups, distinctions, rulings] = await Promise.all([
    readGroupTexts(held, codes),
    distinctionsFor(held.id, codes),
    rulingsFor([held.id], title),
  ]);
  const between = distinctions.find((one) => codes.includes(one.code) && codes.includes(one.otherCode));
  return {
    ...{ shortTitle: held.shortTitle, given, known, groups },
    right: sameAnswer(given, known),
    settling: between?.text ?? rulings.find(({ code }) => code === known.code)?.text ?? reason,
  };
}
