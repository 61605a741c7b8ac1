import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { suggestionEdition } from "#lib/coding-index/meant-entry.db";
import { STATUS_NAMES, STATUSES } from "#lib/coding-index/suggestions/suggestion";
import { countSuggestions, listSuggestions } from "#lib/coding-index/suggestions/suggestions.db";
import { can } from "#lib/permissions/permissions";
import { count } from "#lib/platform/in-words";
import { ParameterReader } from "#lib/platform/parameters";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { SuggestionTable } from "./_parts/suggestion-table";

export const metadata: Metadata = { title: "Suggestions for the index" };

export default guarded("suggest an index entry", async ({ searchParams, viewer: { person } }) => {
  const parameters = await searchParams;
  // Issues of the revision are raised from them.
  const readsAll = can(person, "decide on suggestions") || can(person, "raise an issue");
  const status = new ParameterReader(parameters).choice("status", "The status", STATUSES) || "open";
  const [own, all, counts, { shortTitle: edition }, answer] = await Promise.all([
    listSuggestions({ personId: person.id }),
    readsAll ? listSuggestions({ status }) : [],
    countSuggestions(),
    suggestionEdition(),
    formAnswer(parameters),
  ]);
  return (
    <>
      <PageHeading
        crumbs={[{ href: "/coding-index", name: "Coding index" }]}
        title="Suggestions for the index"
      >
        <p>
          Job titles that somebody says the coding index lacks. The custodian looks into each and accepts it,
          which makes it an entry, or refuses it with a reason.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <p className="mb-6">
        <ButtonLink href="/coding-index/suggestions/new">Suggest a title</ButtonLink>
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
        {readsAll && (
          <section>
            <h2>Everybody’s</h2>
            <nav aria-label="Status" className="my-2 flex flex-wrap gap-x-5">
              {STATUSES.map((one) => (
                <a
                  key={one}
                  href={`/coding-index/suggestions?status=${one}`}
                  aria-current={one === status ? "page" : undefined}
                  className="py-1 aria-[current]:font-semibold"
                >
                  {STATUS_NAMES[one]} ({count(counts[one])})
                </a>
              ))}
            </nav>
            {all.length > 0 ? (
              <SuggestionTable
                caption={`${STATUS_NAMES[status]} suggestions`}
                {...{ edition }}
                suggestions={all}
                names
              />
            ) : (
              <p>None is {status}.</p>
            )}
          </section>
        )}
        <section>
          <h2>Yours</h2>
          {own.length > 0 ? (
            <SuggestionTable caption="What you suggested" {...{ edition }} suggestions={own} names={false} />
          ) : (
            <p className="mt-1">You have not suggested anything yet.</p>
          )}
        </section>
      </div>
    </>
  );
});
