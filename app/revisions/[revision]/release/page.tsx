import { Differences } from "#components/releases/differences";
import { LevelCountsTable } from "#components/releases/level-counts";
import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readData } from "#lib/facts/data.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { type ReleaseCheck, readReleaseCheck } from "#lib/releases/check/check.db";
import { RELEASES_PATH } from "#lib/releases/release-address";
import { releaseFormHref } from "#lib/releases/release-form";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { BrokenRules } from "./_parts/broken-rules";
import { CodedOtherwiseList } from "./_parts/coded-otherwise";
import { NewDecisions, OpenComments, Undecided } from "./_parts/open-ends";

export const metadata = { title: "Release a revision" };

const FORM = "release";

export default guarded(
  "release",
  async ({ params, searchParams }) => {
    const revision = pathText((await params).revision ?? "");
    const answer = await formAnswer(await searchParams);
    const today = new Date().toISOString().slice(0, 10);
    const check = await readReleaseCheck(revision, today).catch(refusalOf);
    if (check instanceof Refusal)
      return (
        <PageHeading title="This revision cannot be released">
          <p>{check.message}</p>
        </PageHeading>
      );
    const { editions } = await readData("working");
    return (
      <>
        <PageHeading title={`Check before ${check.heading.title}`}>
          <p>
            Nothing is released yet. Read what the release would be, then make it at the end of the page.{" "}
            <a href={RELEASES_PATH}>All releases</a>
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <BrokenRules problems={check.problems} />
        <OpenComments unanswered={check.unanswered} />
        <NewDecisions votes={check.votes} lastTitle={check.lastTitle} />
        <Undecided issues={check.undecided} />
        <section aria-labelledby="differences" className="mt-9">
          <h2 id="differences">Differences from the last release</h2>
          {check.difference ? (
            <Differences difference={check.difference} find={check.find} editions={editions} />
          ) : (
            <p>This is the first release of these editions.</p>
          )}
        </section>
        <section aria-labelledby="counts" className="mt-9">
          <h2 id="counts">What it would hold</h2>
          <p className="mb-2">Coding index: Version {check.heading.indexVersion}.</p>
          <LevelCountsTable counts={check.counts} />
        </section>
        <CodedOtherwiseList entries={check.otherwise} edition={check.heading.target} />
        <ReleaseForm revision={revision} check={check} today={today} answer={answer} />
      </>
    );
  },
  ofRevision,
);

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

function ReleaseForm(props: {
  revision: string;
  check: ReleaseCheck;
  today: string;
  answer: FormAnswer | null;
}) {
  const { revision, check, today, answer } = props;
  if (check.problems.length > 0)
    return (
      <section aria-labelledby="make" className="mt-9">
        <h2 id="make">Make the release</h2>
        <p>It can be made once the broken rules above are mended.</p>
      </section>
    );
  return (
    <section aria-labelledby="make" className="no-print mt-9">
      <h2 id="make">Make the release</h2>
      <p className="mt-1 mb-3 max-w-3xl">
        Everybody is given it at once, and it can never be changed. A mistake is mended by a correction, which
        is released after it.
      </p>
      <PostForm to={releaseFormHref(revision, "make")} label="Make the release">
        <TextArea
          label="Notes"
          hint="What is new, for those who use it. Everybody can read this."
          name="notes"
          defaultValue={typed(answer, FORM, "notes")}
          error={errorAt(answer, FORM, "notes")}
        />
        <TextField
          label="Date of the release"
          hint="Like 2026-03-14."
          name="releasedOn"
          defaultValue={typed(answer, FORM, "releasedOn") || today}
          error={errorAt(answer, FORM, "releasedOn")}
          className="max-w-40"
        />
        <input type="hidden" name="number" value={check.heading.number} />
        <input type="hidden" name="checked" value={check.checked} />
        <div>
          <Button>Make {check.heading.title}</Button>
        </div>
      </PostForm>
    </section>
  );
}
