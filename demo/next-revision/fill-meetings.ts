import { type Cast, dayFromNow } from "#demo/cast";
import { type DemonstratedMeeting, STEERING_MEETINGS, WORKING_MEETINGS } from "#demo/next-revision/meetings";
import type { SteeringMeeting } from "#demo/next-revision/paper";
import type { RaisedIssue } from "#demo/next-revision/raise-issues";
import type { Actor } from "#lib/record/entry";
import { addAction, addItem, addMeeting } from "#lib/revision/meetings/meetings.db";

/**
 * Meetings of both groups with agenda, minutes and actions, over the last months.
 * @param raised the issues that their items are about
 * @returns numbers of those of the steering group
 */
export async function fillGroupMeetings(
  cast: Cast<"working-group">,
  revision: string,
  raised: readonly RaisedIssue[],
): Promise<Record<SteeringMeeting, number>> {
  const by = cast["working-group"];
  const enter = (meeting: DemonstratedMeeting) => enterMeeting(by, revision, meeting, raised);
  const first = await enter(STEERING_MEETINGS.first);
  for (const meeting of WORKING_MEETINGS) await enter(meeting);
  return {
    first,
    second: await enter(STEERING_MEETINGS.second),
    third: await enter(STEERING_MEETINGS.third),
  };
}

async function enterMeeting(
  by: Actor,
  revision: string,
  { daysAgo, agenda, actions, ...heading }: DemonstratedMeeting,
  raised: readonly RaisedIssue[],
): Promise<number> {
  const id = await addMeeting(by, revision, { ...heading, heldOn: dayFromNow(-daysAgo) });
  for (const [at, { about, ...item }] of agenda.entries()) {
    const issueId = raised.find(({ issue }) => issue.question === about)?.id ?? null;
    await addItem(by, id, at, { ...item, issueId });
  }
  for (const [at, { dueInDays, ...action }] of actions.entries()) {
    await addAction(by, id, at, { ...action, dueOn: dueInDays === null ? null : dayFromNow(dueInDays) });
  }
  return id;
}
