import type { Side, Sides } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";

/** From which edition to which codes can be converted. */
export interface ConversionWay {
  source: Side;
  target: Side;
  /** The edition between, where no one correspondence links the two but two in a row do; null else. */
  through: Side | null;
}

/**
 * Every way to convert codes by these correspondences: each in both orders, and then, for editions that none of them
 * links, in two steps over the first edition that is linked with both.
 */
export function conversionWays(known: readonly Pick<Sides, "source" | "target">[]): ConversionWay[] {
  const direct = known.flatMap(({ source, target }): ConversionWay[] => [
    { source, target, through: null },
    { source: target, target: source, through: null },
  ]);
  const ways = new Map(direct.map((way) => [wayId(way), way]));
  for (const first of direct) {
    for (const second of direct) {
      if (first.target.edition !== second.source.edition) continue;
      if (first.source.edition === second.target.edition) continue;
      const way = { source: first.source, target: second.target, through: first.target };
      if (!ways.has(wayId(way))) ways.set(wayId(way), way);
    }
  }
  return [...ways.values()];
}

/** As addresses have it: "soc2000-soc2020". */
export function wayId({ source, target }: Pick<ConversionWay, "source" | "target">): string {
  return pairId({ source: source.edition, target: target.edition });
}
