import type { Metadata } from "next";
import { EntryFields } from "#components/coding-index/entry-fields";
import { WhyFields } from "#components/coding-index/why-fields";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { EMPTY_DRAFT } from "#lib/coding-index/entry-draft";
import { entryGroups } from "#lib/coding-index/meant-entry.db";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Add an index entry" };

export default guarded("edit the index", async ({ searchParams }) => {
  const [answer, editions] = await Promise.all([formAnswer(await searchParams), entryGroups()]);
  return (
    <>
      <PageHeading crumbs={[{ href: "/coding-index", name: "Coding index" }]} title="Add an index entry">
        <p>
          It is in the working version of the index as soon as you save it, and public with the next release.
          A new version of the published index does not take it out again.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/coding-index/new/add">
        <EntryFields answer={answer} form="new-entry" draft={EMPTY_DRAFT} editions={editions} />
        <WhyFields answer={answer} form="new-entry" />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Add the entry</Button>
          <a href="/coding-index">Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
