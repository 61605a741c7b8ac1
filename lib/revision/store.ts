import type { Deed } from "#lib/audit/entry";
import { readIndexEntries } from "#lib/coding-index/store";
import { indexedTable } from "#lib/correspondence/published";
import { weightsAtLevels } from "#lib/correspondence/weights";
import { db, type Transaction } from "#lib/db";
import { basisOf, type RevisionBasis } from "#lib/revision/basis";
import { type CompiledRevision, compileDraft } from "#lib/revision/compile";
import { type Decision, type DecisionInEffect, decisionsInEffect } from "#lib/revision/decision";
import { draftRevision, type RevisionDraft } from "#lib/revision/draft";
import {
  type ArrangedLevels,
  arrangeLevels,
  type HeldRevision,
  holdRevision,
} from "#lib/revision/held-revision";
import { type KeptRevision, MAIN_REVISION, type RevisionHeading } from "#lib/revision/kept-revision";
import { type KnownSizes, knownSizes } from "#lib/revision/known-sizes";
import { listsBy } from "#lib/revision/lists-by";
import { censusCases, PROTECTED_CODES } from "#lib/revision/policy";
import type { Proposal } from "#lib/revision/proposal";
import { publicPart } from "#lib/revision/public-part";
import { reconcileThreeWays, type ThreeWayPair } from "#lib/revision/reconcile";
import type { Revision } from "#lib/revision/reconstruct";
import type { ReviewPaper } from "#lib/revision/review-paper";
import type { Stage } from "#lib/revision/stage";
import { versioned } from "#lib/versioned";
import { dataVersion, readFacts } from "#lib/workbook/store";

const bases = versioned<RevisionBasis>("basis of the revision");
const threeWays = versioned<ThreeWayPair[]>("three-way reconciliation");
const sizes = versioned<RevisionSizes>("sizes of groups");

/** What may be known of a revision: "public" leaves out what the groups are still at work on. */
export type Readership = "public" | "groups";

/** Numbers that change when what is read may have changed. */
interface Versions {
  data: number;
  /** With anything that any revision holds. */
  state: string;
  /** With the decisions of this one, which are all that a compile reads of it. */
  decisions: number;
}

async function readVersions(id: string): Promise<Versions> {
  const [row] = await db().$queryRaw<Versions[]>`
    SELECT (SELECT coalesce(max(id), 0) FROM import_run) AS data,
      (SELECT version::text FROM revision_state) AS state,
      (SELECT count(*)::int FROM decision JOIN issue ON issue.id = issue_id JOIN review_paper ON review_paper.id = paper_id
        WHERE revision_id = ${id}) AS decisions`;
  return row!;
}

/** Every revision held, the one that the correspondence is compiled from first. */
export async function listRevisions(): Promise<RevisionHeading[]> {
  return db().$queryRaw<RevisionHeading[]>`
    SELECT id, title, kind, note FROM revision ORDER BY id <> ${MAIN_REVISION}, id`;
}

/**
 * A revision as it is kept: papers with their issues, every version of every proposal, all decisions. null where there is
 * none of this id. It is shared by all who read it: do not change it.
 */
export async function readKeptRevision(id: string = MAIN_REVISION): Promise<KeptRevision | null> {
  return kept(id, (await readVersions(id)).state);
}

function kept(id: string, state: string): Promise<KeptRevision | null> {
  return versioned<KeptRevision | null>(`kept revision ${id}`)(state, () => readKept(id));
}

/** What is revised, arranged once for each version of the data. */
export async function readBasis(): Promise<RevisionBasis> {
  return basisAt(await dataVersion());
}

function basisAt(version: number): Promise<RevisionBasis> {
  return bases(version, async () => {
    const [groups, entries] = await Promise.all([readFacts("groups"), readIndexEntries()]);
    const source = groups.filter((group) => group.edition === "soc2010");
    return basisOf({ edition: "soc2010", groups: source }, entries, "soc2020");
  });
}

/** What the decisions of a revision come to. */
export interface Compiled {
  /** Changes whenever the data or the decisions do. */
  version: string;
  compiled: CompiledRevision;
  decisions: DecisionInEffect[];
  /** The draft that it was written out from: a what-if starts here. */
  draft: RevisionDraft;
}

/** What the decisions of a revision come to, compiled once for each version of the data and of the decisions. */
export async function readCompiled(id: string = MAIN_REVISION): Promise<Compiled> {
  return compiledAt(id, await readVersions(id));
}

