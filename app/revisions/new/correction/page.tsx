import type { Metadata } from "next";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { ParameterReader } from "#lib/platform/parameters";
import { NEW_CORRECTION_PATH } from "#lib/revision/opening/opening-address";
import { listCorrectable } from "#lib/revision/opening/releases-to-correct.db";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Correct a published table" };

const FORM = "correction";

export default guarded("open a revision", async ({ searchParams }) => {
  const parameters = await searchParams;
  const [answer, releases] = await Promise.all([formAnswer(parameters), listCorrectable()]);
  const asked = new ParameterReader(parameters).text("release", "The release");
  const field = (name: string, otherwise = "") => ({
    name,
    defaultValue: typed(answer, FORM, name, otherwise),
    error: errorAt(answer, FORM, name),
  });
  return (
    <>
      <PageHeading crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]} title="Correct a published table">
        <p>
          A correction is a small revision of the same two editions. The decisions of the release stand where
          the correction decides nothing else. It is reviewed, commented on and decided like any other, and
          released as the next release of the table with a list of its changes; the release before it stays
          where it is.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {releases.length === 0 ? (
        <Notice title="Nothing is released yet, so there is no published table to correct.">
          <p>
            Change the revision itself, or <a href="/revisions/new">open a revision</a>.
          </p>
        </Notice>
      ) : (
        <PostForm to={`${NEW_CORRECTION_PATH}/open`}>
          <SelectField
            label="Table to correct"
            options={releases.map(({ id, title }) => ({ value: String(id), name: title }))}
            {...field("release", asked)}
          />
          <TextField
            label="Name of the correction"
            hint="What it is about, in a few words: “Chefs and cooks”."
            {...field("title")}
          />
          <TextArea
            label="Why the table is corrected"
            hint="What is wrong, and how it was found. Everybody reads it."
            rows={4}
            {...field("reason")}
          />
          <FormButtons button="Open the correction" back={REVISIONS_PATH} />
        </PostForm>
      )}
    </>
  );
});
