import type { Metadata } from "next";
import { EntryCodes } from "#components/coding-index/entry-codes";
import { entryHref } from "#components/coding-index/entry-table";
import { GoneEntry } from "#components/coding-index/gone-entry";
import { UnknownEntry } from "#components/coding-index/unknown-entry";
import { WhyFields } from "#components/coding-index/why-fields";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { readEditableEntry } from "#lib/coding-index/edit-entry.db";
import { pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Remove an index entry" };

const FORM = "remove-entry";

export default guarded("edit the index", async ({ params, searchParams }) => {
  const uid = pathText((await params).uid ?? "");
  const [editable, history, answer] = await Promise.all([
    readEditableEntry(uid),
    readHistory("index-entry", uid),
    formAnswer(await searchParams),
  ]);
  const deeds = history.map((deed) => historyItem(deed, true));
  if (!editable)
    return deeds.length === 0 ? (
      <UnknownEntry uid={uid} entries={(await readRegister("working")).entries} />
    ) : (
      <GoneEntry deeds={deeds} />
    );
  const { entry, state } = editable;
  const [register, editions] = await Promise.all([readRegister("working"), readEditions("working")]);
  const here = `/coding-index/${entry.uid}`;
  const meanwhile = typed(answer, FORM, "state", state) !== state;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: "/coding-index", name: "Coding index" },
          { href: entryHref(entry.uid, "working"), name: entry.title },
        ]}
        title={`Remove “${entry.title}” from the index`}
      >
        <p>
          It leaves the working version of the index at once and the lookup with the next release, and a new
          version of the published index does not bring it back. Its address and history stay.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {meanwhile && (
        <Notice look="warning" title="The entry was changed while you were here.">
          <p>
            {deeds[0] && `${deeds[0].sentences.join(". ")}, ${deeds[0].by}. `}Look at it below as it is now
            before you remove it.
          </p>
        </Notice>
      )}
      <p className="mb-2">{[entry.title, entry.add, entry.ind].filter(Boolean).join(", ")}</p>
      <EntryCodes {...{ entry, register, editions }} />
      <PostForm to={`${here}/remove/confirm`} className="mt-6 grid max-w-xl gap-5">
        <input type="hidden" name="state" value={state} />
        <WhyFields answer={answer} form={FORM} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Remove the entry</Button>
          <a href={entryHref(entry.uid, "working")}>Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
