import {
  type Conversion,
  type ConversionBasis,
  converter,
  type ShareBasis,
} from "#lib/correspondence/conversion/convert";
import { type TotalsByLevel, totalsOf } from "#lib/correspondence/conversion/count-totals";
import type { ListAnswer, Outcome } from "#lib/correspondence/conversion/list-answer";
import { type GoodCode, readPastedCodes } from "#lib/correspondence/conversion/pasted-codes";
import {
  type ConvertedInTwoSteps,
  type TwoStepBasis,
  twoStepConverter,
} from "#lib/correspondence/conversion/two-steps";
import type { Correspondence, PublishedFacts } from "#lib/correspondence/derived-correspondence";
import { invertCounts } from "#lib/correspondence/dual-coded";
import { invertTable } from "#lib/correspondence/map";
import type { Sides } from "#lib/correspondence/reading";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { structureOf } from "#lib/facts/structure";
import { count } from "#lib/platform/in-words";

/** What a list is converted with: one correspondence, or two in a row. */
export type ListBasis = ConversionBasis | TwoStepBasis;

/** The sources of counts that a list can be converted with; undefined for the published ones. */
export function dataSetsIn(basis: ListBasis): readonly NamedDataSet[] | undefined {
  return "second" in basis ? undefined : basis.dataSets;
}

export interface ListConversion {
  answers: ListAnswer[];
  /** How many answers there are of each outcome. */
  tally: Record<Outcome, number>;
  /** What became of its counts; {} where it has none. */
  totals: TotalsByLevel;
  /** As PastedList has them; lines that MAX_ROWS left without an answer are left out as well. */
  heading: string | null;
  leftOut: number;
}

/** What a list is converted with, read as wanted; the table and the counts are of the change. Prepare it once: it holds no list. */
export function conversionBasis(
  { table }: Pick<Correspondence, "table">,
  { groups, counts }: Pick<PublishedFacts, "groups" | "counts">,
  { source, target, inverted }: Sides,
): ConversionBasis {
  return {
    table: inverted ? invertTable(table) : table,
    counts: inverted ? invertCounts(counts) : counts,
    sourceGroups: groups.filter((group) => group.edition === source.edition),
    targetGroups: groups.filter((group) => group.edition === target.edition),
    sourceName: source.name,
    targetName: target.name,
  };
}

/** A function that converts codes one by one, in one step or two. Shares are known of one step alone. */
export function codeConverter(
  basis: ListBasis,
  shares: ShareBasis,
): (item: GoodCode) => Conversion | ConvertedInTwoSteps {
  return "second" in basis ? twoStepConverter(basis) : converter(basis, shares);
}

/** The edition that codes are converted from. */
function editionOfBasis(basis: ListBasis): CodedEdition {
  const { table, sourceName, sourceGroups } = "second" in basis ? basis.first : basis;
  return { id: table.sourceEdition, shortTitle: sourceName, structure: structureOf(sourceGroups) };
}

/**
 * Most groups that one list is answered with. A code of one digit goes to dozens of unit groups: twenty thousand of them would
 * be answered with more than a million rows, minutes later.
 */
export const MAX_ROWS = 50_000;

/** What to say where a whole answer is wanted and MAX_ROWS cut it short. */
export const TOO_MANY_ROWS = `The list is answered with more than ${count(MAX_ROWS)} rows, as a code of few digits goes to many groups. Convert it in parts.`;

/**
 * Reads a list and converts every code of it, up to MAX_ROWS; what is no code has its place among the answers too.
 */
export function convertList(
  text: string,
  basis: ListBasis,
  { withCounts, ...shares }: ShareBasis & { withCounts: boolean },
): ListConversion {
  const convert = codeConverter(basis, shares);
  const edition = editionOfBasis(basis);
  const { items, heading, leftOut } = readPastedCodes(text, withCounts, edition);
  const answers: ListAnswer[] = [];
  let rows = 0;
  for (const item of items) {
    const answer: ListAnswer = "code" in item ? convert(item) : { outcome: "not understood", item };
    rows += "targets" in answer ? answer.targets.length : 1;
    if (rows > MAX_ROWS) break;
    answers.push(answer);
  }
  const unread = new Set(items.slice(answers.length).map(({ line }) => line)).size;
  const tally = { exact: 0, several: 0, refused: 0, "not understood": 0 };
  for (const { outcome } of answers) tally[outcome]++;
  const totals = totalsOf(answers, (code) => edition.structure.levelOf(code));
  return { answers, tally, totals, heading, leftOut: leftOut + unread };
}
