import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import { type CompiledRevision, compileDraft } from "#lib/compile/compile";
import { type CompiledLevels, compiledLevels } from "#lib/compile/compiled-levels";
import { correctedDecisions } from "#lib/compile/decisions/corrected-decisions";
import { type DecisionInEffect, decisionsInEffect } from "#lib/compile/decisions/decision";
import { draftRevision, type RevisionDraft } from "#lib/compile/draft";
import { type Assessment, assessments } from "#lib/compile/sizes/assessment";
import { CENSUS_SAMPLE, type CensusSample, censusSample } from "#lib/compile/sizes/census-sample";
import { type KnownSizes, knownSizes } from "#lib/compile/sizes/known-sizes";
import { POLICY_IN_FORCE, type SizePolicy } from "#lib/compile/sizes/policy";
import type { Data } from "#lib/facts/data";
import { readVersions, readWorkingData } from "#lib/facts/data.db";
import { recordsBetween } from "#lib/facts/dual-coded-pair";
import type { EditionId } from "#lib/facts/edition";
import type { Figure } from "#lib/facts/facts";
import { newestSizes } from "#lib/facts/newest-of-series";
import { readSizeFigures } from "#lib/figures/figures.db";
import { derived } from "#lib/platform/derived";
import { onceARequest } from "#lib/platform/one-snapshot";
import { versioned } from "#lib/platform/versioned";
import { protectedCodes } from "#lib/revision/protected-codes";
import { publicPart } from "#lib/revision/public-part";
import { readBase, readReleasedDecisions } from "#lib/revision/released-base.db";
import { type RevisionView, revisionView } from "#lib/revision/revision-view";
import type { StoredRevision } from "#lib/revision/stored-revision";
import { readStored } from "#lib/revision/stored-revision.db";

/** What may be known of a revision: "public" leaves out what the groups are still at work on. */
export type Readership = "public" | "groups";

/** What is revised on these data, by the editions that it is revised from and into and the release that it starts from. */
const basesOn = derived("bases of revisions", (_: Data) => new Map<string, Promise<RevisionBasis>>());

type OfBase = Pick<StoredRevision, "source" | "target" | "baseReleaseId">;

function basisFrom(data: Data, { source, target, baseReleaseId = null }: OfBase): Promise<RevisionBasis> {
  const bases = basesOn(data);
  const key = `${source} ${target} ${baseReleaseId}`;
  const basis = bases.get(key) ?? arrangedBasis(data, { source, target, baseReleaseId });
  bases.set(key, basis);
  basis.catch(() => bases.delete(key));
  return basis;
}

async function arrangedBasis(
  data: Data,
  { source, target, baseReleaseId = null }: OfBase,
): Promise<RevisionBasis> {
  const base = await readBase(data, source, baseReleaseId);
  const groups = base.groups.filter(({ edition }) => edition === source);
  return basisOf({ edition: source, groups }, base.entries, target);
}

/** What a revision revises, arranged once for each version of the data: nothing where there is no such revision. */
export async function readBasis(id: string): Promise<RevisionBasis> {
  const [data, revision] = await Promise.all([readWorkingData(), readStoredRevision(id)]);
  return basisFrom(data, revision ?? NOTHING);
}

/**
 * A revision as it is kept: papers with their issues, every version of every proposal, all decisions. null where there is
 * none of this id. It is read whole in one statement, once for each state and once for each request, so that a compile
 * and what is shown beside it are of the same decisions. It is shared by all who read it: do not change it.
 */
export function readStoredRevision(id: string): Promise<StoredRevision | null> {
  return onceARequest(`revision ${id}`, async () => {
    const { revisions } = await readVersions();
    return versioned<StoredRevision | null>(`revision ${id}`)(revisions, () => readStored(id));
  });
}

/** What the decisions of a revision come to. There is one for each version of the data and of the decisions. */
export interface Compiled {
  revisionId: string;
  /** Changes whenever the data or the decisions do. */
  version: string;
  data: Data;
  basis: RevisionBasis;
  compiled: CompiledRevision;
  /** The compiled table with its rows and what happens to its groups, at each level. */
  levels: CompiledLevels;
  decisions: DecisionInEffect[];
  /** Of a correction: its own decisions alone, and those of the release that it corrects; else all, and none. */
  own: DecisionInEffect[];
  released: DecisionInEffect[];
  /** The draft that it was written out from: a what-if starts here. */
  draft: RevisionDraft;
}

/** The newest compile of each revision on these data: of what, how many decisions were taken, and what they come to. */
const compilesOn = derived(
  "compiles",
  (_: Data) => new Map<string, { of: string; taken: number; compiled: Promise<Compiled> }>(),
);

/** What the decisions of a revision come to, compiled once for each version of the data and of the decisions. */
export function readCompiled(id: string): Promise<Compiled> {
  return onceARequest(`compiled ${id}`, async () => {
    const [data, revision] = await Promise.all([readWorkingData(), readStoredRevision(id)]);
    const newest = compilesOn(data);
    // Decisions are never taken away: the same number of them are the same.
    const taken = revision?.decisions.length ?? 0;
    const of = compiledOf(revision ?? NOTHING);
    const known = newest.get(id);
    if (known?.taken === taken && known.of === of) return known.compiled;
    const compiled = compileOn(data, revision ?? { ...NOTHING, id });
    if (known?.of !== of || known.taken < taken) {
      newest.set(id, { of, taken, compiled });
      compiled.catch(() => {
        if (newest.get(id)?.compiled === compiled) newest.delete(id);
      });
    }
    return compiled;
  });
}

