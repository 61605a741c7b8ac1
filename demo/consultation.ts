import { type Case, type Cast, CLOSES_AFTER, HOUR } from "#demo/cast";
import { checkAttachment } from "#lib/files/attachments/attachment";
import { csvText } from "#lib/files/csv";
import type { PersonActor } from "#lib/record/entry";
import type { CommentDraft } from "#lib/revision/consultation/comment";
import { createRound, respond, sendComment } from "#lib/revision/consultation/consultation.db";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { latestVersion } from "#lib/revision/proposals/proposal-record";
import { propose, readProposal, saveVersion } from "#lib/revision/proposals/proposals.db";

type ConsultationCast = Cast<"custodian" | "working-group" | "stakeholder">;

const PLAYGROUND: Case = {
  question: "Do midday and playground assistants belong with playworkers?",
  sources: ["9244", "6123"],
  targets: ["9232", "6117"],
  evidence:
    "Most of the titles in unit group 9244 are of people who look after children in the middle of the school day; the others help children across the road. Their play is led by the same kind of people in clubs after school.",
  title: "Move midday and playground assistants to playworkers",
  changes: [
    {
      type: "transfer",
      source: "9244",
      content: {
        by: "rule",
        rule: {
          conditions: [{ field: "title", test: "has", phrases: ["midday", "playground", "lunchtime"] }],
        },
      },
      to: { code: "6117" },
    },
    { type: "rename", source: "6123", to: { code: "6117", title: "Playworkers and midday assistants" } },
  ],
};

const MENTORS: Case = {
  question: "Should mentors in schools and colleges be a unit group of their own?",
  sources: ["3239"],
  targets: ["3229"],
  evidence:
    "Learning, behaviour and student mentors stand among welfare and housing staff of every kind. They work in schools and colleges, and users of the school workforce figures ask for them apart.",
  title: "Make learning and student mentors a unit group",
  changes: [
    {
      type: "transfer",
      source: "3239",
      content: { by: "rule", rule: { conditions: [{ field: "title", test: "has", phrases: ["mentor"] }] } },
      to: { code: "3225", title: "Learning and student mentors" },
    },
  ],
};

const CLUBS: Case = {
  question: "Should the title of the playworkers’ group name out-of-school clubs?",
  sources: ["6123"],
  targets: ["6117"],
  evidence:
    "Coders meet “after-school club worker” far more often than “playworker”, and look for a group that says so.",
  title: "Rename playworkers so that out-of-school clubs are named",
  changes: [
    {
      type: "rename",
      source: "6123",
      to: { code: "6117", title: "Playworkers and out-of-school club workers" },
    },
  ],
};

/**
 * A round that is open, asking about two proposals, and one that closes as somebody comes to look; comments of three
 * stances with responses, one of them withheld and one that waits.
 * @param revision id of the one that they are of
 * @returns numbers of the two rounds
 */
export async function fillConsultation(
  cast: ConsultationCast,
  revision: string,
): Promise<{ open: number; closed: number }> {
  const { custodian, "working-group": member, stakeholder } = cast;
  const now = Date.now();
  const open = await createRound(custodian, revision, {
    title: "Schools and childcare: second round",
    about:
      "Two proposals on those who look after children in and around schools. We ask employers, professional bodies and users of the statistics whether the work is drawn where they would draw it, and what the change would do to their figures.",
    opensAt: new Date(now - 2 * HOUR),
    closesAt: new Date(now + 28 * 24 * HOUR),
  });
  const closed = await createRound(custodian, revision, {
    title: "Schools and childcare: first round",
    about: "One proposal on a title, to learn how the people concerned call themselves.",
    opensAt: new Date(now - 20 * HOUR),
    closesAt: new Date(now + CLOSES_AFTER),
  });
  const paper = await openPaper(member, revision, {
    label: "Schools and childcare",
    title: "Review of occupations in schools and childcare",
    majorGroup: "6",
    introduction:
      "More schools offer care before and after lessons than when SOC2010 was made. This paper asks where those who give it belong.",
  });
  const clubs = await sendOut(member, paper, CLUBS, closed);
  await commentOnClubs(member, stakeholder, closed, clubs);
  const playground = await sendOut(member, paper, PLAYGROUND, open);
  const mentors = await sendOut(member, paper, MENTORS, open);
  await commentOnOpen(member, stakeholder, open, { playground, mentors });
  return { open, closed };
}

