import { readIndexEntries } from "#lib/coding-index/coding-index.db";
import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import { type CompiledRevision, compileDraft } from "#lib/compile/compile";
import { type DecisionInEffect, decisionsInEffect } from "#lib/compile/decisions/decision";
import { draftRevision, type RevisionDraft } from "#lib/compile/draft";
import { type KnownSizes, knownSizes } from "#lib/compile/known-sizes";
import { censusCases, PROTECTED_CODES } from "#lib/compile/policy";
import { reconcileThreeWays, type ThreeWayPair } from "#lib/compile/reconcile";
import { indexedTable } from "#lib/correspondence/derived-correspondence";
import { weightsAtLevels } from "#lib/correspondence/weights";
import { dataVersion, readFacts } from "#lib/facts/facts.db";
import { db } from "#lib/platform/db";
import { versioned } from "#lib/platform/versioned";
import { publicPart } from "#lib/revision/public-part";
import {
  type ArrangedLevels,
  arrangeLevels,
  type HeldRevision,
  holdRevision,
} from "#lib/revision/revision-view";
import { type KeptRevision, MAIN_REVISION } from "#lib/revision/stored-revision";
import { readKept } from "#lib/revision/stored-revision.db";

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
