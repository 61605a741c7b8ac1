import { readIndexEntries } from "#lib/coding-index/store";
import { indexedTable } from "#lib/correspondence/published";
import { weightsAtLevels } from "#lib/correspondence/weights";
import { type CompiledRevision, compile } from "#lib/revision/compile";
import { decisionsInEffect } from "#lib/revision/decision";
import { type HeldRevision, holdRevision } from "#lib/revision/held-revision";
import { type KnownSizes, knownSizes } from "#lib/revision/known-sizes";
import { censusCases } from "#lib/revision/policy";
import { publishedRevision } from "#lib/revision/published-revision";
import { reconcileThreeWays, type ThreeWayPair } from "#lib/revision/reconcile";
import { versioned } from "#lib/versioned";
import { dataVersion, readFacts } from "#lib/workbook/store";

const held = versioned<HeldRevision>("revision");
const threeWays = versioned<ThreeWayPair[]>("three-way reconciliation");
const sizes = versioned<RevisionSizes>("sizes of groups");

const compiledOnce = versioned<CompiledRevision>("compiled revision");

/** What the decisions of the revision come to, compiled once for each version of the data and of the decisions. */
export async function readCompiled(): Promise<{ version: string; compiled: CompiledRevision }> {
  const version = String(await dataVersion());
  const compiled = await compiledOnce(version, async () => {
    const [groups, entries] = await Promise.all([readFacts("groups"), readIndexEntries()]);
    const { revision, basis } = publishedRevision({ groups, entries });
    return compile(basis, decisionsInEffect(revision.decisions, revision.proposals, revision.papers));
  });
  return { version, compiled };
}

/** The revision of SOC2010 into SOC2020, reconstructed from the facts and compiled once for each version of the data. */
export async function readRevision(): Promise<HeldRevision> {
  return held(await dataVersion(), async () => {
    const [groups, entries, counts] = await Promise.all([
      readFacts("groups"),
      readIndexEntries(),
      readFacts("counts"),
    ]);
    const { revision, basis } = publishedRevision({ groups, entries });
    return holdRevision(revision, basis, (level) => weightsAtLevels(counts, level));
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
