import type { Cast } from "#demo/cast";
import type { Change } from "#lib/compile/decisions/change";
import type { PersonActor } from "#lib/record/entry";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { latestVersion } from "#lib/revision/proposals/proposal-record";
import { propose, readProposal, saveVersion } from "#lib/revision/proposals/proposals.db";

/** Entries of 4122 that audit accounts rather than keep them. */
const AUDIT = ["f3wm", "f3wr", "a4ww", "a4wy", "a4xg", "a7pp", "f2lu", "e1yk"];

const PAYROLL: Change = {
  type: "split",
  source: "4122",
  parts: [
    {
      content: {
        by: "rule",
        rule: {
          conditions: [
            {
              field: "title",
              test: "has",
              phrases: ["payroll", "wages", "wage", "salaries", "pay", "paymaster"],
            },
          ],
        },
      },
      to: { code: "4125", title: "Payroll officers and wages clerks" },
    },
  ],
  residual: { fate: "lives on", to: { code: "4122", title: "Book-keepers and accounts clerks" } },
};

/**
 * A proposal that the working group has gone over three times, with rules and ticked entries of the index, and a draft
 * that wants some of the same entries elsewhere.
 * @param revision id of the one that they are of
 * @returns ids of the two proposals
 */
export async function fillProposals(
  cast: Cast<"working-group">,
  revision: string,
): Promise<{ split: string; conflicting: string }> {
  const by = cast["working-group"];
  const paper = await openPaper(by, revision, {
    label: "Payroll and accounts",
    title: "Review of payroll and accounts occupations",
    majorGroup: "4",
    introduction:
      "Payroll has become an occupation with qualifications of its own, while its clerks are classified with book-keepers. This paper asks what follows for minor group 412.",
  });
  const split = await propose(
    by,
    await raiseIssue(by, {
      paper,
      question: "Should those who run payrolls be told from those who keep accounts?",
      sources: ["4122"],
      targets: ["4122"],
      evidence:
        "Unit group 4122 names both in its title. Payroll work has its own professional body and qualifications; its entries in the index can be told by their titles.",
      origin: "working group",
      originRef: null,
    }),
    { title: "Split 4122 to make payroll officers and wages clerks a unit group" },
  );
  await save(by, split, [PAYROLL], "Payroll titles found by a rule");
  const auditors: Change = {
    type: "transfer",
    source: "4122",
    content: { by: "entries", uids: AUDIT },
    to: { code: "3533" },
  };
  await save(by, split, [PAYROLL, auditors], "Audit assistants work with the accounting technicians of 3533");
  const conflicting = await propose(
    by,
    await raiseIssue(by, {
      paper,
      question: "Do wages clerks belong with human resources administration?",
      sources: ["4122", "4138"],
      targets: ["4136"],
      evidence:
        "In large employers payroll is run by the personnel department; employers asked by the working group were divided.",
      origin: "working group",
      originRef: null,
    }),
    { title: "Move wages clerks to human resources administrative occupations" },
  );
  const wages: Change = {
    type: "transfer",
    source: "4122",
    content: {
      by: "rule",
      rule: { conditions: [{ field: "title", test: "has", phrases: ["wages", "wage", "salaries"] }] },
    },
    to: { code: "4136" },
  };
  await save(by, conflicting, [wages], "A first draft, to be set against the split of 4122");
  return { split, conflicting };
}

async function save(by: PersonActor, id: string, changes: Change[], note: string): Promise<void> {
  const proposal = await readProposal(id);
  if (!proposal) return;
  await saveVersion(by, id, { base: proposal.version, title: latestVersion(proposal).title, changes, note });
}
