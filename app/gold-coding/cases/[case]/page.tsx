import type { Metadata } from "next";
import { EvidenceList } from "#components/gold-coding/coding/evidence-list";
import { MOST_RANKED } from "#components/gold-coding/settling/answer-fields";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Island } from "#components/ui/island";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { batchHref, recordHref } from "#lib/gold-coding/batches/batch-address";
import { inAnswerOrder, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { logViews } from "#lib/gold-coding/batches/records/record-views.db";
import { alternativesFor } from "#lib/gold-coding/coding/alternatives/alternatives";
import { readAnswerPlaces } from "#lib/gold-coding/settling/answer-places.db";
import { CASES_PATH, caseHref } from "#lib/gold-coding/settling/case-address";
import { batchesToAdjudicate, casesBeside } from "#lib/gold-coding/settling/case-list.db";
import { CASE_KIND_WORDS, CASE_STATE_WORDS } from "#lib/gold-coding/settling/coding-case";
import { readCase } from "#lib/gold-coding/settling/coding-case.db";
import { guarded, ofBatch } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { AskForm } from "./_parts/ask-form";
import { CaseAnswers } from "./_parts/case-answers";
import { CaseMessages } from "./_parts/case-messages";
import { CasesBeside } from "./_parts/cases-beside";
import { GroupTexts } from "./_parts/group-texts";
import { Judgements } from "./_parts/judgements";
import { SettleForm } from "./_parts/settle-form";

export const metadata: Metadata = { title: "A case" };

export default guarded(
  "adjudicate",
  async ({ params, searchParams, viewer: { person } }) => {
    const id = idInAddress((await params).case);
    const found = await readCase(id, person.id);
    if (!found) return <UnknownCase />;
    await logViews([found.recordId], person.id, "settling");
    const batches = (await batchesToAdjudicate(person)).map((batch) => batch.id);
    const [answer, places, editions, beside] = await Promise.all([
      formAnswer(await searchParams),
      readAnswerPlaces(found.recordId),
      readBatchEditions(found.batch),
      casesBeside(batches, id),
    ]);
    const settled = found.state === "settled";
    const mayAct = !settled && !found.isOwn && !found.isWithdrawn && !found.isErased;
    const ranked = mayAct
      ? inAnswerOrder(found.batch, editions).map(({ id, lookup }) =>
          lookup ? alternativesFor(lookup, id, found.evidence) : [],
        )
      : [];
    return (
      <Island name="case-keys">
        <PageHeading
          crumbs={[
            { href: CASES_PATH, name: "Cases to settle" },
            { href: batchHref(found.batch.id), name: found.batch.title },
          ]}
          kicker={`${CASE_STATE_WORDS[found.state]} · ${found.queue.title}`}
          title={CASE_KIND_WORDS[found.kind]}
        >
          {found.reason && <p className="whitespace-pre-line">Opened again because: {found.reason}</p>}
        </PageHeading>
        <CasesBeside beside={beside} />
        <AnswerBanner answer={answer} />
        {found.isOwn && !settled && (
          <Notice title="You coded this record yourself">
            <p>Another adjudicator has to settle it, send it back or call a further coder.</p>
          </Notice>
        )}
        {found.isWithdrawn && <Notice title="This record was withdrawn: there is nothing left to settle." />}
        {found.isErased && <Notice title="The text of this batch is erased; what was decided stays." />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-7 lg:grid-cols-[17rem_minmax(0,1fr)_18rem]">
          <div className="grid content-start gap-6">
            <EvidenceList evidence={found.evidence} />
            <CaseMessages messages={found.messages} />
          </div>
          <div className="grid content-start gap-7">
            <CaseAnswers found={found} places={places} />
            <Judgements found={found} places={places} />
            {mayAct && <SettleForm {...{ found, places, ranked, answer }} />}
            {mayAct && found.codings.length > 0 && <AskForm {...{ found, answer }} />}
            {mayAct && found.mayCallFurther && (
              <PostForm to={caseHref(id, "further")} label="Call a further coder">
                <h2>Call a further coder</h2>
                <p>One more coder is given the record, without seeing what the others said.</p>
                <div>
                  <Button look="secondary">Call a further coder</Button>
                </div>
              </PostForm>
            )}
            {settled && (
              <p>
                Doubts? <a href={recordHref(found.recordId, "reopen")}>Open the record again</a>
              </p>
            )}
          </div>
          <GroupTexts
            {...{ found, editions }}
            ranked={ranked.map((groups) => groups.slice(0, MOST_RANKED).map(({ code }) => code))}
          />
        </div>
      </Island>
    );
  },
  ofBatch,
);

function UnknownCase() {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading title="There is no such case" />
      <p>
        It may be of another installation. <a href={CASES_PATH}>See the cases to settle</a>.
      </p>
    </>
  );
}
