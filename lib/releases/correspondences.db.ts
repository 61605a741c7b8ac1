import { indexedPairs } from "#lib/correspondence/indexed-pairs";
import type { Side } from "#lib/correspondence/reading";
import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { shortTitleOf } from "#lib/facts/edition";
import { type EditionPair, pairId, turned } from "#lib/facts/edition-pair";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { readReleasedFacts } from "#lib/facts/released-facts.db";
import { derived } from "#lib/platform/derived";
import { onceARequest } from "#lib/platform/one-snapshot";
import { indexCorrespondence } from "#lib/releases/index-correspondence";
import { releasedCorrespondence } from "#lib/releases/released-correspondence";
import { listReleases } from "#lib/releases/releases.db";
import type {
  CompiledCorrespondence,
  CorrespondenceOrigin,
} from "#lib/revision/compiles/compiled-correspondence";

/** A correspondence that everybody reads: of which editions, from the earlier to the later, and what it comes from. */
export interface CorrespondenceHeading {
  source: Side;
  target: Side;
  origin: CorrespondenceOrigin;
  /** The release that it stands in; null where an index gives it. */
  release: ReleaseHeading | null;
}

/** Every correspondence that everybody reads, those of the newest editions first. */
export async function listCorrespondences(): Promise<CorrespondenceHeading[]> {
  const [pairs, { editions }] = await Promise.all([readPairs(), readData()]);
  const side = (edition: string): Side => ({ edition, name: shortTitleOf(edition, editions) });
  return pairs.map(({ source, target, ...rest }) => ({
    source: side(source),
    target: side(target),
    ...rest,
  }));
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

/** A pair that there is a correspondence of, and where its table is. */
interface KnownPair extends EditionPair {
  origin: CorrespondenceOrigin;
  /** The newest release of the pair; null where an index alone gives the table. */
  release: ReleaseHeading | null;
}

/** The pairs that were released, each by its newest release, and those that only an index gives. */
function readPairs(): Promise<KnownPair[]> {
  return onceARequest("correspondences", async () => {
    const [{ editions, indexPairs }, releases] = await Promise.all([readData(), listReleases()]);
    const releasedOn = new Map(editions.map((edition) => [edition.id, edition.releasedOn ?? ""]));
    const pairs = new Map<string, KnownPair>();
    for (const release of releases) {
      const { source, target } = release;
      if (!pairs.has(pairId(release)))
        pairs.set(pairId(release), { source, target, origin: "decisions", release });
    }
    for (const pair of indexedPairs(indexPairs)) {
      if (!pairs.has(pairId(pair))) pairs.set(pairId(pair), { ...pair, origin: "index", release: null });
    }
    return [...pairs.values()].sort(
      (a, b) => compare(releasedOn.get(b.target), releasedOn.get(a.target)) || compare(a.source, b.source),
    );
  });
}

/** Where the table of a pair comes from: the bytes of its release, or the index. */
async function compiledOf({ release, source, target }: KnownPair): Promise<CompiledCorrespondence> {
  if (release !== null) return releasedCorrespondence(await readReleasedFacts(release.id));
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
