import type { Metadata } from "next";
import { crumbsBelow, UnknownMeeting } from "#components/revision/meetings/meeting-page";
import { SavedMeanwhile } from "#components/revision/meetings/saved-meanwhile";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { numberIn } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { readMeeting } from "#lib/revision/meetings/meetings.db";
import { readRevision } from "#lib/revision/revision.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../../guarded";
import { formAnswer } from "../../../../../../viewer";
import { ITEM_FORM, ItemForm } from "./_parts/item-form";

export const metadata: Metadata = { title: "An agenda item" };

export default guarded(
  "keep minutes",
  async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const { meeting: named, item: number = "" } = await params;
    const id = numberIn(named);
    const isNew = number === "new";
    const [meeting, answer, history, revision] = await Promise.all([
      readMeeting(id),
      formAnswer(await searchParams),
      readHistory("meeting", String(id)),
      readRevision(revisionId, "groups"),
    ]);
    if (!meeting) return <UnknownMeeting revision={revisionId} />;
    const item = meeting.agenda.find((one) => one.number === numberIn(number));
    if (!isNew && !item) return <UnknownMeeting revision={revisionId} what="item" />;
    const saved = {
      title: item?.title ?? "",
      minutes: item?.minutes ?? "",
      issue: item?.issue?.label ?? "",
    };
    const open = revision.papers.filter((paper) => paper.open).flatMap((paper) => paper.issues);
    return (
      <>
        <PageHeading
          crumbs={crumbsBelow(revisionId, meeting)}
          title={isNew ? "Add an agenda item" : `Item ${number} of the agenda`}
        />
        <AnswerBanner answer={answer} />
        {item && (
          <SavedMeanwhile
            answer={answer}
            form={ITEM_FORM}
            history={history}
            revision={item.revision}
            fields={[
              { name: "title", label: "Title", saved: saved.title },
              { name: "issue", label: "Issue", saved: saved.issue },
              { name: "minutes", label: "Minutes", saved: saved.minutes },
            ]}
            leaveHref={meetingHref(revisionId, id)}
          />
        )}
        <ItemForm
          to={meetingHref(revisionId, id, `items/${isNew ? "new" : numberIn(number)}/save`)}
          item={saved}
          isNew={isNew}
          since={item ? item.revision : meeting.agenda.length}
          issues={open}
          answer={answer}
          back={meetingHref(revisionId, id)}
        />
      </>
    );
  },
  ofRevision,
);
