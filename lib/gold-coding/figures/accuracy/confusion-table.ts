import type { Structure } from "#lib/facts/structure";
import { type JudgedRecords, judgedAtLevels } from "#lib/gold-coding/figures/accuracy/accuracy";
import { type ConfusionCell, confusionCells } from "#lib/gold-coding/figures/accuracy/confusion";
import type { Pattern } from "#lib/gold-coding/figures/agreement/agreement";
import { CANNOT_BE_CODED, valuesAtLevels } from "#lib/gold-coding/figures/agreement/answer-at-levels";
import { pathsShown } from "#lib/gold-coding/figures/suppression";

/** Of what a confusion matrix is: two coders of the same record, or the code assigned and the one settled. */
export const CONFUSIONS = ["coders", "assigned"] as const;
export type ConfusionOf = (typeof CONFUSIONS)[number];

/** Two answers to the same record at each level, from the top down. */
interface AnsweredTwice {
  ones: readonly string[];
  others: readonly string[];
  records: number;
  /** What its totals are in another table by: nothing of it is shown where that is not. */
  within: string;
}

/** Every two codings of a record, as pairs at each level. */
export function codedTwice(
  patterns: readonly Pattern[],
  valuesOf: (answer: string) => readonly string[],
): AnsweredTwice[] {
  return patterns.flatMap(({ answers, records }) =>
    answers.flatMap((one, at) =>
      answers.slice(at + 1).map((other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        return { ones: valuesOf(first), others: valuesOf(second), records, within: "" };
      }),
    ),
  );
}

/** Assigned codes beside the gold codes of the same records; one of two that are equally good is no confusion. */
export function assignedAndSettled(
  settled: readonly JudgedRecords[],
  structure: Pick<Structure, "at">,
  levels: readonly number[],
): AnsweredTwice[] {
  return settled.map(({ assigned, gold, records }) => {
    const ones = valuesAtLevels({ code: assigned, otherCode: "" }, structure, levels);
    const judged = judgedAtLevels({ assigned, gold }, structure, levels);
    const golden = valuesAtLevels(gold, structure, levels);
    return {
      ones,
      others: golden.map((value, level) => (judged[level] === "right" ? ones[level]! : value)),
      records,
      within: structure.at(assigned, levels[0] ?? 1) ?? assigned,
    };
  });
}

/** The confusion matrix at a level, cells without records left out; those of a code with itself are agreement. */
export function confusionMatrix(
  answered: readonly AnsweredTwice[],
  level: number,
  ordered: boolean,
): { same: ConfusionCell[]; different: ConfusionCell[] } {
  const cells = confusionCells(
    answered.map(({ ones, others, records }) => ({ one: ones[level]!, other: others[level]!, records })),
    { ordered },
  );
  return {
    same: cells.filter(({ one, other }) => one === other),
    different: cells.filter(({ one, other }) => one !== other),
  };
}

/**
 * The confusions at a level that tell no small number of records, neither by themselves nor with those at the levels above, the
 * figures of agreement or the accuracy by major group. Agreeing cells are not shown, nor sums of rows and columns; the
 * confusions are a tree, of how far two answers are the same and of which groups they part into at each level below.
 * @param level from 0
 * @param shown levels, from 0, at which the agreement or accuracy of the whole is shown
 * @param withinShown of which major groups the accuracy is shown; leave out where confusions are within nothing
 */
export function confusionsShown(
  answered: readonly AnsweredTwice[],
  level: number,
  shown: readonly number[],
  ordered: boolean,
  withinShown: (within: string) => boolean = () => true,
): ConfusionCell[] {
  if (!shown.includes(level)) return [];
  const parted = answered.flatMap(({ ones, others, records, within }) => {
    if (ones[level] === others[level] || [ones[level], others[level]].includes(CANNOT_BE_CODED)) return [];
    const first = shown.findIndex((at) => ones[at] !== others[at]);
    const pairs = shown
      .slice(first)
      .filter((at) => at <= level)
      .map((at) => pairOf(ones[at]!, others[at]!, ordered));
    return [{ steps: [JSON.stringify([within, first]), ...pairs], records, within }];
  });
  const firstShown = new Set(
    parted.filter(({ within }) => withinShown(within)).map(({ steps }) => steps[0]!),
  );
  const visible = pathsShown(parted, (step) => firstShown.has(step));
  const kept = parted.filter(({ steps }) => visible.has(steps.join(" ")));
  return confusionCells(
    kept.map(({ steps, records }) => {
      const [one, other] = JSON.parse(steps.at(-1)!) as [string, string];
      return { one, other, records };
    }),
    { ordered },
  );
}

function pairOf(one: string, other: string, ordered: boolean): string {
  return JSON.stringify(!ordered && other < one ? [other, one] : [one, other]);
}
