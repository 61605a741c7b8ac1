import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading";
import { quantity } from "#lib/platform/in-words";
import { readPublicIssues } from "#lib/revision/suggestions/public-issues.db";
import { SUGGEST_PATH } from "#lib/revision/suggestions/suggestion";
import { listPublished } from "#lib/revision/suggestions/suggestions.db";
import { PublishedSuggestion } from "../_parts/published-suggestion";

export const metadata: Metadata = { title: "Suggestions and answers" };

export default async function AnsweredPage() {
  const suggestions = await listPublished();
  const issues = await readPublicIssues(suggestions);
  return (
    <>
      <PageHeading
        crumbs={[{ href: SUGGEST_PATH, name: "Suggest a change" }]}
        title="What was suggested, and the answers"
      >
        <p>
          {suggestions.length === 0
            ? "None is answered yet. A suggestion stands here once the working group has answered it or raised an issue from it."
            : `${quantity(suggestions.length, "suggestion")}, the one answered last first, without who sent them.`}
        </p>
      </PageHeading>
      <div className="grid gap-8">
        {suggestions.map((suggestion) => (
          <PublishedSuggestion
            key={suggestion.id}
            suggestion={suggestion}
            issue={issues.get(suggestion.id)}
          />
        ))}
      </div>
    </>
  );
}
