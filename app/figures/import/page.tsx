import type { Metadata } from "next";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { FIGURES_PATH, IMPORT_PATH } from "#lib/figures/figures-address";
import { LARGEST_OFFICIAL } from "#lib/jobs/largest-files";
import { count } from "#lib/platform/in-words";
import { errorAt } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Import figures" };

export default guarded("keep figures", async ({ searchParams }) => {
  const answer = await formAnswer(await searchParams);
  return (
    <>
      <PageHeading crumbs={[{ href: FIGURES_PATH, name: "Figures" }]} title="Import figures">
        <p>
          Table 14 of the Annual Survey of Hours and Earnings, as CSV or workbook, with its coefficients of
          variation; employment of the Annual Population Survey; counts of the Census; and any table with a
          column of codes.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={`${IMPORT_PATH}/send`} withFile>
        <TextField
          label="File"
          hint={`A workbook (.xlsx) or CSV, at most ${count(LARGEST_OFFICIAL / 1024 / 1024)} MB. You say what it is of before anything is imported.`}
          type="file"
          accept=".xlsx,.csv,.txt,text/csv"
          name="file"
          error={errorAt(answer, "figures-file", "file")}
          className="py-2"
        />
        <FormButtons button="Send the file" back={FIGURES_PATH} />
      </PostForm>
    </>
  );
});
