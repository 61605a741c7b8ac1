import type { Cast } from "#demo/cast";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import type { Finding } from "#lib/gold-coding/findings/finding";
import { issueOf, type Named } from "#lib/gold-coding/findings/finding-words";
import { readFindings } from "#lib/gold-coding/findings/findings.db";
import { makeIssue } from "#lib/gold-coding/findings/make.db";
import { assignSets } from "#lib/gold-coding/findings/sets/gold-sets.db";
import { measureLookup } from "#lib/gold-coding/findings/sets/lookup-measure.db";
import { sizesInWords } from "#lib/gold-coding/findings/sizes/size-estimate";
import { readSizeEvidence } from "#lib/gold-coding/findings/sizes/size-evidence.db";
import { offerWeights } from "#lib/gold-coding/findings/weights/offered.db";
import { dateInWords } from "#lib/platform/in-words";
import type { PersonActor } from "#lib/record/entry";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { readRevision, readSizes } from "#lib/revision/revision.db";

/** Where what is found goes, in the open revision. */
const PAPER = "Data and artificial intelligence";
/** So many titles are looked up, which takes a moment. */
const MEASURED = 60;
const SIZED = "Do editors of web content belong with database administrators?";

/**
 * Puts what a settled batch shows to use: its weights are offered to the correspondence with the draft, the disagreement
 * that comes most often becomes an issue, the size of a group that an issue would create is recorded on it, and gold codes
 * are put into sets by which the lookup is measured.
 * @returns id of the issue that was raised
 */
export async function putToUse(
  { custodian, "working-group": member }: Cast<"custodian" | "working-group">,
  batchId: string,
): Promise<string> {
  const batch = (await readBatch(batchId))!;
  await offerWeights(custodian, batch);
  const { disagreement } = await readFindings(batch, true);
  const issue = await raise(member, batch, disagreement[0]!);
  await recordSizes(member, batch.revisionId!);
  await assignSets(custodian, batchId, { share: 0.5, seed: "demonstration" });
  await measureLookup(custodian, batch, batch.editions[0]!, MEASURED);
  return issue;
}

async function raise(by: PersonActor, batch: Batch, finding: Finding): Promise<string> {
  const { heading, papers, editions, sources, targets } = await readRevision(batch.revisionId!, "groups");
  const { id: paper } = papers.find(({ label }) => label === PAPER)!;
  const isOld = finding.edition === heading.source;
  const named: Named = {
    batch: batch.title,
    edition: (isOld ? editions.source : editions.target).name,
    titleOf: (code) => (isOld ? sources : targets).get(code)?.title ?? "",
  };
  return makeIssue(by, { batch: batch.id, finding }, { paper, ...issueOf(finding, named, heading) });
}

async function recordSizes(by: PersonActor, revision: string): Promise<void> {
  const { papers } = await readRevision(revision, "groups");
  const issue = papers.flatMap(({ issues }) => issues).find(({ question }) => question === SIZED)!;
  const [found, { policy }] = await Promise.all([readSizeEvidence(revision, issue.id), readSizes(revision)]);
  const text = sizesInWords(found, policy, dateInWords(new Date().toISOString()));
  await recordEvidence(by, issue.id, { kind: "sizes", text });
}
