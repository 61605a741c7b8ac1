import type { RevisionCast } from "#demo/cast";
import type { DemonstratedPaper } from "#demo/next-revision/paper";
import { INVENTED } from "#demo/next-revision/papers";
import { raiseIssues } from "#demo/next-revision/raise-issues";
import { openRound } from "#demo/next-revision/rounds";
import { takeFurther } from "#demo/next-revision/take-further";

/** Two titles of the published table that look misplaced. */
export const CORRECTIONS: DemonstratedPaper = {
  label: "Corrections",
  title: "Corrections of the table from SOC2010 to SOC2020",
  majorGroup: null,
  introduction: `Coders have sent in titles whose code in SOC2020 they take for a mistake. This paper goes through them one by one; the groups stay as they are. ${INVENTED}`,
  issues: [
    {
      question: "Is a nursery teacher an assistant?",
      sources: ["6121"],
      targets: ["6111", "2315"],
      evidence:
        "“Teacher, nursery” went with nursery nurses to 6111. SOC2000 had it with teachers, and SOC2020 has a unit group of nursery teachers.",
      items: [
        { kind: "index entries", text: "The title.", titles: ["nursery teacher"] },
        {
          kind: "other classification",
          text: "ISCO-08 has it with early childhood educators, who are professionals.",
          codes: ["2342"],
        },
      ],
      proposal: {
        title: "Send nursery teachers to nursery education teaching professionals",
        stage: "working-group review",
        changes: [
          {
            type: "reassign entries",
            uids: ["e6zx" /* Teacher, nursery */],
            to: { code: "2315" },
          },
        ],
        vote: { choice: "for", reason: "Those without a degree say nursery nurse, not teacher." },
      },
    },
    {
      question: "Do dispatch riders sort mail?",
      sources: ["9211"],
      targets: ["9211", "8214"],
      evidence:
        "Couriers went from 9211 to 8214 in SOC2020, dispatch riders among them but for this one title.",
      items: [
        {
          kind: "index entries",
          text: "Titles of riders and couriers in 9211 of SOC2010.",
          titles: ["rider", "courier"],
        },
        { kind: "tasks", text: "Carry documents and parcels by motorcycle." },
      ],
      proposal: {
        title: "Send dispatch riders to delivery drivers and couriers",
        stage: "recommended",
        changes: [
          {
            type: "reassign entries",
            uids: ["d7qg" /* Rider, dispatch */],
            to: { code: "8214" },
          },
        ],
        vote: { choice: "for", reason: "An oversight: every other title of the kind went." },
        comments: [
          {
            stance: "supports",
            text: "We had corrected this in our own files since 2021.",
            answer: "Thank you. The next release of the table will say what changed.",
          },
        ],
      },
    },
  ],
};

/**
 * A paper of small corrections in a revision of SOC2010 into SOC2020: one before the working group, one recommended.
 * @param revision id of the one that they are of
 */
export async function fillCorrections(cast: RevisionCast, revision: string): Promise<void> {
  const raised = await raiseIssues(cast, revision, CORRECTIONS);
  const round = await openRound(cast.custodian, revision, {
    title: "Corrections of the table",
    about: `One title whose code is taken for a mistake. ${INVENTED}`,
    daysLeft: 1,
  });
  for (const one of raised) await takeFurther(cast, one, { closed: round.id, open: round.id });
  await round.close();
}
