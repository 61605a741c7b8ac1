import { pairOf } from "#lib/correspondence/reading";
import { withOffered } from "#lib/gold-coding/findings/weights/offered";
import { readOffered } from "#lib/gold-coding/findings/weights/offered.db";
import type { ReadConversion } from "#lib/releases/conversions.db";
import { readCorrespondence } from "#lib/releases/correspondences.db";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

/** A correspondence, released, from an index or of a draft, with the weights that gold coding offers for its editions. */
export async function besidePublished(held: CompiledCorrespondence): Promise<CompiledCorrespondence> {
  const { source, target, release, revision } = held.forward();
  const pair = { source: source.edition, target: target.edition };
  return withOffered(held, await readOffered(pair, release === null ? revision : null));
}

/** The same of a conversion; one in two steps has no shares. */
export async function conversionBesidePublished(way: ReadConversion): Promise<ReadConversion> {
  const held = way.through === null ? await readCorrespondence(pairOf(way)) : null;
  return held ? { ...way, basis: (await besidePublished(held)).conversion() } : way;
}
