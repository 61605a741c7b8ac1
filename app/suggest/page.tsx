import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { groupsToTake } from "#lib/classification/meant-groups.db";
import { newestEdition } from "#lib/classification/newest-edition";
import { ParameterReader } from "#lib/platform/parameters";
import { ANSWERED_PATH, whatHappensNext } from "#lib/revision/suggestions/suggestion";
import { readTakingUp } from "#lib/revision/suggestions/suggestions.db";
import type { PageProps } from "../guarded";
import { currentViewer, formAnswer } from "../viewer";
import { SuggestionForm } from "./_parts/suggestion-form";

export const metadata: Metadata = { title: "Suggest a change" };

export default async function SuggestPage({ searchParams }: PageProps) {
  const parameters = await searchParams;
  const [answer, taking, editions, viewer] = await Promise.all([
    formAnswer(parameters),
    readTakingUp(),
    readEditions(),
    currentViewer(),
  ]);
  const edition = newestEdition(editions);
  const code = new ParameterReader(parameters).text("group", "The group", 20);
  return (
    <>
      <PageHeading title="Suggest a change to the classification">
        <p>
          Anybody may, at any time: a group that should be split or merged, a title that has changed, work
          that has no group. {whatHappensNext(taking)}
        </p>
        <p className="mt-2">
          <a href={ANSWERED_PATH}>What was suggested before, with the answers</a>
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <SuggestionForm
        answer={answer}
        edition={edition}
        groups={edition ? await groupsToTake(edition.id) : []}
        code={edition?.byCode.has(code) ? code : ""}
        person={viewer?.person ?? null}
      />
    </>
  );
}
