import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { NEW_BATCH_PATH } from "#lib/gold-coding/batches/batch-address";
import { batchesFor, casesWaiting, hasPartInGoldCoding, queuesOf } from "#lib/gold-coding/batches/waiting.db";
import { guidelinesHref } from "#lib/gold-coding/coding/coding-address";
import { DISTINCTIONS_PATH, RULINGS_PATH } from "#lib/gold-coding/settling/case-address";
import { questionsFor } from "#lib/gold-coding/settling/case-questions.db";
import { can } from "#lib/permissions/permissions";
import { guarded } from "../guarded";
import { formAnswer } from "../viewer";
import { AdjudicatorCases } from "./_parts/adjudicator-cases";
import { BatchesToUse } from "./_parts/batches-to-use";
import { CoderQuestions } from "./_parts/coder-questions";
import { CoderQueues } from "./_parts/coder-queues";
import { CustodianBatches } from "./_parts/custodian-batches";

export const metadata: Metadata = { title: "Gold coding" };

export default guarded("manage own account", async ({ searchParams, viewer: { person } }) => {
  const [answer, queues, judged, kept, used, questions] = await Promise.all([
    formAnswer(await searchParams),
    queuesOf(person),
    batchesFor(person, "adjudicate"),
    batchesFor(person, "keep batches"),
    batchesFor(person, "put gold codes to use"),
    questionsFor(person.id),
  ]);
  const keptIds = new Set(kept.map(({ id }) => id));
  const coder = person.grants.some(({ role }) => role === "coder");
  return (
    <>
      <PageHeading title="Gold coding">
        Expert coders judge the codes of survey records, each by themselves. Where they agree the code is
        settled; where they do not, an adjudicator settles it.
      </PageHeading>
      <AnswerBanner answer={answer} />
      {!hasPartInGoldCoding(person) && (
        <p>
          You have no part in it. If you are to code or to settle, ask the custodian for the role of a coder
          or an adjudicator, for one batch or for all.
        </p>
      )}
      <CoderQuestions questions={questions} />
      {coder && <CoderQueues queues={queues} />}
      {judged.length > 0 && (
        <AdjudicatorCases batches={judged} cases={await casesWaiting(judged.map(({ id }) => id))} />
      )}
      {(kept.length > 0 || can(person, "keep batches")) && <CustodianBatches batches={kept} />}
      <BatchesToUse batches={used.filter(({ id }) => !keptIds.has(id))} />
      {can(person, "keep batches") && (
        <p className="mt-4">
          <ButtonLink href={NEW_BATCH_PATH} look="primary">
            Start a batch
          </ButtonLink>
        </p>
      )}
      {hasPartInGoldCoding(person) && (
        <section className="mt-9">
          <h2>What everybody codes by</h2>
          <ul className="mt-2 grid list-disc gap-1 pl-5">
            {can(person, "read guidelines") && (
              <li>
                <a href={guidelinesHref(null)}>Guidelines</a> for all batches
              </li>
            )}
            <li>
              <a href={RULINGS_PATH}>Rulings</a> on job titles
            </li>
            <li>
              <a href={DISTINCTIONS_PATH}>Distinctions</a> between two groups
            </li>
          </ul>
        </section>
      )}
    </>
  );
});
