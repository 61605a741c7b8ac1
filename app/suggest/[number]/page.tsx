import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { numberIn } from "#lib/platform/parameters";
import { readPublicIssues } from "#lib/revision/suggestions/public-issues.db";
import { reference, SUGGEST_PATH, whereItWaits } from "#lib/revision/suggestions/suggestion";
import { readSuggestion } from "#lib/revision/suggestions/suggestions.db";
import type { PageProps } from "../../guarded";
import { formAnswer } from "../../viewer";
import { PublishedSuggestion } from "../_parts/published-suggestion";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const number = numberIn((await params).number);
  // What somebody suggests and nobody has looked at is for no search engine.
  return { title: `Suggestion ${reference(number)}`, robots: { index: false } };
}

/** How a suggestion stands. What it says is shown once it is answered: until then nobody has looked at it. */
export default async function SuggestedPage({ params, searchParams }: PageProps) {
  const number = numberIn((await params).number);
  const [suggestion, answer] = await Promise.all([readSuggestion(number), formAnswer(await searchParams)]);
  const crumbs = [{ href: SUGGEST_PATH, name: "Suggest a change" }];
  if (!suggestion)
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={crumbs} title="Suggestion not found">
          <p>There is no suggestion of this number. Look at the number that you were given.</p>
        </PageHeading>
      </>
    );
  const { status, published } = suggestion;
  return (
    <>
      <PageHeading crumbs={crumbs} title={`Suggestion ${reference(number)}`} />
      <AnswerBanner answer={answer} />
      {status === "open" ? (
        <p className="max-w-3xl">{whereItWaits(suggestion)} Come back to this page to see how it stands.</p>
      ) : published ? (
        <PublishedSuggestion
          suggestion={suggestion}
          issue={(await readPublicIssues([suggestion])).get(suggestion.id)}
        />
      ) : (
        <p className="max-w-3xl">
          The working group has dealt with it. Whoever sent it and left an e-mail address was told the answer.
        </p>
      )}
    </>
  );
}
