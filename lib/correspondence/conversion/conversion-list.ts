import {
  type Conversion,
  type ConversionBasis,
  converter,
  type ShareBasis,
} from "#lib/correspondence/conversion/convert";
import { type BadCode, readPastedCodes } from "#lib/correspondence/conversion/pasted-codes";
import type { Correspondence, PublishedFacts } from "#lib/correspondence/derived-correspondence";
import { DIRECTIONS, type Direction } from "#lib/correspondence/direction";
import { invertCounts } from "#lib/correspondence/dual-coded";
import { invertTable } from "#lib/correspondence/map";

/** What became of one piece of a list, in the order of the list. */
export type ListAnswer = Conversion | { outcome: "not understood"; item: BadCode };

export interface ListConversion {
  answers: ListAnswer[];
  /** How many answers there are of each outcome. */
  tally: Record<Outcome, number>;
  /** As PastedList has them. */
  heading: string | null;
  leftOut: number;
}

export type Outcome = ListAnswer["outcome"];

/** Outcomes in plain words. */
export const OUTCOMES: Record<Outcome, string> = {
  exact: "one group",
  several: "several groups",
  refused: "not converted",
  "not understood": "not understood",
};

/** What a list is converted with, in the direction wanted. Prepare it once: it holds no list. */
export function conversionBasis(
  { table }: Pick<Correspondence, "table">,
  { groups, counts }: Pick<PublishedFacts, "groups" | "counts">,
  direction: Direction,
): ConversionBasis {
  const { source, target, inverted } = DIRECTIONS[direction];
  return {
    table: inverted ? invertTable(table) : table,
    counts: inverted ? invertCounts(counts) : counts,
    sourceGroups: groups.filter((group) => group.edition === source.edition),
    targetGroups: groups.filter((group) => group.edition === target.edition),
    sourceName: source.name,
    targetName: target.name,
  };
}

/** Reads a list and converts every code of it; what is no code has its place among the answers too. */
export function convertList(
  text: string,
  basis: ConversionBasis,
  { withCounts, ...shares }: ShareBasis & { withCounts: boolean },
): ListConversion {
  const convert = converter(basis, shares);
  const { items, heading, leftOut } = readPastedCodes(text, withCounts);
  const answers = items.map(
    (item): ListAnswer => ("code" in item ? convert(item) : { outcome: "not understood", item }),
  );
  const tally = { exact: 0, several: 0, refused: 0, "not understood": 0 };
  for (const { outcome } of answers) tally[outcome]++;
  return { answers, tally, heading, leftOut };
}
