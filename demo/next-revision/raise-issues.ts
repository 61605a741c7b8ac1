import type { Cast } from "#demo/cast";
import { type DemonstratedIssue, type DemonstratedPaper, titled } from "#demo/next-revision/paper";
import { suggest } from "#lib/coding-index/suggestions/suggestions.db";
import type { RevisionBasis } from "#lib/compile/basis";
import type { Change } from "#lib/compile/decisions/change";
import { selectEntries } from "#lib/compile/decisions/selection";
import type { PersonActor } from "#lib/record/entry";
import type { NewEvidence } from "#lib/revision/evidence/evidence";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { issueSizes } from "#lib/revision/evidence/issue-sizes";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { originOf, originRef, type RaisedFrom } from "#lib/revision/issues/raised-from";
import { propose, saveVersion } from "#lib/revision/proposals/proposals.db";
import { type RevisionSizes, readBasis, readRevision, readSizes } from "#lib/revision/revision.db";
import type { RevisionView } from "#lib/revision/revision-view";

/** An issue as it was raised, with the proposal on it as it was saved. */
export interface RaisedIssue {
  id: string;
  issue: DemonstratedIssue;
  /** Null where nothing is proposed. */
  proposal: { id: string; version: number } | null;
}

/** Opens a paper and raises its issues, with evidence and the versions of what is proposed, all of them drafts yet. */
export async function raiseIssues(
  cast: Cast<"working-group" | "coder">,
  revision: string,
  { issues, ...paper }: DemonstratedPaper,
): Promise<RaisedIssue[]> {
  const by = cast["working-group"];
  const id = await openPaper(by, revision, paper);
  const known = await readKnown(revision);
  const raised: RaisedIssue[] = [];
  for (const issue of issues) {
    const { question, sources, targets = [], evidence, flag, proposal } = issue;
    const from: RaisedFrom | null = flag
      ? { kind: "suggestion", id: await suggest(cast.coder, { ...flag, add: "", ind: "" }) }
      : null;
    const own = await raiseIssue(by, {
      ...{ paper: id, question, sources, targets, evidence },
      ...{ origin: originOf(from), originRef: originRef(from) },
    });
    for (const item of evidenceOn(issue, known)) await recordEvidence(by, own, item);
    raised.push({ id: own, issue, proposal: proposal ? await draft(by, own, proposal) : null });
  }
  return raised;
}

interface Known {
  view: RevisionView;
  sizes: RevisionSizes;
  basis: RevisionBasis;
}

async function readKnown(revision: string): Promise<Known> {
  const [view, sizes, basis] = await Promise.all([
    readRevision(revision, "groups"),
    readSizes(revision),
    readBasis(revision),
  ]);
  return { view, sizes, basis };
}

/** What is recorded on an issue: the sizes of its groups, then what was brought. */
function evidenceOn(
  { sources, targets = [], items = [] }: DemonstratedIssue,
  { view, sizes, basis }: Known,
): NewEvidence[] {
  const text = issueSizes({ sources, targets }, view, sizes);
  const own = sources.flatMap((code) => basis.entriesOf.get(code) ?? []);
  return [
    ...(text ? [{ kind: "sizes" as const, text }] : []),
    ...items.map(({ titles, ...item }) =>
      titles ? { ...item, codes: selectEntries(titled(...titles), own).map(({ uid }) => uid) } : item,
    ),
  ];
}

/** Begins a proposal and saves its versions. */
async function draft(
  by: PersonActor,
  issue: string,
  { title, changes, reworked }: NonNullable<DemonstratedIssue["proposal"]>,
): Promise<NonNullable<RaisedIssue["proposal"]>> {
  const id = await propose(by, issue, { title });
  const save = (base: number, saved: Change[], note: string) =>
    saveVersion(by, id, { base, title, changes: saved, note });
  const first = await save(1, reworked?.first ?? changes, "As the working group discussed it");
  if (!reworked) return { id, version: first.version };
  const { version } = await save(first.version, changes, reworked.note);
  return { id, version };
}
