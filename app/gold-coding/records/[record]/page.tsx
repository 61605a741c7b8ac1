import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { recordHref } from "#lib/gold-coding/batches/batch-address";
import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import {
  casesOf,
  decisionsOf,
  goldCodesOf,
  hasOpen,
  type RecordDecision,
  readRecord,
} from "#lib/gold-coding/batches/records/record.db";
import { logViews, viewsOf } from "#lib/gold-coding/batches/records/record-views.db";
import { mayNameCoders } from "#lib/gold-coding/batches/records/unnamed";
import { codersOf } from "#lib/gold-coding/settling/record-codings.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { dateInWords } from "#lib/platform/in-words";
import { guarded, ofBatch } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { RecordCases } from "./_parts/record-cases";
import { RecordDecisions } from "./_parts/record-decisions";
import { RecordEvidence } from "./_parts/record-evidence";
import { RecordGold } from "./_parts/record-gold";
import { RecordViewers } from "./_parts/record-viewers";

export const metadata: Metadata = { title: "Survey record" };

export default guarded(
  "see records",
  async ({ params, searchParams, viewer: { person } }) => {
    const id = idInAddress((await params).record);
    const record = await readRecord(id);
    const batch = record && (await readBatch(record.batchId));
    if (!record || !batch) return <UnknownBatch what="record" />;
    await logViews([id], person.id, "record");
    const [answer, editions, gold, decisions, cases, views, open] = await Promise.all([
      formAnswer(await searchParams),
      readBatchEditions(batch).then((held) => inAnswerOrder(batch, held)),
      goldCodesOf(id),
      decisionsOf(id),
      casesOf(id),
      viewsOf(id),
      hasOpen(id, person.id),
    ]);
    const may = (action: "adjudicate" | "keep batches") => can(person, action, inBatch(batch.id));
    const named = mayNameCoders({
      settled: gold[0]?.state === "settled",
      adjudicates: may("adjudicate"),
      keeps: may("keep batches"),
    });
    return (
      <>
        <BatchHeading batch={batch} title={`Record ${record.reference}`} />
        <AnswerBanner answer={answer} />
        {record.withdrawnAt && (
          <Notice look="warning" title={`Withdrawn on ${dateInWords(record.withdrawnAt.toISOString())}`}>
            <p>{record.withdrawnReason}</p>
          </Notice>
        )}
        {batch.erasedAt && (
          <Notice title="The text of this record is erased. Its codes and its weight stay." />
        )}
        <RecordEvidence record={record} editions={editions} erased={batch.erasedAt !== null} />
        {open ? (
          <Notice title="You are coding this record.">
            <p>What others said of it is shown here once your own answer is given.</p>
          </Notice>
        ) : (
          <>
            <RecordGold versions={gold} editions={editions} />
            {may("adjudicate") && gold[0]?.state === "settled" && (
              <p>
                Doubts? <a href={recordHref(id, "reopen")}>Open the record again</a>
              </p>
            )}
            <RecordDecisions
              decisions={named ? decisions : withoutNames(id, decisions)}
              editions={editions}
              timed={named}
            />
            <RecordCases cases={cases} links={may("adjudicate")} />
          </>
        )}
        {may("keep batches") && !batch.erasedAt && (
          <p className="mt-8">
            {record.withdrawnAt ? (
              <ButtonLink href={recordHref(id, "restore")}>Take the record in again</ButtonLink>
            ) : (
              <ButtonLink href={recordHref(id, "withdraw")}>Withdraw the record</ButtonLink>
            )}
          </p>
        )}
        <RecordViewers views={views} named={named} />
      </>
    );
  },
  ofBatch,
);

/** The same without names and in an order that tells nothing: whoever took their answer back comes last. */
function withoutNames(recordId: number, decisions: readonly RecordDecision[]): RecordDecision[] {
  const coders = codersOf(
    recordId,
    decisions.map(({ personId, kind, versions: [now] }) => ({
      personId,
      kind: now?.state === "given" ? kind : "training",
    })),
  );
  return coders.map(({ personId, name }) => ({
    ...decisions.find((one) => one.personId === personId)!,
    name,
  }));
}
