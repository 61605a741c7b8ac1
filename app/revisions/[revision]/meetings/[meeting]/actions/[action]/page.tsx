import type { Metadata } from "next";
import { ACTION_FORM, ActionForm } from "#components/revision/meetings/action-form";
import { crumbsBelow, UnknownMeeting } from "#components/revision/meetings/meeting-page";
import { SavedMeanwhile } from "#components/revision/meetings/saved-meanwhile";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { numberIn } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import type { ActionDraft } from "#lib/revision/meetings/meeting";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { readMeeting } from "#lib/revision/meetings/meetings.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../../guarded";
import { formAnswer } from "../../../../../../viewer";

export const metadata: Metadata = { title: "An action" };

const NEW: ActionDraft = { text: "", owner: "", dueOn: null, status: "open", note: "" };

export default guarded(
  "keep minutes",
  async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const { meeting: named, action: number = "" } = await params;
    const id = numberIn(named);
    const isNew = number === "new";
    const [meeting, answer, history] = await Promise.all([
      readMeeting(id),
      formAnswer(await searchParams),
      readHistory("meeting", String(id)),
    ]);
    if (!meeting) return <UnknownMeeting revision={revisionId} />;
    const action = meeting.actions.find((one) => one.number === numberIn(number));
    if (!isNew && !action) return <UnknownMeeting revision={revisionId} what="action" />;
    return (
      <>
        <PageHeading
          crumbs={crumbsBelow(revisionId, meeting)}
          title={isNew ? "Add an action" : `Action ${number}`}
        />
        <AnswerBanner answer={answer} />
        {action && (
          <SavedMeanwhile
            answer={answer}
            form={ACTION_FORM}
            history={history}
            revision={action.revision}
            fields={[
              { name: "text", label: "What is to be done", saved: action.text },
              { name: "owner", label: "Who does it", saved: action.owner },
              { name: "dueOn", label: "By when", saved: action.dueOn ?? "" },
              { name: "status", label: "How it stands", saved: action.status },
              { name: "note", label: "What came of it", saved: action.note },
            ]}
            leaveHref={meetingHref(revisionId, id)}
          />
        )}
        <ActionForm
          to={meetingHref(revisionId, id, `actions/${isNew ? "new" : numberIn(number)}/save`)}
          action={action ?? NEW}
          isNew={isNew}
          since={action ? action.revision : meeting.actions.length}
          answer={answer}
          back={meetingHref(revisionId, id)}
        />
      </>
    );
  },
  ofRevision,
);
