import type { Metadata } from "next";
import { EntryFields } from "#components/coding-index/entry-fields";
import { entryHref } from "#components/coding-index/entry-table";
import { GoneEntry } from "#components/coding-index/gone-entry";
import { UnknownEntry } from "#components/coding-index/unknown-entry";
import { WhyFields } from "#components/coding-index/why-fields";
import { TwoVersions } from "#components/record/two-versions";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { TypedValues } from "#components/ui/typed-values";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { readEditableEntry } from "#lib/coding-index/edit-entry.db";
import { draftOf } from "#lib/coding-index/entry-draft";
import { entryVersions } from "#lib/coding-index/entry-form";
import { entryGroups } from "#lib/coding-index/meant-entry.db";
import { shortTitleOf } from "#lib/facts/edition";
import { pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Change an index entry" };

const FORM = "edit-entry";

export default guarded("edit the index", async ({ params, searchParams }) => {
  const uid = pathText((await params).uid ?? "");
  const [editable, history, answer] = await Promise.all([
    readEditableEntry(uid),
    readHistory("index-entry", uid),
    formAnswer(await searchParams),
  ]);
  const deeds = history.map((deed) => historyItem(deed, true));
  if (!editable) {
    if (deeds.length === 0)
      return <UnknownEntry uid={uid} entries={(await readRegister("working")).entries} />;
    return (
      <>
        <AnswerBanner answer={answer} />
        <TypedValues answer={answer} form={FORM} />
        <GoneEntry deeds={deeds} />
      </>
    );
  }
  const { entry, state } = editable;
  const [editions, { subUnitsOf }] = await Promise.all([entryGroups(), readRegister("working")]);
  const here = `/coding-index/${entry.uid}`;
  const workingHref = entryHref(entry.uid, "working");
  const meanwhile = typed(answer, FORM, "state", state) !== state;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: "/coding-index", name: "Coding index" },
          { href: workingHref, name: entry.title },
        ]}
        title={`Change “${entry.title}”`}
      >
        <p>
          The working version of the index has the change as soon as you save it, and it is public with the
          next release. A new version of the published index leaves it alone.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {meanwhile && (
        <TwoVersions
          fields={entryVersions(entry, editions, (field) => typed(answer, FORM, field))}
          last={deeds[0] ?? null}
          leaveHref={workingHref}
        />
      )}
      <PostForm to={`${here}/edit/save`}>
        <input type="hidden" name="state" value={state} />
        <EntryFields answer={answer} form={FORM} draft={draftOf(entry)} editions={editions} />
        {entry.subUnit && (
          <p className="text-soft">
            It is in sub-unit group <span className="code">{entry.subUnit}</span> and leaves it if you give
            another unit group in {shortTitleOf(subUnitsOf ?? "", editions)}.
          </p>
        )}
        <WhyFields answer={answer} form={FORM} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{meanwhile ? "Save mine over it" : "Save the change"}</Button>
          <a href={workingHref}>Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
