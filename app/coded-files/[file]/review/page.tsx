import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { Island } from "#components/ui/island";
import { PageHeading } from "#components/ui/page-heading";
import type { ConfirmedSettings } from "#lib/coded-files/kept/coded-file";
import { nextDoubtful, reviewProgress } from "#lib/coded-files/kept/review.db";
import { readReviewOrder } from "#lib/coded-files/kept/review-address";
import type { Parameters } from "#lib/platform/parameters";
import { formAnswer } from "../../../viewer";
import { crumbsBelow, fileOfPage, UNLISTED, UnknownFile } from "../_parts/of-file";
import { NothingToReview } from "./_parts/nothing-to-review";
import { OrderLinks, ReviewBar } from "./_parts/review-bar";
import { TitleReview } from "./_parts/title-review";

interface Props {
  params: Promise<{ file: string }>;
  searchParams: Promise<Parameters>;
}

export const metadata: Metadata = { title: "Review the doubtful titles", ...UNLISTED };

export default async function ReviewPage({ params, searchParams }: Props) {
  const parameters = await searchParams;
  const [file, answer] = await Promise.all([fileOfPage(params), formAnswer(parameters)]);
  if (!file) return <UnknownFile />;
  const order = readReviewOrder(parameters.order);
  const { work } = file.settings as Partial<ConfirmedSettings>;
  const [title, progress] = await Promise.all([nextDoubtful(file, order), reviewProgress(file)]);
  const reviewable = file.state === "done" && work?.kind === "code";
  return (
    <Island name="case-keys">
      <PageHeading crumbs={crumbsBelow(file)} title="Review the doubtful titles" />
      <AnswerBanner answer={answer} />
      {reviewable && title ? (
        <>
          <ReviewBar progress={progress} />
          <OrderLinks fileKey={file.key} order={order} />
          <TitleReview {...{ file, title, work, order, answer }} canUndo={progress.reviewed > 0} />
        </>
      ) : (
        <NothingToReview file={file} progress={progress} order={order} />
      )}
    </Island>
  );
}
