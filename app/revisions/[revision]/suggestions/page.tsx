import type { Metadata } from "next";
import { UnknownRevision } from "#components/revision/opening/unknown-revision";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { address, ParameterReader } from "#lib/platform/parameters";
import { suggestionsHref } from "#lib/revision/opening/opening-address";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";
import { STATUS_NAMES, SUGGESTION_STATUSES } from "#lib/revision/suggestions/suggestion";
import { workingRevision } from "#lib/revision/suggestions/suggestion-of-address.db";
import { listSuggestions } from "#lib/revision/suggestions/suggestions.db";
import { guarded, ofRevision } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { SuggestionTable } from "./_parts/suggestion-table";

export const metadata: Metadata = { title: "Suggestions" };

export default guarded(
  "answer suggestions for a revision",
  async ({ params, searchParams }) => {
    const revision = await workingRevision(await params);
    if (!revision) return <UnknownRevision />;
    const parameters = await searchParams;
    const [all, answer] = await Promise.all([listSuggestions(revision.id), formAnswer(parameters)]);
    const reader = new ParameterReader(parameters);
    const status = reader.choice("status", "Where it stands", SUGGESTION_STATUSES) || "open";
    const own = all.filter((one) => one.revision !== null);
    const shown = own.filter((one) => one.status === status);
    const waiting = all.filter((one) => one.revision === null && one.status === "open");
    const here = suggestionsHref(revision.id);
    return (
      <>
        {reader.errors.length > 0 && <PageStatus code={400} />}
        <PageHeading
          crumbs={[
            { href: REVISIONS_PATH, name: "Revisions" },
            { href: revisionHref(revision.id), name: revision.title },
          ]}
          title="Suggestions"
        >
          <p>
            What anybody suggested for this revision. Each becomes an issue or gets an answer, which everybody
            reads.
          </p>
        </PageHeading>
        <ErrorSummary errors={reader.errors} />
        <AnswerBanner answer={answer} />
        <ChoicePills
          label="Where they stand"
          choices={SUGGESTION_STATUSES.map((one) => ({
            name: STATUS_NAMES[one],
            items: own.filter((suggestion) => suggestion.status === one).length,
            href: address(here, { status: one }),
            chosen: one === status,
          }))}
        />
        {shown.length > 0 ? (
          <SuggestionTable
            caption={`${STATUS_NAMES[status]}, in the order in which they came`}
            revision={revision.id}
            suggestions={shown}
          />
        ) : (
          <p className="mt-4">
            {status === "open" ? "No suggestion waits for an answer." : "There is none that stands so."}
          </p>
        )}
        {waiting.length > 0 && (
          <section className="mt-9">
            <h2>For the revision after this one</h2>
            <p className="mt-1 mb-3 max-w-3xl text-soft">
              They came after the last day for suggestions, or were left to the following revision, which
              takes them up as it is opened. You can answer them, or raise an issue from them, now.
            </p>
            <SuggestionTable
              caption="Waiting for the following revision"
              revision={revision.id}
              suggestions={waiting}
            />
          </section>
        )}
      </>
    );
  },
  ofRevision,
);