function compiledAt(id: string, { data, state, decisions: count }: Versions): Promise<Compiled> {
  const version = `${data}.${count}`;
  return versioned<Compiled>(`compiled ${id}`)(version, async () => {
    const [basis, revision] = await Promise.all([basisAt(data), kept(id, state)]);
    const { decisions = [], proposals = [], papers = [] } = revision ?? {};
    const inEffect = decisionsInEffect(decisions, proposals, papers);
    const draft = draftRevision(basis, inEffect, PROTECTED_CODES);
    return { version, decisions: inEffect, draft, compiled: compileDraft(basis, draft) };
  });
}

/**
 * A revision with what its decisions compile to, arranged for showing it once for each version.
 * @param readership "public" leaves out issues whose proposals are not out for comment yet
 */
export async function readRevision(
  id: string = MAIN_REVISION,
  readership: Readership = "public",
): Promise<HeldRevision> {
  const versions = await readVersions(id);
  const { data, state, decisions } = versions;
  const held = versioned<HeldRevision>(`revision ${id} for ${readership}`);
  return held(`${data}.${decisions}.${state}`, async () => {
    const [basis, revision, compiled, level] = await Promise.all([
      basisAt(data),
      kept(id, state),
      compiledAt(id, versions),
      arrangedAt(id, versions),
    ]);
    const shown = revision ?? { ...NOTHING, id };
    return holdRevision(readership === "groups" ? shown : publicPart(shown), basis, compiled.compiled, level);
  });
}

const NOTHING: KeptRevision = {
  id: "",
  title: "",
  kind: "working",
  note: "",
  papers: [],
  proposals: [],
  decisions: [],
  stages: new Map(),
  openPapers: new Set(),
};

/** The compiled tables at every level with their rows, which papers and issues do not change. */
function arrangedAt(id: string, versions: Versions): Promise<ArrangedLevels> {
  const arranged = versioned<ArrangedLevels>(`levels of ${id}`);
  return arranged(`${versions.data}.${versions.decisions}`, async () => {
    const [basis, { compiled }, counts] = await Promise.all([
      basisAt(versions.data),
      compiledAt(id, versions),
      readFacts("counts"),
    ]);
    return arrangeLevels(compiled, basis, (level) => weightsAtLevels(counts, level));
  });
}

/** What the decisions, the index and the dual-coded records say of each pair, set against each other once for each version. */
export async function readThreeWays(): Promise<ThreeWayPair[]> {
  const { version, compiled } = await readCompiled();
  return threeWays(version, async () => {
    const [groups, entries, counts] = await Promise.all([
      readFacts("groups"),
      readIndexEntries(),
      readFacts("counts"),
    ]);
    return reconcileThreeWays(compiled.table, indexedTable({ groups, entries }).table, counts);
  });
}

/** What is known of the sizes of groups. */
export interface RevisionSizes {
  known: KnownSizes;
  /** About how many cases each SOC2010 unit group had in the 2011 Census: what the size policy counts. */
  censusCases: ReadonlyMap<string, number>;
}

/** How large groups are in the data sets known, read once for each version of the data. */
export async function readSizes(): Promise<RevisionSizes> {
  return sizes(await dataVersion(), async () => {
    const [dataSets, estimates, bases] = await Promise.all([
      readFacts("dataSets"),
      readFacts("sizes"),
      readFacts("bases"),
    ]);
    return { known: knownSizes(dataSets, estimates, bases), censusCases: censusCases(bases) };
  });
}

interface KeptRows {
  id: string;
  title: string;
  kind: KeptRevision["kind"];
  note: string;
  papers: (Omit<ReviewPaper, "issues"> & { open: boolean })[] | null;
  issues: ReviewPaper["issues"] | null;
  proposals: { id: string; stage: Stage }[] | null;
  versions: Proposal[] | null;
  decisions: Decision[] | null;
}

