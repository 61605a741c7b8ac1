import type { Metadata } from "next";
import { UnknownList } from "#components/title-lists/unknown-list";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { can } from "#lib/permissions/permissions";
import { numberIn, ParameterReader } from "#lib/platform/parameters";
import { clusterHref, LISTS_CRUMB, listHref } from "#lib/title-lists/list-address";
import { clusterFound } from "#lib/title-lists/outcomes/make.db";
import { OUTCOMES } from "#lib/title-lists/outcomes/outcome";
import { evidenceInWords } from "#lib/title-lists/outcomes/outcome-words";
import { outcomesOf } from "#lib/title-lists/outcomes/outcomes.db";
import { guarded } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { EntryForm } from "./_parts/entry-form";
import { IssueForm } from "./_parts/issue-form";
import { SuggestionForm } from "./_parts/suggestion-form";

export const metadata: Metadata = { title: "Make something of titles" };

const WAYS = ["suggestion", "entry", "issue"] as const;

export default guarded("keep title lists", async ({ params, searchParams, viewer: { person } }) => {
  const { list: listId, cluster: number } = await params;
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const as = reader.choice("as", "What to make of it", WAYS);
  const [found, answer] = await Promise.all([
    clusterFound(numberIn(listId), numberIn(number)),
    formAnswer(parameters),
  ]);
  if (!found || as === "") return <UnknownList what="cluster" />;
  const { list, cluster, titles } = found;
  const { own } = (await outcomesOf(list.id, [cluster]))(cluster);
  const made = own.find(({ became }) => became === as);
  // Whether one may raise issues depends on the revision, which the form asks for.
  const may = as === "issue" || can(person, OUTCOMES[as].needs);
  return (
    <>
      <PageHeading
        crumbs={[
          LISTS_CRUMB,
          { href: listHref(list.id), name: list.name },
          { href: clusterHref(list.id, cluster.number), name: cluster.title },
        ]}
        title={OUTCOMES[as].does}
      >
        <p>{evidenceInWords(cluster, titles, list)}</p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {made ? (
        <Notice title={`There is ${OUTCOMES[as].name} made of this cluster already.`}>
          <p>
            <a href={made.href ?? clusterHref(list.id, cluster.number)}>See it</a>
          </p>
        </Notice>
      ) : !may ? (
        <Notice>
          <p>The custodian adds entries. Suggest one, and it is decided on.</p>
        </Notice>
      ) : as === "suggestion" ? (
        <SuggestionForm {...{ found, answer }} />
      ) : as === "entry" ? (
        <EntryForm {...{ found, answer }} />
      ) : (
        <IssueForm {...{ found, answer, person }} chosen={reader.text("revision", "The revision")} />
      )}
    </>
  );
});
