import type { Metadata } from "next";
import { PRECEDENTS, UnknownPrecedent } from "#components/gold-coding/settling/precedent-page";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { readDistinction } from "#lib/gold-coding/settling/rulings.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Change a distinction" };

const FORM = "distinction";
const WITHDRAW = "withdraw";

export default guarded(
  "adjudicate",
  async ({ params, searchParams }) => {
    const id = idInAddress((await params).distinction);
    const [distinction, answer] = await Promise.all([readDistinction(id), formAnswer(await searchParams)]);
    if (!distinction || distinction.withdrawnAt) return <UnknownPrecedent kind="distinction" />;
    const { version } = distinction;
    const back = precedentHref("distinction", id);
    return (
      <>
        <PageHeading
          crumbs={[
            { href: PRECEDENTS.distinction.path, name: PRECEDENTS.distinction.title },
            { href: back, name: `${distinction.code} or ${distinction.otherCode}` },
          ]}
          title="Change a distinction"
        />
        <AnswerBanner answer={answer} />
        <PostForm to={precedentHref("distinction", id, "edit/save")} label="Change its words">
          <TextArea
            label="What settles it"
            name="text"
            hint="Everybody reads it: use your own words."
            defaultValue={typed(answer, FORM, "text", distinction.text)}
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
        <PostForm to={precedentHref("distinction", id, "edit/withdraw")} label="Withdraw it">
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
