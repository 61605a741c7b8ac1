import type { CodeTally } from "#lib/coded-files/code-tally";
import type { ConvertTally } from "#lib/coded-files/convert-tally";
import { mostFrequent } from "#lib/coded-files/frequent-titles";
import type { Tally } from "#lib/coded-files/tally";
import { levelsOf } from "#lib/correspondence/conversion/count-totals";
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
    `${quantity(rows, "row")}.`,
    `  given a code: ${count(outcomes.coded)}${of(outcomes.coded)}`,
    `  like nothing in the index: ${count(outcomes["no match"])}`,
    `  without a title: ${count(outcomes["no title"])}`,
    `  refused: ${count(outcomes.refused)}`,
    `To check: ${count(doubtful)}${of(doubtful)}.`,
  ];
  if (outcomes.coded > 0) lines.push("How sure the codes are:");
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
      `Rows with a code already: ${count(compared)}. Ours is in the same major group in ${share(same / compared)} of them, and the same unit group in ${share(unit / compared)}.`,
    );
    for (const [major, ours] of Object.entries(agreement.byMajor).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const all = Object.values(ours).reduce((sum, number) => sum + number, 0);
      lines.push(
        `  major group ${major}: ${quantity(all, "row")}, ${share((ours[major] ?? 0) / all)} with ours in the same`,
      );
    }
  }
  const titles = mostFrequent(unmatched, MOST_TITLES);
  if (titles.length > 0) lines.push("The most frequent titles without a likely code:");
  for (const { title, count: times } of titles) lines.push(`  ${count(times)} × ${title}`);
  return lines;
}

function convertLines({ rows, outcomes, ambiguous, levels }: ConvertTally): string[] {
  const lines = [
    `${quantity(rows, "row")}.`,
    `  to one group: ${count(outcomes.exact)}`,
    `  to several groups: ${count(outcomes.several)}`,
    `  without a code: ${count(outcomes["no code"])}`,
    `  refused: ${count(outcomes.refused)}`,
    `Ambiguous: ${count(ambiguous)}.`,
  ];
  for (const level of levelsOf(levels)) {
    const { given, apportioned, left, rows: counted } = levels[level]!;
    const name = (LEVEL_NAMES as Record<number, { many: string }>)[level]?.many ?? "no code";
    lines.push(
      `Counts beside ${name} (${quantity(counted, "row")}): given ${rounded(given)}, apportioned ${rounded(apportioned)}, left ${rounded(left)}.`,
    );
  }
  return lines;
}

function rounded(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}
