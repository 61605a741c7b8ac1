import type { SteeringMeeting } from "#demo/next-revision/paper";
import type { ActionDraft, AgendaItemDraft, MeetingDraft } from "#lib/revision/meetings/meeting";

/** A meeting of the demonstration; days are counted back from the one on which it is filled. */
export interface DemonstratedMeeting extends Omit<MeetingDraft, "heldOn"> {
  daysAgo: number;
  agenda: (Omit<AgendaItemDraft, "issueId"> & { about?: string })[];
  actions: (Omit<ActionDraft, "dueOn"> & { dueInDays: number | null })[];
}

const STEERING = {
  body: "steering-group",
  place: "By video, 10.00 to 12.00",
  attendees: [
    "Chair, survey methodology",
    "Head of the classifications unit",
    "Labour force survey",
    "Earnings statistics",
    "Census outputs",
    "Delegate for Scotland",
    "Delegate for Wales",
    "Delegate for Northern Ireland",
  ].join("\n"),
} as const;

const WORKING = {
  body: "working-group",
  place: "Titchfield and by video",
  attendees:
    "Classifications manager, chair\nTwo researchers of the classifications unit\nOccupational coding team",
  apologies: "",
} as const;

const open = { status: "open", note: "" } as const;

/** The meetings of the steering group that decided on the next revision. Invented for the demonstration. */
export const STEERING_MEETINGS: Record<SteeringMeeting, DemonstratedMeeting> = {
  first: {
    ...STEERING,
    ...{ title: "The next edition: first meeting", daysAgo: 152, apologies: "Delegate for Wales" },
    agenda: [
      {
        title: "Why SOC2020 is revised",
        minutes:
          "The Head of the classifications unit said what the consultation had brought: occupations of data and of energy that the index does not know, and groups too small for any table.\nThe group agreed on a working title, SOC2030.",
      },
      {
        title: "Sizes",
        minutes:
          "Figures come from the Annual Population Survey of 2025 until the next Census. The group agreed to go on giving the two thresholds as advice.\nACTION 1 – Labour force survey to say how far unit groups can be shown by region.",
      },
      {
        title: "Titles that need no round",
        minutes:
          "Titles of engineers who run software in service were put right.\nACTION 2 – Working group to list other titles of the kind.",
        about: "Where do engineers belong who run software in service?",
      },
    ],
    actions: [
      {
        ...{
          text: "Say how far unit groups can be shown by region",
          owner: "Labour force survey",
          dueInDays: -120,
        },
        ...{ status: "done", note: "A table was sent round: from about 20,000 in employment." },
      },
      {
        ...{ text: "List other titles that need no round", owner: "Working group", dueInDays: -100 },
        ...{ status: "dropped", note: "Each is raised as an issue instead, so that it can be found." },
      },
    ],
  },
  second: {
    ...STEERING,
    ...{ title: "The next edition: second meeting", daysAgo: 61, apologies: "" },
    agenda: [
      {
        title: "Minutes and actions of the last meeting",
        minutes: "The minutes were agreed. The table of sizes by region was welcomed.",
      },
      {
        title: "Data scientists and engineers of artificial intelligence",
        minutes:
          "The working group showed that one question tells these people from statisticians and from programmers. Earnings statistics asked what becomes of the series of 2433; a handful of titles leaves it.\nThe group accepted the proposal.",
        about: "Should data scientists and engineers of artificial intelligence be one unit group?",
      },
      {
        title: "New groups below the figures of the size policy",
        minutes:
          "Nursing associates, renewable energy technicians, delivery riders and online content creators were accepted one by one. Census outputs asked that each be looked at again when it has been counted.\nACTION 1 – Secretariat to put these groups down for review after the Census.",
        about: "Should technicians of wind and solar power be a unit group?",
      },
      {
        title: "Groups that have become small",
        minutes:
          "Typists and telephonists are merged. Network professionals stay: they are above both figures, and ISCO-08 has them.\nACTION 2 – Working group to find a better home for court reporters.",
        about: "Are there still typists?",
      },
    ],
    actions: [
      {
        text: "Put new groups down for review after the Census",
        owner: "Secretariat",
        dueInDays: 30,
        ...open,
      },
      { text: "Find a better home for court reporters", owner: "Working group", dueInDays: -10, ...open },
    ],
  },
  third: {
    ...STEERING,
    ...{ title: "The next edition: third meeting", daysAgo: 12, apologies: "Census outputs" },
    agenda: [
      {
        title: "Physician associates",
        minutes: "Deferred until it is settled what the profession is called and may do.",
        about: "Where do physician associates belong?",
      },
      {
        title: "Dancers",
        minutes: "Rejected. The use that a comment named is real, and the group is large enough to be kept.",
        about: "Should dancers be merged with actors and entertainers?",
      },
      {
        title: "What is out for comment",
        minutes:
          "Eight proposals are out. Members were asked to tell the users of their figures.\nACTION 1 – All to send word of the round to those who use their figures.",
      },
      {
        title: "Date of the next meeting",
        minutes: "When the second round has closed and its comments are answered.",
      },
    ],
    actions: [
      { text: "Send word of the round to users of figures", owner: "All members", dueInDays: 14, ...open },
    ],
  },
};

/** Meetings of the working group. Invented for the demonstration. */
export const WORKING_MEETINGS: readonly DemonstratedMeeting[] = [
  {
    ...WORKING,
    ...{ title: "The next edition: papers and their issues", daysAgo: 110 },
    agenda: [
      {
        title: "Care workers and home carers",
        minutes:
          "Coders can tell the two apart in most records since the index has home care as an additional term. Where the title is “carer” alone they cannot.\nACTION 1 – Occupational coding team to count records of 6135 that name no setting.",
        about: "Should those who care for people in their own homes be told from care workers?",
      },
      {
        title: "Codes of minor group 213",
        minutes: "One code is left, and two proposals want it.",
        about: "Should those who answer attacks be told from those who govern cyber security?",
      },
    ],
    actions: [
      {
        ...{
          text: "Count records of 6135 that name no setting",
          owner: "Occupational coding team",
          dueInDays: -60,
        },
        ...{ status: "done", note: "Three in ten. Recorded with the proposal." },
      },
    ],
  },
  {
    ...WORKING,
    ...{ title: "The next edition: what goes out for comment", daysAgo: 26 },
    agenda: [
      {
        title: "Proposals for the second round",
        minutes:
          "Eight proposals were read once more, and all go out. Foster carers wait: the group is divided on whether fostering is a job.",
        about: "Do foster carers belong with wardens of houses?",
      },
      {
        title: "Comments of the first round",
        minutes:
          "Every comment has its answer. One is withheld, since it says something of a person who could be recognised.",
      },
    ],
    actions: [
      {
        text: "Read the entries of pipe fitters one by one",
        owner: "Two researchers",
        dueInDays: 21,
        ...open,
      },
    ],
  },
];
