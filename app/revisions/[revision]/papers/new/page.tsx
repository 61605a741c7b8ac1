import type { Metadata } from "next";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../../guarded";
import { currentRevision } from "../../../../readership";
import { formAnswer } from "../../../../viewer";
import { whileOpen } from "../../../../while-open";

export const metadata: Metadata = { title: "Open a review paper" };

const FORM = "open-paper";

export default guarded(
  "raise an issue",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const [answer, { sources, editions }] = await Promise.all([
      formAnswer(await searchParams),
      currentRevision(revisionId),
    ]);
    const majorGroups = [...sources.values()].filter(({ level }) => level === 1);
    const field = (name: string) => ({
      name,
      defaultValue: typed(answer, FORM, name),
      error: errorAt(answer, FORM, name),
    });
    return (
      <>
        <PageHeading crumbs={[revisionCrumb(revisionId)]} title="Open a review paper">
          <p>
            A paper of numbered issues, on a major group or a sector of work. Once it is open, issues can be
            raised in it; everybody else sees it as soon as one of its proposals goes out for comment.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <PostForm to={revisionHref(revisionId, "papers/new/open")}>
          <TextField
            label="Short name"
            hint="As people say it: “Care occupations”, so that an issue is “Care occupations, issue 4”. It stays."
            maxLength={60}
            {...field("label")}
          />
          <TextField
            label="Title"
            hint="As it stands on the paper: “Review of care occupations”."
            {...field("title")}
          />
          <SelectField
            label="Major group"
            hint={`Of ${editions.source.name}, where the paper reviews one.`}
            options={[
              { value: "", name: "None: the paper is on a sector" },
              ...majorGroups.map(({ code, title }) => ({ value: code, name: `${code} ${title}` })),
            ]}
            {...field("majorGroup")}
          />
          <TextArea
            label="Introduction"
            hint="What stands before the issues: why these occupations, and what is known of them. It may stay empty."
            {...field("introduction")}
          />
          <FormButtons button="Open the paper" back={revisionHref(revisionId)} />
        </PostForm>
      </>
    );
  }),
  ofRevision,
);
