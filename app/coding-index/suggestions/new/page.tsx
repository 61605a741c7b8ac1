import type { Metadata } from "next";
import { entryHref } from "#components/coding-index/entry-table";
import { NearEntries } from "#components/coding-index/near-entries";
import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { Button } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { suggestionEdition } from "#lib/coding-index/meant-entry.db";
import { knownOf } from "#lib/coding-index/suggestions/similar-titles.db";
import { ParameterReader } from "#lib/platform/parameters";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Suggest a title for the index" };

const FORM = "suggestion";

export default guarded("suggest an index entry", async ({ searchParams }) => {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const title = reader.text("title", "The title");
  const answer = await formAnswer(parameters);
  const wanted = {
    title: typed(answer, FORM, "title", title).trim(),
    add: typed(answer, FORM, "add").trim(),
    ind: typed(answer, FORM, "ind").trim(),
  };
  const [known, register, { id, shortTitle, groups }] = await Promise.all([
    wanted.title ? knownOf(wanted) : null,
    readRegister("working"),
    suggestionEdition(),
  ]);
  const field = (name: string, otherwise = "") => ({
    name,
    defaultValue: typed(answer, FORM, name, otherwise),
    error: errorAt(answer, FORM, name),
  });
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <PageHeading
        crumbs={[
          { href: "/coding-index", name: "Coding index" },
          { href: "/coding-index/suggestions", name: "Suggestions" },
        ]}
        title="Suggest a title for the index"
      >
        <p>
          The custodian looks into it and accepts or refuses it; you see the outcome and the reason under
          Suggestions. Give no name of a person or an employer.
        </p>
      </PageHeading>
      <ErrorSummary errors={reader.errors} />
      <AnswerBanner answer={answer} />
      {known?.entry && (
        <Notice look="warning" title="The index has this title already.">
          <p>
            <a href={entryHref(known.entry.uid, "working")}>{known.entry.title}</a>{" "}
            {known.entry.codes[id]
              ? `goes to unit group ${known.entry.codes[id]}`
              : `says “${known.entry.see}”`}
            . Suggest it again only with a qualifier that tells the two apart.
          </p>
        </Notice>
      )}
      {known?.open && (
        <Notice
          look="warning"
          title={`This title was suggested already, as number ${known.open.id}, and waits for the custodian.`}
        />
      )}
      <PostForm to="/coding-index/suggestions/new/send">
        <TextField label="Job title" hint="As people write it: “Sales manager”." {...field("title", title)} />
        <TextField
          label="Additional term (optional)"
          hint="What tells it apart from others of this title, such as “professional”."
          {...field("add")}
        />
        <TextField
          label="Industry (optional)"
          hint="Where the title means this job in one industry only."
          {...field("ind")}
        />
        <GroupField
          label={`Unit group in ${shortTitle} (optional)`}
          hint="Its code, or words of its title, if you have one in mind."
          groups={groups}
          {...groupFieldOf(answer, FORM, "group")}
        />
        <TextArea
          label="Why, and where have you seen it?"
          hint="What people with this title do, how often you meet it."
          rows={4}
          {...field("note")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Suggest it</Button>
          <a href="/lookup">Cancel</a>
        </div>
      </PostForm>
      {known && !known.entry && (
        <section className="mt-9">
          <h2>What the index has that is near</h2>
          <NearEntries near={known.near} register={register} edition={id} />
        </section>
      )}
    </>
  );
});