/** In one statement, so that all of it is of one moment. */
async function readKept(id: string): Promise<KeptRevision | null> {
  const [row] = await db().$queryRaw<KeptRows[]>`
    WITH paper AS (SELECT * FROM review_paper WHERE revision_id = ${id}),
      issues AS (SELECT issue.* FROM issue JOIN paper ON paper.id = paper_id),
      proposals AS (SELECT proposal.* FROM proposal JOIN issues ON issues.id = issue_id)
    SELECT id, title, kind, note,
      (SELECT json_agg(json_build_object('id', id, 'title', title, 'label', label, 'edition', 'soc2010',
        'majorGroup', major_group, 'introduction', introduction, 'open', open) ORDER BY NOT open, created_at, id) FROM paper) AS papers,
      (SELECT json_agg(json_build_object('id', id, 'paper', paper_id, 'number', number, 'question', question,
        'origin', origin, 'originRef', origin_ref, 'evidence', evidence, 'sources', sources, 'targets', targets) ORDER BY paper_id, number) FROM issues) AS issues,
      (SELECT json_agg(json_build_object('id', id, 'stage', stage)) FROM proposals) AS proposals,
      (SELECT json_agg(json_build_object('id', proposal_id, 'issue', proposals.issue_id, 'version', v.version,
        'title', v.title, 'changes', v.changes) ORDER BY proposal_id, v.version)
        FROM proposal_version v JOIN proposals ON proposals.id = proposal_id) AS versions,
      (SELECT json_agg(json_build_object('id', d.id, 'issue', d.issue_id, 'outcome', d.outcome, 'reason', d.reason,
        'decidedOn', d.decided_on, 'meeting', d.meeting_id::text, 'reverses', d.reverses_id,
        'proposal', CASE WHEN d.proposal_id IS NULL THEN NULL ELSE json_build_object('id', d.proposal_id, 'version', d.version) END)
        ORDER BY d.recorded_at, d.id) FROM decision d JOIN issues ON issues.id = d.issue_id) AS decisions
    FROM revision WHERE id = ${id}`;
  if (!row) return null;
  const { papers, issues, proposals, versions, decisions, ...heading } = row;
  const issuesOf = listsBy(issues ?? [], ({ paper }) => paper);
  return {
    ...heading,
    papers: (papers ?? []).map(({ open: _, ...paper }) => ({
      ...paper,
      issues: issuesOf.get(paper.id) ?? [],
    })),
    proposals: versions ?? [],
    decisions: decisions ?? [],
    stages: new Map((proposals ?? []).map(({ id, stage }) => [id, stage])),
    openPapers: new Set((papers ?? []).flatMap(({ id, open }) => (open ? [id] : []))),
  };
}

/**
 * Keeps a revision that was not made here, with its decisions: read off what was published, or a paper as it was written.
 * What it has been decided counts as decided, by nobody who signs in here.
 * @returns what to record
 */
export async function keepRevision(
  transaction: Transaction,
  heading: RevisionHeading,
  { papers, proposals, decisions }: Revision,
): Promise<Deed> {
  const { id, title, kind, note } = heading;
  await transaction.revision.create({
    data: { id, title, kind, note, source: "soc2010", target: "soc2020" },
  });
  await transaction.reviewPaper.createMany({
    data: papers.map(({ id: paper, title, label, majorGroup }) => ({
      id: paper,
      revisionId: id,
      title,
      label,
      majorGroup,
      open: false,
    })),
  });
  await transaction.issue.createMany({
    data: papers.flatMap(({ issues }) =>
      issues.map(({ paper, ...issue }) => ({ ...issue, paperId: paper, originRef: null })),
    ),
  });
  const decided = new Set(decisions.map(({ issue }) => issue));
  await transaction.proposal.createMany({
    data: proposals.map(({ id, issue, version }) => ({
      id,
      issueId: issue,
      version,
      stage: (decided.has(issue) ? "decided" : "draft") satisfies Stage,
    })),
  });
  await transaction.proposalVersion.createMany({
    data: proposals.map(({ id, version, title, changes }) => ({
      proposalId: id,
      version,
      title,
      changes: changes as unknown as object[],
    })),
  });
  await transaction.decision.createMany({
    data: decisions.map(({ id, issue, outcome, proposal, reason, decidedOn, reverses }) => ({
      id,
      issueId: issue,
      proposalId: proposal?.id ?? null,
      version: proposal?.version ?? null,
      outcome,
      reason,
      decidedOn,
      reversesId: reverses,
    })),
  });
  return {
    action: "kept a revision that was read off what was published",
    subjectKind: "revision",
    subjectId: id,
    before: null,
    after: { title, papers: papers.length, decisions: decisions.length },
    reason: note || null,
  };
}

/**
 * Which revision holds a paper or an issue: the pages of either find it in whichever it is.
 * @returns the revision's id; that of the main one where none holds it, so that a page says what that one has
 */
export async function revisionHolding({
  paper = "",
  issue = "",
}: {
  paper?: string;
  issue?: string;
}): Promise<string> {
  // PostgreSQL cannot be asked for a text with a NUL in it: nothing has such an id.
  if (`${paper}${issue}`.includes("\u0000")) return MAIN_REVISION;
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT revision_id AS id FROM review_paper
    WHERE id = ${paper} OR id = (SELECT paper_id FROM issue WHERE id = ${issue}) LIMIT 1`;
  return row?.id ?? MAIN_REVISION;
}
