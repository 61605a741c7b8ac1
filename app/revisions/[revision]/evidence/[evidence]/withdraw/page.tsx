import type { Metadata } from "next";
import { ReasonForm } from "#components/people/reason-form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { EVIDENCE_KINDS } from "#lib/revision/evidence/evidence";
import { evidenceOfAddress } from "#lib/revision/evidence/evidence-of-address.db";
import { evidenceHref, issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";

export const metadata: Metadata = { title: "Withdraw evidence" };

export default guarded(
  "record evidence",
  async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const item = await evidenceOfAddress((await params).evidence);
    if (!item)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading crumbs={[revisionCrumb(revisionId)]} title="Evidence not found">
            <p>There is no evidence of this number. All there is stands on its issue.</p>
          </PageHeading>
        </>
      );
    const back = `${issueHref(revisionId, item.issue)}#evidence-${item.id}`;
    return (
      <>
        <PageHeading
          crumbs={[revisionCrumb(revisionId), { href: back, name: "The issue" }]}
          title={`Withdraw evidence: ${EVIDENCE_KINDS[item.kind]}`}
        >
          <p>
            It stays on the issue as withdrawn, with your reason, for the working group, the steering group
            and the custodian. Nobody else sees it any more. It cannot be taken up again, only recorded anew.
          </p>
        </PageHeading>
        {item.withdrawn ? (
          <Notice title="This evidence is withdrawn already.">
            <p>
              {item.withdrawn.reason} <a href={back}>Back to the issue</a>
            </p>
          </Notice>
        ) : (
          <>
            <p className="mb-5 max-w-3xl border-l-2 border-line pl-3 whitespace-pre-line">
              {[item.text, item.url, item.file?.fileName].filter(Boolean).join("\n") || item.codes.join(", ")}
            </p>
            <ReasonForm
              to={`${evidenceHref(revisionId, item.id, "withdraw")}/confirm`}
              form="withdraw-evidence"
              answer={await formAnswer(await searchParams)}
              button="Withdraw it"
              back={back}
            />
          </>
        )}
      </>
    );
  },
  ofRevision,
);
