import { Button, ButtonLink } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";
import type { ReviewProgress } from "#lib/coded-files/kept/review.db";
import { type ReviewOrder, reviewHref } from "#lib/coded-files/kept/review-address";
import { quantity } from "#lib/platform/in-words";

/** What is said where no title is left to look at, and where to go on. */
export function NothingToReview(props: { file: CodedFile; progress: ReviewProgress; order: ReviewOrder }) {
  const { file, progress, order } = props;
  const { titles, given, givenRows } = progress;
  return (
    <>
      <p className="max-w-3xl">
        {titles === 0
          ? "This file has no doubtful titles to look at."
          : "Every doubtful title was looked at."}{" "}
        {given > 0 &&
          `A code was chosen for ${quantity(given, "title")} in ${quantity(givenRows, "row")}, and each row has a note that says so.`}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        {file.state === "done" && (
          <ButtonLink look="primary" href={codedFileHref(file.key, "download")}>
            Download the file
          </ButtonLink>
        )}
        <ButtonLink href={codedFileHref(file.key)}>Back to the file</ButtonLink>
        {titles > 0 && (
          <PostForm to={reviewHref(file.key, order, "undo")} className="">
            <Button look="secondary">Take the last one back</Button>
          </PostForm>
        )}
      </div>
    </>
  );
}
