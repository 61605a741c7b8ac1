import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { KeyHint } from "#components/ui/key-hint";
import { ShareBar } from "#components/ui/share-bar";
import { groupsToTake } from "#lib/classification/meant-groups.db";
import type { CodeWork } from "#lib/coded-files/file-work";
import type { CodedFile } from "#lib/coded-files/kept/coded-file";
import { rankedAnswers } from "#lib/coded-files/kept/ranked-answers.db";
import type { DoubtfulTitle } from "#lib/coded-files/kept/review.db";
import { type ReviewOrder, reviewHref } from "#lib/coded-files/kept/review-address";
import { quantity, share } from "#lib/platform/in-words";
import type { FormAnswer } from "#lib/web/answer";

/** One doubtful title: the groups that it may be of, each a button with its digit; another, typed; or it is left as it is. */
export async function TitleReview(props: {
  file: CodedFile;
  title: DoubtfulTitle;
  work: CodeWork;
  order: ReviewOrder;
  answer: FormAnswer | null;
  canUndo: boolean;
}) {
  const { file, title, work, order, answer, canUndo } = props;
  const edition = work.editions.find((one) => title.chosen[one] === undefined) ?? work.editions[0]!;
  const [{ shortTitle, results, ask }, groups] = await Promise.all([
    rankedAnswers(title, edition),
    groupsToTake(edition, "unit group"),
  ]);
  const to = reviewHref(file.key, order, "answer");
  const of = (
    <>
      <input type="hidden" name="key" value={title.key} />
      <input type="hidden" name="edition" value={edition} />
    </>
  );
  return (
    <section aria-labelledby="title" className="mt-4 grid max-w-3xl gap-5">
      <div>
        <h2 id="title" className="text-[1.5rem] leading-tight break-words">
          {title.title}
        </h2>
        <p className="mt-1 text-soft">
          {title.industry !== "" && <>Industry: {title.industry}. </>}
          In {quantity(title.rows, "row")}, first in row {title.firstRow}.{" "}
          {work.editions.length > 1 && `Which group of ${shortTitle} is it?`}
        </p>
        {ask !== "" && <p className="mt-1">{ask}</p>}
      </div>
      <PostForm to={to} label="The groups found" className="grid gap-1.5">
        {of}
        {results.length === 0 && <p className="text-soft">The index has nothing like this title.</p>}
        {results.map((result, at) => (
          <button
            key={result.code}
            type="submit"
            name="code"
            value={result.code}
            data-key={at + 1}
            className="grid w-full cursor-pointer grid-cols-[auto_3.2rem_minmax(0,1fr)_auto] items-center gap-x-3 rounded-md border border-rule bg-card px-3 py-2 text-left hover:bg-wash"
          >
            <KeyHint>{String(at + 1)}</KeyHint>
            <span className="code font-semibold">{result.code}</span>
            <span className="min-w-0">
              {result.title}
              <span className="block text-[0.9rem] text-soft">{result.entry}</span>
            </span>
            <span className="flex items-center gap-2 text-[0.9rem] whitespace-nowrap text-soft tabular-nums">
              <ShareBar
                share={result.confidence}
                look={result.confidence < 0.5 ? "amber" : "accent"}
                className="w-14 max-sm:hidden"
              />
              <span className="w-11 text-right">{share(result.confidence)}</span>
            </span>
          </button>
        ))}
      </PostForm>
      <PostForm to={to} label="A code that you type" className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        {of}
        <GroupField
          {...groupFieldOf(answer, "review", "group")}
          label="Another group"
          hint={
            <>
              Its code, or words of its title.{" "}
              <a href="#group" data-key="/">
                <KeyHint>/</KeyHint> Go to the field
              </a>
            </>
          }
          groups={groups}
        />
        <Button look="secondary" className="self-end">
          Give this code
        </Button>
      </PostForm>
      <div className="flex flex-wrap gap-3">
        <PostForm to={to} label="Leave it" className="">
          {of}
          <Button look="secondary" name="leave" value="yes" data-key="l">
            <KeyHint>l</KeyHint> <span className="ml-2">Leave it as it is</span>
          </Button>
        </PostForm>
        {canUndo && (
          <PostForm to={reviewHref(file.key, order, "undo")} label="Take back" className="">
            <Button look="secondary" data-key="z">
              <KeyHint>z</KeyHint> <span className="ml-2">Take the last one back</span>
            </Button>
          </PostForm>
        )}
      </div>
      <p className="text-[0.92rem] text-soft">
        What you choose is given to all rows with this title{title.industry !== "" && " and industry"} at
        once.
      </p>
    </section>
  );
}
