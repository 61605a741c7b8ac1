import type { Metadata } from "next";
import { BATCH_FORM, BatchFields } from "#components/gold-coding/batches/batch-fields";
import { SelectField, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { GOLD_CODING_PATH, NEW_BATCH_PATH } from "#lib/gold-coding/batches/batch-address";
import { readEditionChoices } from "#lib/gold-coding/batches/batches.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Start a batch" };

export default guarded("keep batches", async ({ searchParams }) => {
  const [answer, choices] = await Promise.all([formAnswer(await searchParams), readEditionChoices()]);
  const options = choices.map(({ value, name }) => ({ value, name }));
  const at = (name: string) => ({
    name,
    defaultValue: typed(answer, BATCH_FORM, name),
    error: errorAt(answer, BATCH_FORM, name),
  });
  return (
    <>
      <PageHeading crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]} title="Start a batch">
        A batch holds survey records that are coded together. Its records come in files, which you send next.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={`${NEW_BATCH_PATH}/start`}>
        <TextField
          label="Id"
          hint="It stands in addresses and stays. Small letters, digits and hyphens, such as lfs-2026-q1."
          maxLength={40}
          className="max-w-72"
          {...at("id")}
        />
        <SelectField
          label="Coded to"
          options={options}
          hint="The edition that coders give codes of."
          {...at("edition")}
        />
        <SelectField
          label="And also to (optional)"
          options={[{ value: "", name: "no second edition" }, ...options]}
          hint="For dual coding: each record gets a code of both, which gives the weights of their correspondence."
          {...at("secondEdition")}
        />
        <BatchFields answer={answer} />
        <FormButtons button="Start the batch" back={GOLD_CODING_PATH} />
      </PostForm>
    </>
  );
});
