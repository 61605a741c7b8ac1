import type { Metadata } from "next";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { LARGEST_CODED } from "#lib/jobs/largest-files";
import { count } from "#lib/platform/in-words";
import { MOST_LIST_ROWS } from "#lib/title-lists/import/most-rows";
import { LISTS_CRUMB, TITLE_LISTS_PATH } from "#lib/title-lists/list-address";
import { LIST_KIND_IDS, LIST_KINDS } from "#lib/title-lists/list-kind";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Send a list of titles" };

const FORM = "title-list";

export default guarded("keep title lists", async ({ searchParams }) => {
  const answer = await formAnswer(await searchParams);
  const field = (name: string) => ({
    name,
    defaultValue: typed(answer, FORM, name),
    error: errorAt(answer, FORM, name),
  });
  return (
    <>
      <PageHeading crumbs={[LISTS_CRUMB]} title="Send a list of titles">
        <p>
          Job titles with how often each comes, by year, quarter or month. Send nothing about people: only the
          titles and their counts are read. A row with an e-mail address, a phone number, a postcode or more
          than a title in it is not kept, and names, references and wages are taken out of the others.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/title-lists/new/send" withFile>
        <TextField
          label="Name"
          hint="What others call the list: “Online job adverts, 2025”."
          {...field("name")}
        />
        <SelectField
          label="Where the titles are from"
          options={[
            { value: "", name: "Choose" },
            ...LIST_KIND_IDS.map((value) => ({ value, name: LIST_KINDS[value].name })),
          ]}
          {...field("kind")}
        />
        <TextField
          label="Source"
          hint="Who gathered them, and where that is known from."
          {...field("source")}
        />
        <TextField label="Licence" hint="On what terms they are held." {...field("licence")} />
        <TextArea label="Note, if any" rows={2} {...field("note")} />
        <TextField
          label="File"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
          className="py-2"
          hint={`CSV, text with tabs or Excel (.xlsx), up to ${count(LARGEST_CODED / 1024 / 1024)} MB and ${count(MOST_LIST_ROWS)} rows: one row for each title and period, or a column for each period.`}
          name="file"
          error={errorAt(answer, FORM, "file")}
        />
        <FormButtons button="Send the list" back={TITLE_LISTS_PATH} />
      </PostForm>
    </>
  );
});
