import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { WideTable } from "#components/ui/wide-table";
import { can, inRevision } from "#lib/permissions/permissions";
import { dateInWords } from "#lib/platform/in-words";
import { BODY_TITLES } from "#lib/revision/meetings/meeting";
import { actionsHref, meetingHref, meetingsHref } from "#lib/revision/meetings/meeting-href";
import { listMeetings } from "#lib/revision/meetings/meetings.db";
import { revisionCrumb } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Meetings" };

export default guarded(
  "read work in progress",
  async ({ params, searchParams, viewer: { person } }) => {
    const revisionId = await revisionOfAddress(await params);
    const [meetings, answer] = await Promise.all([listMeetings(revisionId), formAnswer(await searchParams)]);
    return (
      <>
        <PageHeading crumbs={[revisionCrumb(revisionId)]} title="Meetings">
          <p>
            Meetings of the working group and the steering group: what was said, what was decided and who does
            what by when.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <p className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          {can(person, "keep minutes", inRevision(revisionId)) && (
            <ButtonLink look="primary" href={meetingsHref(revisionId, "new")}>
              Enter a meeting
            </ButtonLink>
          )}
          <a href={actionsHref(revisionId)} className="py-1">
            Actions of all meetings
          </a>
        </p>
        {meetings.length === 0 ? (
          <p>None is entered yet.</p>
        ) : (
          <WideTable label="Meetings">
            <table className="data-table max-w-4xl">
              <caption className="sr-only">Meetings, the latest first</caption>
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">Meeting</th>
                  <th scope="col">Group</th>
                  <th scope="col">Place</th>
                </tr>
              </thead>
              <tbody>
                {meetings.map(({ id, heldOn, title, body, place }) => (
                  <tr key={id}>
                    <td className="whitespace-nowrap">{dateInWords(heldOn)}</td>
                    <th scope="row" className="font-normal">
                      <a href={meetingHref(revisionId, id)} className="inline-block py-0.5">
                        {title}
                      </a>
                    </th>
                    <td>{BODY_TITLES[body]}</td>
                    <td>{place}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        )}
      </>
    );
  },
  ofRevision,
);
