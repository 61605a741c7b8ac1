import type { CodeTally } from "#lib/coded-files/code-tally";
import type { ConvertTally } from "#lib/coded-files/convert-tally";
import { mostFrequent } from "#lib/coded-files/frequent-titles";
import { levelsOf, type Tally } from "#lib/coded-files/tally";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { count, quantity, share } from "#lib/platform/in-words";

/** So many titles are listed. */
const MOST_TITLES = 10;

/** The summary of a file as lines of text. */
export function summaryLines(tally: Tally): string[] {
  return tally.kind === "code" ? codeLines(tally) : convertLines(tally);
}

function codeLines({ rows, outcomes, confidence, doubtful, unmatched, agreement }: CodeTally): string[] {
  const of = (number: number) => (rows === 0 ? "" : `, ${share(number / rows)}`);
  const lines = [
    `${quantity(rows, "row")}: ${count(outcomes.coded)} coded${of(outcomes.coded)}; ${count(outcomes["no match"])} like nothing in the index; ${count(outcomes["no title"])} without a title; ${count(outcomes.refused)} refused.`,
    `${count(doubtful)} to be looked at${of(doubtful)}.`,
  ];
  for (const [at, number] of [...confidence.entries()].reverse())
    if (number > 0)
      lines.push(
        `  confidence ${(at / 10).toFixed(1)} to ${((at + 1) / 10).toFixed(1)}: ${count(number)}${of(number)}`,
      );
  const compared = agreement.byLevel.reduce((sum, number) => sum + number, 0);
  if (compared > 0) {
    const same = compared - agreement.byLevel[0]!;
    const unit = agreement.byLevel.at(-1)!;
    lines.push(
      `${count(compared)} have a code already: ${share(same / compared)} in the same major group, ${share(unit / compared)} in the same unit group.`,
    );
    for (const [major, ours] of Object.entries(agreement.byMajor).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const all = Object.values(ours).reduce((sum, number) => sum + number, 0);
      lines.push(`  major group ${major}: ${count(all)}, of which ${share((ours[major] ?? 0) / all)} agree`);
    }
  }
  const titles = mostFrequent(unmatched, MOST_TITLES);
  if (titles.length > 0) lines.push("The most frequent titles without a likely code:");
  for (const { title, count: times } of titles) lines.push(`  ${count(times)} × ${title}`);
  return lines;
}

function convertLines({ rows, outcomes, ambiguous, levels }: ConvertTally): string[] {
  const lines = [
    `${quantity(rows, "row")}: ${count(outcomes.exact)} go to one group, ${count(outcomes.several)} to several; ${count(outcomes["no code"])} without a code; ${count(outcomes.refused)} refused.`,
    `${count(ambiguous)} ambiguous.`,
  ];
  for (const level of levelsOf(levels)) {
    const { given, apportioned, left, rows: counted } = levels[level]!;
    const name = (LEVEL_NAMES as Record<number, { many: string }>)[level]?.many ?? "no code";
    lines.push(
      `Counts of ${name} (${quantity(counted, "row")}): given ${rounded(given)}, apportioned ${rounded(apportioned)}, left ${rounded(left)}.`,
    );
  }
  return lines;
}

function rounded(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}