async function sendOut(by: PersonActor, paper: string, one: Case, round: number): Promise<string> {
  const { question, sources, targets, evidence, title, changes } = one;
  const origin = { origin: "working group", originRef: null } as const;
  const issue = await raiseIssue(by, { paper, question, sources, targets, evidence, ...origin });
  await recordEvidence(by, issue, { kind: "tasks", text: evidence });
  const id = await propose(by, issue, { title });
  const begun = await readProposal(id);
  if (!begun) throw new Error(`The proposal ${id} was not begun.`);
  const note = "As the working group discussed it";
  const { version } = await saveVersion(by, id, {
    ...{ base: begun.version, title: latestVersion(begun).title, changes, note },
  });
  const meant = { version, reason: "" };
  await moveProposal(by, id, { ...meant, from: "draft", to: "working-group review" });
  await moveProposal(by, id, { ...meant, from: "working-group review", to: "out for comment", round });
  return id;
}

const commentOn = (
  round: number,
  proposal: string,
  said: Pick<CommentDraft, "stance" | "text"> & Partial<CommentDraft>,
): CommentDraft => ({
  ...{ round, proposal, version: 2, part: "", link: "", publishName: true, attachment: null },
  ...said,
});

async function commentOnClubs(
  member: PersonActor,
  stakeholder: PersonActor,
  round: number,
  proposal: string,
): Promise<void> {
  const against = await sendComment(
    stakeholder,
    commentOn(round, proposal, {
      stance: "refutes",
      text: "Playwork is a profession with its own principles and qualifications. A title that names a place where some of it happens makes the group look like staff who watch over children until they are fetched.",
    }),
  );
  await respond(member, against, {
    text: "Thank you. The title keeps “playworkers” first, and the description will say what the qualifications are. We put your point to the steering group with the proposal.",
    ...{ published: true, withheldReason: "", revision: 0 },
  });
  const named = await sendComment(
    stakeholder,
    commentOn(round, proposal, {
      stance: "neutral",
      text: "At one club in our town the manager signs as playworker although she only keeps the accounts.",
      publishName: false,
    }),
  );
  await respond(member, named, {
    text: "Thank you for telling us. One person’s title does not bear on the group; if this is common, please send figures.",
    ...{
      published: false,
      withheldReason: "It says something of a person who could be recognised.",
      revision: 0,
    },
  });
}

async function commentOnOpen(
  member: PersonActor,
  stakeholder: PersonActor,
  round: number,
  { playground, mentors }: Record<"playground" | "mentors", string>,
): Promise<void> {
  const table = csvText([
    ["setting", "midday_assistants", "of_them_trained_in_play"],
    ["primary", "214", "96"],
    ["secondary", "58", "7"],
  ]);
  const supports = await sendComment(
    stakeholder,
    commentOn(round, playground, {
      stance: "supports",
      part: "change 1",
      text: "In our members’ primary schools nearly half of the midday assistants are trained in play, and lead games rather than watch. In secondary schools they are not: please keep the two apart if the index can.",
      attachment: await checkAttachment({
        fileName: "Members’ survey, midday assistants.csv",
        content: new TextEncoder().encode(table),
      }),
    }),
  );
  await respond(member, supports, {
    text: "Thank you, the figures help. The index has no setting for these titles yet; we will ask whether coders can tell primary from secondary schools.",
    ...{ published: true, withheldReason: "", revision: 0 },
  });
  await sendComment(
    stakeholder,
    commentOn(round, mentors, {
      stance: "neutral",
      text: "We would welcome the group, but there may be too few student mentors for yearly figures by region. What did the size policy say?",
      publishName: false,
    }),
  );
}
