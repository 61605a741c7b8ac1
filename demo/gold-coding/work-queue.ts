import { CODERS, type CoderName, type Coders } from "#demo/gold-coding/coders";
import type { SurveyFile } from "#demo/gold-coding/survey-files";
import { finishedAt, type WorkingDays } from "#demo/gold-coding/working-time";
import type { CodeAnswer, CoderJudgement } from "#lib/gold-coding/coding/answer";
import { MOST_IDENTICAL } from "#lib/gold-coding/coding/identical.db";
import { saveDecision } from "#lib/gold-coding/coding/save-decision.db";
import type { SKIP_REASONS } from "#lib/gold-coding/coding/skip-reasons";
import { undoDecision } from "#lib/gold-coding/coding/undo-decision.db";
import { type Claim, claimRecord, skipRecord } from "#lib/gold-coding/queues/claim.db";
import { judgementOf, type TimedJudgement } from "#lib/gold-coding/synthetic/coders";
import { mistakenFor } from "#lib/gold-coding/synthetic/confusions";
import { db } from "#lib/platform/db";

/** What coders of a batch are given. */
export interface RecordsAtWork {
  batchId: string;
  editions: readonly string[];
  file: SurveyFile;
  records: ReadonlyMap<number, RecordAtWork>;
}

export interface RecordAtWork {
  reference: string;
  trueCodes: readonly string[];
  /** In the order of the batch's editions. */
  assignedCodes: readonly (string | null)[];
}

/** The records of a batch that was imported, with what is right of each. */
export async function recordsAtWork(
  { id: batchId, editions }: { id: string; editions: readonly string[] },
  file: SurveyFile,
): Promise<RecordsAtWork> {
  const rows = await db().surveyRecord.findMany({ where: { batchId } });
  const records = new Map(
    rows.map(({ id, reference, assignedCode, assignedEdition }): [number, RecordAtWork] => [
      id,
      {
        reference,
        trueCodes: file.truth.get(reference)!,
        assignedCodes: editions.map((edition) => (edition === assignedEdition ? assignedCode : null)),
      },
    ]),
  );
  return { batchId, editions, file, records };
}

/** What a coder says once in a while: that two codes are equally good, or that it cannot be coded. */
type Unusual = "two" | "uncodable";

/** How much somebody codes of a queue, when, and which of it in no usual way (counted from 1). */
export interface Shift {
  coder: CoderName;
  days: WorkingDays;
  /** Most records; all that there are where it is left out. */
  records?: number;
  asks?: Record<number, string>;
  /** Asks about the first record that is of a group, in whatever edition. */
  asksOf?: { code: string; query: string };
  skips?: Record<number, (typeof SKIP_REASONS)[number]>;
  finds?: Record<number, Unusual>;
  /** Takes these back once, and gives the same answer again. */
  undoes?: readonly number[];
}

/** A decision as it was saved, and when it is said to have been. */
export interface TimedDecision {
  decisionId: number;
  at: Date;
  seconds: number;
}

/** Where somebody is in their shift. */
interface Place {
  shift: Shift;
  nth: number;
  /** Until it was asked. */
  asksOf: Shift["asksOf"];
  saved: Omit<TimedDecision, "at">[];
}

/**
 * Some coders work a queue side by side until each has done what their shift says or nothing is left: one record each is
 * handed out, then all are saved.
 */
export async function workQueue(
  coders: Coders,
  queueId: number,
  work: RecordsAtWork,
  shifts: readonly Shift[],
): Promise<TimedDecision[]> {
  const places = shifts.map((shift): Place => ({ shift, nth: 0, asksOf: shift.asksOf, saved: [] }));
  for (let more = true; more; ) {
    const handed: { place: Place; claim: Claim }[] = [];
    for (const place of places) {
      if (place.nth === (place.shift.records ?? Number.POSITIVE_INFINITY)) continue;
      const claim = await claimRecord(queueId, coders[place.shift.coder].personId);
      if ("why" in claim) continue;
      place.nth += 1;
      handed.push({ place, claim });
    }
    await Promise.all(
      handed.map(async ({ place, claim: { recordId } }) => {
        const { shift, nth, saved } = place;
        const { personId } = coders[shift.coder];
        const reason = shift.skips?.[nth];
        if (reason) return skipRecord(queueId, personId, recordId, reason);
        const { judgement, seconds } = judged(place, work.records.get(recordId)!, work.file);
        const given = { queueId, batchId: work.batchId, personId, recordId, judgement };
        const identical = shift.finds?.[nth] || judgement.query !== "" ? 0 : MOST_IDENTICAL;
        const { decisionId } = await saveDecision({ ...given, identical });
        if (shift.undoes?.includes(nth)) {
          await undoDecision({ queueId, personId, decisionId });
          await claimRecord(queueId, personId);
          await saveDecision({ ...given, identical });
        }
        saved.push({ decisionId, seconds });
      }),
    );
    more = handed.length > 0;
  }
  return places.flatMap(({ shift, saved }) => {
    const times = finishedAt(
      shift.days,
      saved.map(({ seconds }) => seconds),
    );
    return saved.map((one, at) => ({ ...one, at: times[at]! }));
  });
}

function judged(place: Place, record: RecordAtWork, file: SurveyFile): TimedJudgement {
  const { shift, nth } = place;
  const { email, profile } = CODERS[shift.coder];
  const { judgement, seconds } = judgementOf(
    email,
    profile,
    { ...record, difficulty: file.difficulty },
    file.confusions,
  );
  const unusual = shift.finds?.[nth];
  const query = shift.asks?.[nth] ?? asksOf(place, record);
  return { seconds, judgement: unusual ? unusualJudgement(unusual, record, file) : { ...judgement, query } };
}

function asksOf(place: Place, { trueCodes }: RecordAtWork): string {
  const { code, query } = place.asksOf ?? { code: "", query: "" };
  if (!trueCodes.includes(code)) return "";
  place.asksOf = undefined;
  return query;
}

function unusualJudgement(
  outcome: Unusual,
  { trueCodes }: RecordAtWork,
  { confusions }: SurveyFile,
): CoderJudgement {
  const answers = trueCodes.map((code, at): CodeAnswer => {
    // The group that it is most often taken for.
    const otherCode = mistakenFor(confusions[at]!, code, () => 0);
    return outcome === "uncodable" || otherCode === null
      ? { outcome: "uncodable", code: "", otherCode: "" }
      : { outcome, code, otherCode };
  });
  const note =
    outcome === "two"
      ? "The answer names both kinds of work and does not say which takes more time."
      : "Nothing in the answer says what the work is.";
  return { answers, certainty: "uncertain", flagged: false, note, query: "" };
}
