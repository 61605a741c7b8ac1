import type { Cast } from "#demo/cast";
import type { Actor } from "#lib/record/entry";
import type { ActionDraft, AgendaItemDraft, MeetingDraft } from "#lib/revision/meetings/meeting";
import { addAction, addItem, addMeeting, readMeeting, saveAction } from "#lib/revision/meetings/meetings.db";
import { readRevision } from "#lib/revision/revision.db";

type Item = Omit<AgendaItemDraft, "issueId">;

const STEERING: MeetingDraft = {
  body: "steering-group",
  title: "Second meeting of the steering group",
  heldOn: "2026-09-24",
  place: "Titchfield and by video, 11.00 to 13.00",
  attendees: [
    "Chair, survey methodology",
    "Head of the classifications unit",
    "Classifications manager",
    "Secretariat",
    "Labour force survey",
    "Earnings statistics",
    "Census outputs",
    "Delegate for Scotland",
    "Delegate for Northern Ireland",
    "Delegate for further education statistics",
  ].join("\n"),
  apologies: "Delegate for Wales\nHealth and safety statistics",
};

const AGENDA: Item[] = [
  {
    title: "Welcome and apologies",
    minutes:
      "The Chair welcomed the group and the new delegate for further education statistics.\nApologies had come from two members, both of whom had sent written comments beforehand.",
  },
  {
    title: "Minutes and actions of the last meeting",
    minutes:
      "The minutes were agreed without change. Of six actions five were complete. The dual-coded file of the last two quarters had been checked by the survey and passed on.",
  },
  {
    title: "How decisions are taken",
    minutes:
      "The Head of the classifications unit went through the life of a proposal: what the working group votes on, what goes out for comment, and what comes to this group. A member asked whether somebody who had drafted a proposal in the working group could vote on it here.\nThe group agreed that they could, but that nobody should decide alone on what they had proposed.\nACTION 1 – Secretariat to put the rules of voting into one page for members.",
  },
  {
    title: "Care and support occupations",
    minutes:
      "The working group presented what it had found. Most of the evidence came from the coding index and from queries of coders; earnings differ less between the settings than the tasks do.\nEarnings statistics pointed out that a group split by setting would need a question on the employer that not every survey asks.\nThe group was in favour of going out for comment, with a question on that point.\nACTION 2 – Classifications manager to ask the three largest surveys whether the setting can be told from what they hold.\nACTION 3 – Working group to add index entries to the evidence before the round opens.",
  },
  {
    title: "Size of unit groups",
    minutes:
      "The two thresholds in use are from different papers and do not agree. Members saw no need to choose: both are advice, and a small group can be kept where its work is plainly different.\nCensus outputs asked that counts under ten are nowhere shown.\nACTION 4 – Classifications manager to say in each paper which threshold a figure is set against.",
  },
  {
    title: "Any other business",
    minutes:
      "The delegate for further education statistics asked when the correspondence would be final, since course codes hang on it. It is compiled anew after every decision and kept each time, so that a version can be named in a release.\nACTION 5 – All to send items for the next agenda two weeks ahead.",
  },
  {
    title: "Date of the next meeting",
    minutes: "10 December 2026, by video, 11.00 to 13.00.",
  },
];

const ACTIONS: ActionDraft[] = [
  {
    text: "Put the rules of voting into one page for members",
    owner: "Secretariat",
    dueOn: "2026-10-09",
    status: "open",
    note: "",
  },
  {
    text: "Ask the three largest surveys whether the care setting can be told from what they hold",
    owner: "Classifications manager",
    dueOn: "2026-10-30",
    status: "open",
    note: "",
  },
  {
    text: "Add index entries to the evidence on care and support before the round opens",
    owner: "Working group",
    dueOn: "2026-10-16",
    status: "open",
    note: "",
  },
  {
    text: "Say in each paper which threshold a figure is set against",
    owner: "Classifications manager",
    dueOn: null,
    status: "open",
    note: "",
  },
  {
    text: "Send items for the next agenda two weeks ahead",
    owner: "All members",
    dueOn: "2026-11-26",
    status: "open",
    note: "",
  },
];

const WORKING: MeetingDraft = {
  body: "working-group",
  title: "October review of open papers",
  heldOn: "2026-10-15",
  place: "By video, 14.00",
  attendees:
    "Classifications manager, chair\nTwo researchers of the classifications unit\nOccupational coding team",
  apologies: "",
};

/**
 * A meeting of the steering group with agenda, minutes and actions, some of them done since, and one of the working group.
 * @param revision id of the one that they are of
 * @returns the number of the first
 */
export async function fillMeetings(cast: Cast<"working-group">, revision: string): Promise<number> {
  const by = cast["working-group"];
  const { papers } = await readRevision(revision, "groups");
  const discussed = papers.filter((paper) => paper.open).flatMap(({ issues }) => issues);
  const id = await addMeeting(by, revision, STEERING);
  for (const [at, item] of AGENDA.entries()) {
    const isPaper = item.title === "Care and support occupations";
    await addItem(by, id, at, { ...item, issueId: (isPaper && discussed[0]?.id) || null });
  }
  for (const [at, action] of ACTIONS.entries()) await addAction(by, id, at, action);
  await finish(by, id, 1, "Sent round on 7 October.");
  await finish(by, id, 3, "Done with the evidence on the first issue.");
  const other = await addMeeting(by, revision, WORKING);
  await addItem(by, other, 0, {
    title: "What waits for a recommendation",
    minutes:
      "The group went through the open papers in turn. Where coders had flagged a title the evidence was good; where an issue came from the reconciliation list the index entries still had to be read one by one.",
    issueId: discussed[1]?.id ?? null,
  });
  await addAction(by, other, 0, {
    text: "Read the index entries behind the pairs that only the dual-coded records have",
    owner: "Occupational coding team",
    dueOn: "2026-11-13",
    status: "open",
    note: "",
  });
  return id;
}

async function finish(by: Actor, meeting: number, number: number, note: string): Promise<void> {
  const held = (await readMeeting(meeting))?.actions.find((action) => action.number === number);
  if (!held) return;
  const { text, owner, dueOn, revision } = held;
  await saveAction(by, meeting, number, { revision, draft: { text, owner, dueOn, status: "done", note } });
}
