import type { EditionId } from "#lib/facts/edition";
import { type EditionPair, pairId, turned } from "#lib/facts/edition-pair";
import { listCorrespondences, readCorrespondence } from "#lib/releases/correspondences.db";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

/** The correspondence of an id as addresses have it, "soc2010-soc2020", or read the other way; null where there is none. */
export async function findCorrespondence(id: string): Promise<CompiledCorrespondence | null> {
  for (const { source, target } of await listCorrespondences()) {
    const pair: EditionPair = { source: source.edition, target: target.edition };
    if (pairId(pair) === id) return readCorrespondence(pair);
    if (pairId(turned(pair)) === id) return readCorrespondence(turned(pair));
  }
  return null;
}

/** Every correspondence that an edition is in, read from its side. */
export async function readCorrespondencesOf(edition: EditionId): Promise<CompiledCorrespondence[]> {
  const read = await Promise.all(
    (await listCorrespondences()).map(({ source, target }) => {
      const pair: EditionPair = { source: source.edition, target: target.edition };
      if (pair.source === edition) return readCorrespondence(pair);
      return pair.target === edition ? readCorrespondence(turned(pair)) : null;
    }),
  );
  return read.flatMap((found) => found ?? []);
}