/** What of a revision's settings its compile depends on: the editions, and the releases that it starts from. */
function compiledOf({ source, target, baseReleaseId, correctsReleaseId }: StoredRevision): string {
  return [source, target, baseReleaseId ?? 0, correctsReleaseId ?? 0].join("/");
}

async function compileOn(data: Data, revision: StoredRevision): Promise<Compiled> {
  const { decisions: taken, proposals, papers, correctsReleaseId = null } = revision;
  const [basis, released] = await Promise.all([
    basisFrom(data, revision),
    readReleasedDecisions(correctsReleaseId),
  ]);
  const own = decisionsInEffect(taken, proposals, papers);
  const decisions = correctsReleaseId === null ? own : correctedDecisions(released, own, basis);
  const draft = draftRevision(basis, decisions, protectedCodes(basis));
  const compiled = compileDraft(basis, draft);
  const levels = compiledLevels(compiled, basis.groups.values(), recordsBetween(basis, data).counts);
  const version = `${data.version}.${compiledOf(revision)}.${taken.length}`;
  return { revisionId: revision.id, version, data, basis, compiled, levels, decisions, own, released, draft };
}

const NOTHING: StoredRevision = {
  id: "",
  source: "",
  target: "",
  title: "",
  kind: "working",
  status: "open",
  targetTitle: "",
  targetShortTitle: "",
  note: "",
  papers: [],
  proposals: [],
  decisions: [],
  stages: new Map(),
  openPapers: new Set(),
};

/** By readership, the newest state of a revision as it was arranged for showing. */
const shownFrom = derived(
  "revisions for showing",
  (_: Compiled) => new Map<Readership, { kept: StoredRevision | null; shown: RevisionView }>(),
);

/**
 * A revision with what its decisions compile to, arranged for showing it once for each version.
 * @param readership "public" leaves out issues whose proposals are not out for comment yet
 */
export async function readRevision(id: string, readership: Readership = "public"): Promise<RevisionView> {
  const [kept, compiled] = await Promise.all([readStoredRevision(id), readCompiled(id)]);
  const known = shownFrom(compiled).get(readership);
  if (known && known.kept === kept) return known.shown;
  const revision = kept ?? { ...NOTHING, id };
  const part = readership === "groups" ? revision : publicPart(revision);
  const shown = revisionView(
    part,
    compiled.basis,
    compiled.compiled,
    compiled.levels,
    compiled.data.editions,
  );
  shownFrom(compiled).set(readership, { kept, shown });
  return shown;
}

/** What is known of the sizes of groups. */
export interface RevisionSizes {
  known: KnownSizes;
  /** About how many cases each unit group of the edition revised had in the 2011 Census: what the size policy counts. */
  censusCases: ReadonlyMap<string, number>;
  /** The records that those are read off; null where none was coded to the edition. */
  census: CensusSample | null;
  /** What the revision that was asked for judges them by. */
  policy: SizePolicy;
  /** Sizes of a group of either edition, with their precision and trend, set against the policy; undefined of one that nobody counted. */
  assessed: (edition: EditionId, code: string) => Assessment | undefined;
}

const sizesFrom = derived("sizes of groups with their samples", (data: Data) => {
  const samples = new Map<EditionId, CensusSample | null>();
  const figures = new Map<EditionId, Promise<Figure[]>>();
  return {
    known: knownSizes(data.dataSets, newestSizes(data), data.bases),
    sampleIn(edition: EditionId): CensusSample | null {
      const known = samples.get(edition);
      const found = known === undefined ? censusSample(data, edition) : known;
      samples.set(edition, found);
      return found;
    },
    figuresIn(edition: EditionId): Promise<Figure[]> {
      const found = figures.get(edition) ?? readSizeFigures(edition);
      figures.set(edition, found);
      found.catch(() => figures.delete(edition));
      return found;
    },
    /** By edition and version of the policy with its figures. */
    assessed: new Map<string, Map<string, Assessment>>(),
  };
});

/** How large groups are in the data sets known, arranged once for each version of the data, and what a revision says of it. */
export async function readSizes(revision: string): Promise<RevisionSizes> {
  const [data, stored] = await Promise.all([readWorkingData(), readStoredRevision(revision)]);
  const { known, sampleIn, figuresIn, assessed } = sizesFrom(data);
  const policy = stored?.sizePolicy ?? POLICY_IN_FORCE;
  const census = stored ? sampleIn(stored.source) : null;
  for (const edition of stored ? [stored.source, stored.target] : []) {
    const key = `${edition} ${JSON.stringify(policy)}`;
    if (assessed.has(key)) continue;
    const { dataSets } = data;
    const evidence = {
      edition,
      dataSets,
      figures: await figuresIn(edition),
      census: sampleIn(edition),
      policy,
    };
    assessed.set(key, assessments(evidence));
  }
  return {
    known,
    censusCases: new Map(
      [...(census?.records ?? [])].map(([code, sample]) => [code, sample * CENSUS_SAMPLE]),
    ),
    census,
    policy,
    assessed: (edition, code) => assessed.get(`${edition} ${JSON.stringify(policy)}`)?.get(code),
  };
}
