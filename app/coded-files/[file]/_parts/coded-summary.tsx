import { ButtonLink } from "#components/ui/button";
import { FigureCards } from "#components/ui/figure-cards";
import type { CodeTally } from "#lib/coded-files/code-tally";
import { mostFrequent } from "#lib/coded-files/frequent-titles";
import { type CodedFile, type ConfirmedSettings, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { reviewProgress } from "#lib/coded-files/kept/review.db";
import { heldEditions } from "#lib/coded-files/kept/work-data.db";
import { count, quantity, share } from "#lib/platform/in-words";
import { Agreement } from "./agreement";
import { ConfidencePicture } from "./confidence-picture";
import { FileButtons } from "./file-buttons";
import { FirstRows } from "./first-rows";
import { UnmatchedTitles } from "./unmatched-titles";

/** So many of the titles without a likely code are listed. */
const MOST_TITLES = 20;

/** What came of a file of titles: how sure, how much of what it had agrees, what the index lacks, and what to do next. */
export async function CodedSummary({ file }: { file: CodedFile }) {
  const { work } = file.settings as ConfirmedSettings;
  const tally = file.cursor?.tally;
  if (work.kind !== "code" || tally?.kind !== "code") return null;
  const [review, held] = await Promise.all([reviewProgress(file), heldEditions()]);
  const edition = held.find(({ id }) => id === work.editions[0]);
  const waiting = review.titles - review.reviewed;
  const agreed = tally.agreement.byLevel.some((rows) => rows > 0);
  return (
    <>
      <FigureCards className="grid-cols-2 sm:grid-cols-4" figures={figures(tally)} />
      {review.titles > 0 && (
        <p className="max-w-3xl">
          {waiting > 0
            ? `Check ${quantity(waiting, "title")} before you use the codes: the index has nothing like it, or two groups are about as likely.`
            : "You have looked at every doubtful title."}{" "}
          {review.given > 0 &&
            `A code was chosen in the review for ${quantity(review.given, "title")} in ${quantity(review.givenRows, "row")}.`}
        </p>
      )}
      <FileButtons file={file}>
        {waiting > 0 && (
          <ButtonLink href={codedFileHref(file.key, "review")}>Review the doubtful titles</ButtonLink>
        )}
      </FileButtons>
      <ConfidencePicture tally={tally} edition={edition?.shortTitle ?? ""} />
      {agreed && <Agreement agreement={tally.agreement} held={held} work={work} />}
      <UnmatchedTitles file={file} titles={mostFrequent(tally.unmatched, MOST_TITLES)} />
      <FirstRows file={file} />
    </>
  );
}

function figures({ rows, outcomes, doubtful }: CodeTally): [string, string][] {
  const none = outcomes["no match"] + outcomes["no title"] + outcomes.refused;
  return [
    ["Rows", count(rows)],
    ["Given a code", withShare(outcomes.coded, rows)],
    ["To check", withShare(doubtful, rows)],
    ["No code", withShare(none, rows)],
  ];
}

/** "1,200 (12%)". */
export function withShare(part: number, whole: number): string {
  return whole === 0 ? count(part) : `${count(part)} (${share(part / whole)})`;
}
