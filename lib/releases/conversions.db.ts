import type { ListBasis } from "#lib/correspondence/conversion/conversion-list";
import { type ConversionWay, conversionWays, wayId } from "#lib/correspondence/conversion/conversion-ways";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import type { Side } from "#lib/correspondence/reading";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { listCorrespondences, readCorrespondence } from "#lib/releases/correspondences.db";

/** Every way in which codes can be converted: see conversionWays. */
export async function listConversions(): Promise<ConversionWay[]> {
  return conversionWays(await listCorrespondences());
}

/** How codes are converted from one edition to another, and what with. */
export interface ReadConversion extends ConversionWay {
  basis: ListBasis;
  /** The newest release that it rests on; null where an index alone gives it. */
  release: ReleaseHeading | null;
}

/** The conversion of an id as addresses have it, "soc2000-soc2020"; null where no correspondence leads there, nor two. */
export async function findConversion(id: string): Promise<ReadConversion | null> {
  const way = (await listConversions()).find((one) => wayId(one) === id);
  if (!way) return null;
  const { source, target, through } = way;
  if (through === null) {
    const { basis, release } = await readStep(source, target);
    return { ...way, basis, release };
  }
  const [first, second] = await Promise.all([readStep(source, through), readStep(through, target)]);
  const releases = [first, second].flatMap(({ release }) => release ?? []);
  const [newest = null] = releases.sort((a, b) => b.id - a.id);
  return { ...way, basis: { first: first.basis, second: second.basis }, release: newest };
}

async function readStep(
  source: Side,
  target: Side,
): Promise<{ basis: ConversionBasis; release: ReleaseHeading | null }> {
  const correspondence = await readCorrespondence({ source: source.edition, target: target.edition });
  if (!correspondence)
    throw new Error(`The correspondence ${source.name} to ${target.name} is gone. Ask again.`);
  return { basis: correspondence.conversion(), release: correspondence.release };
}
