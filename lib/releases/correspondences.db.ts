import { indexedPairs } from "#lib/correspondence/indexed-pairs";
import type { Side } from "#lib/correspondence/reading";
import type { Data } from "#lib/facts/data";
import { readData, readVersions } from "#lib/facts/data.db";
import { shortTitleOf } from "#lib/facts/edition";
import { type EditionPair, pairId, turned } from "#lib/facts/edition-pair";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";
import { onceARequest } from "#lib/platform/one-snapshot";
import { versioned } from "#lib/platform/versioned";
import { indexCorrespondence } from "#lib/releases/index-correspondence";
import type {
  CompiledCorrespondence,
  CorrespondenceOrigin,
} from "#lib/revision/compiles/compiled-correspondence";
import { correspondenceOf } from "#lib/revision/compiles/correspondence.db";
import { readCompiled } from "#lib/revision/revision.db";

/** A correspondence that everybody reads: of which editions, from the earlier to the later, and what it comes from. */
export interface CorrespondenceHeading {
  source: Side;
  target: Side;
  origin: CorrespondenceOrigin;
}

/** Every correspondence that everybody reads, those of the newest editions first. */
export async function listCorrespondences(): Promise<CorrespondenceHeading[]> {
  const [pairs, { editions }] = await Promise.all([readPairs(), readData()]);
  const side = (edition: string): Side => ({ edition, name: shortTitleOf(edition, editions) });
  return pairs.map(({ source, target, origin }) => ({ source: side(source), target: side(target), origin }));
}

/**
 * The correspondence of two editions, read in their order; null where there is none. Given the later edition first it is the
 * same one, read the other way.
 */
export async function readCorrespondence(pair: EditionPair): Promise<CompiledCorrespondence | null> {
  const pairs = await readPairs();
  const wanted = pairId(pair);
  for (const found of pairs) {
    if (pairId(found) === wanted) return compiledOf(found);
    if (pairId(turned(found)) === wanted) return (await compiledOf(found)).turned();
  }
  return null;
}

/** A pair that there is a correspondence of, and where its table is compiled. */
interface KnownPair extends EditionPair {
  origin: CorrespondenceOrigin;
  /** Id of the revision; null where an index alone gives the table. */
  revision: string | null;
}

/** Of both editions there is one that was released; a revision into an edition that is only drafted shows nothing here. */
function readPairs(): Promise<KnownPair[]> {
  return onceARequest("correspondences", async () => {
    const [{ editions, indexPairs }, { revisions: version }] = await Promise.all([
      readData(),
      readVersions(),
    ]);
    const revisions = await revisionsAt(version, readRevisionsInto);
    const released = new Map(
      editions.flatMap(({ id, status, releasedOn }) =>
        status === "released" ? [[id, releasedOn ?? ""]] : [],
      ),
    );
    const pairs = new Map<string, KnownPair>();
    for (const { id, source, target } of revisions) {
      const pair = { source, target };
      if (!released.has(source) || !released.has(target) || pairs.has(pairId(pair))) continue;
      pairs.set(pairId(pair), { ...pair, origin: "decisions", revision: id });
    }
    for (const pair of indexedPairs(indexPairs)) {
      if (!pairs.has(pairId(pair))) pairs.set(pairId(pair), { ...pair, origin: "index", revision: null });
    }
    return [...pairs.values()].sort(
      (a, b) => compare(released.get(b.target), released.get(a.target)) || compare(a.source, b.source),
    );
  });
}

/** The revisions into editions of their own, the first of each pair first. */
function readRevisionsInto(): Promise<(EditionPair & { id: string })[]> {
  return db().$queryRaw`
    SELECT id, source, target FROM revision
    WHERE kind = 'working' AND corrects_release_id IS NULL ORDER BY opened_at, id`;
}

const revisionsAt = versioned<Awaited<ReturnType<typeof readRevisionsInto>>>("revisions of correspondences");

/** Where the table of a pair comes from. */
async function compiledOf({ revision, source, target }: KnownPair): Promise<CompiledCorrespondence> {
  if (revision !== null) return correspondenceOf(await readCompiled(revision));
  const data = await readData();
  const made = ofIndexesIn(data);
  const id = pairId({ source, target });
  const side = (edition: string): Side => ({ edition, name: shortTitleOf(edition, data.editions) });
  const known = made.get(id) ?? indexCorrespondence(data, { source: side(source), target: side(target) });
  made.set(id, known);
  return known;
}

/** Those that an index alone gives, by pair; each is arranged once for each version of the data. */
const ofIndexesIn = derived(
  "correspondences of indexes",
  (_: Data) => new Map<string, CompiledCorrespondence>(),
);

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
