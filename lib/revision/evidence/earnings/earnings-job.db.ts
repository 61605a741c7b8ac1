import { readData } from "#lib/facts/data.db";
import { shortTitleOf } from "#lib/facts/edition";
import type { JobKind, JobOutcome, JobWork } from "#lib/jobs/job";
import { readKeptFile, readStoredFile, removeStoredFile } from "#lib/jobs/stored-file.db";
import { comparedGroups } from "#lib/microdata/before-after/compared-groups";
import { neededVariables, PAY_MEASURES } from "#lib/microdata/layout/measures";
import { columnOfEdition } from "#lib/microdata/layout/occupation-columns";
import { readRecords } from "#lib/microdata/reading/read-records";
import { count, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor, Value } from "#lib/record/entry";
import { earningsEvidence } from "#lib/revision/evidence/earnings/earnings-evidence";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { issueHref } from "#lib/revision/paper-address";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { readRevision } from "#lib/revision/revision.db";
import { readStored } from "#lib/revision/stored-revision.db";

/** The kind of job; the rule microdata-file.sql knows it by this name, and removes its file with its end. */
export const EARNINGS_KIND = "earnings-effect";

/** What the job of a proposal's effect on earnings is given. */
export interface EarningsAsked {
  /** Id of the file that is kept until the job ends. */
  files: string[];
  proposal: string;
  /** Id of a measure of pay. */
  measure: string;
  /** Heading of the column of proposed codes. */
  heading: string;
  source: string;
}

/**
 * The effect of a proposal on earnings, from microdata that are coded to the edition that is revised and to the proposed
 * groups: recorded as evidence of its issue, in one transaction with how it ended. Of the microdata nothing is kept.
 */
export const EARNINGS_EFFECT: JobKind<EarningsAsked> = {
  kind: EARNINGS_KIND,
  async run(work) {
    const outcome = (work.cursor as unknown as JobOutcome | null) ?? (await compare(work));
    for (const file of work.input.files) await removeStoredFile(file);
    return outcome;
  },
};

async function compare(work: JobWork<EarningsAsked>): Promise<JobOutcome> {
  const { files, proposal: id, measure: measureId, heading, source } = work.input;
  const [file = ""] = files;
  const [proposal, kept] = await Promise.all([readProposal(id), readKeptFile(file)]);
  if (!proposal) throw new Refusal("The proposal is not there any more.");
  if (!kept) throw new Refusal("The microdata are not kept any more. Send them again.");
  const measure = PAY_MEASURES.find((one) => one.id === measureId);
  if (!measure) throw new Refusal("Choose the pay to compare.", "measure");
  if (work.by.personId === null) throw new Refusal("Evidence is recorded by somebody who is signed in.");
  const { column, name } = await baseColumn(proposal.revision);
  const revision = await readRevision(proposal.revision, "groups");
  const about = new Set(revision.issue(proposal.issue.id)?.sources ?? []);
  await work.advance({ stage: "reading the microdata", done: 0, total: 100 });
  const { records, refused, rows } = await readRecords((from) => readStoredFile(file, from), {
    wanted: {
      variables: neededVariables([measure.id]),
      occupations: true,
      codes: { "proposed code": heading },
    },
  });
  await work.refuseRows(refused.listed);
  await work.advance({ stage: "comparing before and after", done: 70 });
  const before = records.occupations.get(column);
  if (!before)
    throw new Refusal(
      `The file has not got the column “${column}”, with codes of ${name}, which is revised.`,
    );
  const compared = comparedGroups(records, before, records.codes.get("proposed code")!, about, measure);
  const evidence = earningsEvidence(compared, {
    source,
    proposal: `version ${proposal.version} of the proposal`,
  });
  const told = compared.groups.filter(({ suppressed }) => suppressed === "").length;
  const outcome: JobOutcome = {
    said: `Recorded the earnings of ${quantity(compared.groups.length, "group")} as evidence. The microdata were removed.`,
    lines: [
      `Read ${quantity(rows, "row")}, refused ${count(refused.total)}.`,
      ...refused.lines().map((line) => `  ${line}`),
      `${quantity(told, "median")} told, ${count(compared.groups.length - told)} not told.`,
    ],
    next: { href: issueHref(proposal.revision, proposal.issue.id), name: "See it on the issue" },
  };
  const by = work.by as PersonActor;
  await recordEvidence(by, proposal.issue.id, { kind: "earnings", ...evidence }, (transaction) =>
    work.advance(
      { stage: "", done: 100, cursor: outcome as unknown as Value },
      transaction.$executeRawUnsafe.bind(transaction),
    ),
  );
  return outcome;
}

async function baseColumn(revision: string): Promise<{ column: string; name: string }> {
  const [stored, { editions }] = await Promise.all([readStored(revision), readData()]);
  const edition = editions.find(({ id }) => id === stored?.source);
  const column = edition && columnOfEdition(edition);
  const name = stored ? shortTitleOf(stored.source, editions) : "its edition";
  if (!column) throw new Refusal(`No column of microdata is known to hold codes of ${name}.`);
  return { column, name };
}
