import type { Metadata } from "next";
import { SETTINGS_FORM, SettingsFields } from "#components/revision/opening/settings-fields";
import { SelectField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { NEW_CORRECTION_PATH, NEW_REVISION_PATH } from "#lib/revision/opening/opening-address";
import { editionsToRevise } from "#lib/revision/opening/revision-to-open";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Open a revision" };

export default guarded("open a revision", async ({ searchParams }) => {
  const [answer, editions] = await Promise.all([formAnswer(await searchParams), readEditions()]);
  const newestFirst = editionsToRevise(editions).sort((one, other) =>
    (other.releasedOn ?? "").localeCompare(one.releasedOn ?? ""),
  );
  return (
    <>
      <PageHeading crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]} title="Open a revision">
        <p>
          Its draft equals the edition that is revised until the first decision. It begins with the life of
          proposals as it is set for every revision, and with the suggestions that wait for it. Whoever is in
          the working group or the steering group everywhere is in its groups too; give others a role for this
          revision only under <a href="/people">People</a>.
        </p>
        <p className="mt-2">
          To mend a table that is released, <a href={NEW_CORRECTION_PATH}>correct a published table</a>{" "}
          instead.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={`${NEW_REVISION_PATH}/open`}>
        <SelectField
          label="Edition to revise"
          name="source"
          hint="One that is released. A draft is released first."
          options={newestFirst.map(({ id, shortTitle }) => ({ value: id, name: shortTitle }))}
          defaultValue={typed(answer, SETTINGS_FORM, "source", newestFirst[0]?.id)}
          error={errorAt(answer, SETTINGS_FORM, "source")}
        />
        <SettingsFields named answer={answer} />
        <FormButtons button="Open the revision" back={REVISIONS_PATH} />
      </PostForm>
    </>
  );
});
