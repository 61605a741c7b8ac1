import type { Metadata } from "next";
import { PRECEDENTS, UnknownPrecedent } from "#components/gold-coding/settling/precedent-page";
import { TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { readRuling } from "#lib/gold-coding/settling/rulings.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Change a ruling" };

const FORM = "ruling";
const WITHDRAW = "withdraw";

export default guarded(
  "adjudicate",
  async ({ params, searchParams }) => {
    const id = idInAddress((await params).ruling);
    const [ruling, answer] = await Promise.all([readRuling(id), formAnswer(await searchParams)]);
    if (!ruling || ruling.withdrawnAt) return <UnknownPrecedent kind="ruling" />;
    const { version } = ruling;
    const back = precedentHref("ruling", id);
    return (
      <>
        <PageHeading
          crumbs={[
            { href: PRECEDENTS.ruling.path, name: PRECEDENTS.ruling.title },
            { href: back, name: ruling.title },
          ]}
          title="Change a ruling"
        />
        <AnswerBanner answer={answer} />
        <PostForm to={precedentHref("ruling", id, "edit/save")} label="Change its words">
          <TextField
            label="Job title"
            name="ruling-title"
            defaultValue={typed(answer, FORM, "ruling-title", ruling.title)}
            error={errorAt(answer, FORM, "ruling-title")}
            maxLength={200}
            autoComplete="off"
          />
          <TextArea
            label="What was settled, and why"
            name="text"
            hint="Everybody reads it: use your own words."
            defaultValue={typed(answer, FORM, "text", ruling.text)}
            error={errorAt(answer, FORM, "text")}
          />
          <input type="hidden" name="version" value={version} />
          <FormButtons button="Save" back={back} />
        </PostForm>
        <h2 className="mt-9 mb-2">Withdraw it</h2>
        <p className="mb-3 max-w-prose">
          From then on nobody is shown it but in its history. It cannot be taken back into force; make a new
          one when settling a case.
        </p>
        <PostForm to={precedentHref("ruling", id, "edit/withdraw")} label="Withdraw it">
          <TextArea
            label="Why it is withdrawn"
            name="reason"
            rows={3}
            defaultValue={typed(answer, WITHDRAW, "reason")}
            error={errorAt(answer, WITHDRAW, "reason")}
          />
          <input type="hidden" name="version" value={version} />
          <FormButtons button="Withdraw" back={back} />
        </PostForm>
      </>
    );
  },
  ofBatch,
);
