import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { can } from "#lib/permissions/permissions";
import { listTitleLists } from "#lib/title-lists/title-lists.db";
import { guarded } from "../guarded";
import { formAnswer } from "../viewer";
import { ListTable } from "./_parts/list-table";

export const metadata: Metadata = { title: "Lists of titles" };

export default guarded("read title lists", async ({ searchParams, viewer: { person } }) => {
  const [answer, lists] = await Promise.all([formAnswer(await searchParams), listTitleLists()]);
  return (
    <>
      <PageHeading title="Titles that have no home">
        <p>
          Lists of job titles with counts by period, from adverts, the web, the helpdesk or surveys: how many
          of them the index codes, which it does not, what these are like, and what became of them.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <p className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        {can(person, "keep title lists") && (
          <ButtonLink href="/title-lists/new" look="primary">
            Send a list
          </ButtonLink>
        )}
        <a href="/title-lists/outcomes">What became of titles</a>
      </p>
      <ListTable lists={lists} />
    </>
  );
});
