import type { Figure } from "#lib/facts/facts";
import type { FiguresPlan } from "#lib/figures/import/plan-figures";
import type { FiguresRead } from "#lib/figures/import/read-figures";
import { figureInWords, measureIn, whoInWords } from "#lib/figures/in-words";
import type { Refusal } from "#lib/files/refused-row";
import { count, quantity } from "#lib/platform/in-words";

/** What importing a table did, as its page and the terminal say it. */
export interface FiguresReport {
  /** "Annual Survey of Hours and Earnings 2021 revised, Table 14": of several times the first and how many more. */
  title: string;
  /** Ids of the data sets that it has figures of. */
  dataSets: string[];
  read: number;
  refused: number;
  /** Whether anything was changed. */
  changed: boolean;
  lines: string[];
}

/** Changes that are told one by one. */
const MOST_TOLD = 20;

export function reportOf(
  plans: readonly FiguresPlan[],
  { read, refusals, passedOver }: Pick<FiguresRead, "read" | "passedOver"> & { refusals: readonly Refusal[] },
): FiguresReport {
  const [first] = plans;
  const more = plans.length - 1;
  return {
    title: first
      ? `${first.dataSet.title}${more > 0 ? ` and ${quantity(more, "more data set")}` : ""}`
      : "nothing",
    dataSets: plans.map(({ dataSet }) => dataSet.id),
    read,
    refused: refusals.length,
    changed: plans.some(
      ({ isNew, added, changed, removed }) => isNew || added.length + changed.length + removed.length > 0,
    ),
    lines: [
      `Read ${quantity(read, "row")}, refused ${count(refusals.length)}${passedOver > 0 ? `, passed over ${count(passedOver)} without a code` : ""}.`,
      ...plans.flatMap(linesOf),
    ],
  };
}

function linesOf(plan: FiguresPlan): string[] {
  const { dataSet, added, changed, unchanged, removed, kept, isNew } = plan;
  const suppressed = [...added, ...changed.map(({ after }) => after)].filter(
    ({ value }) => value === null,
  ).length;
  const counts = [
    `${count(added.length)} added`,
    `${count(changed.length)} changed`,
    `${count(unchanged)} as they were`,
    ...(removed.length > 0 ? [`${count(removed.length)} removed`] : []),
    ...(kept > 0 ? [`${count(kept)} not in the table and kept`] : []),
    ...(suppressed > 0 ? [`${count(suppressed)} of them without a value, each with its reason`] : []),
  ];
  return [
    `${dataSet.title}${isNew ? " (new)" : ""}: ${counts.join(", ")}.`,
    ...changed.slice(0, MOST_TOLD).map((change) => changeInWords(change, plan)),
    ...(changed.length > MOST_TOLD ? [`And ${quantity(changed.length - MOST_TOLD, "more change")}.`] : []),
  ];
}

function changeInWords(
  { before, after }: { before: Figure; after: Figure },
  { dataSet }: FiguresPlan,
): string {
  const measure = measureIn(after.measure, dataSet);
  const of = `${after.code || "All groups"}, ${measure.name}, ${whoInWords(after)}`;
  if (before.value === after.value && before.suppressed === after.suppressed)
    return `${of}: coefficient of variation ${after.cv === null ? "unknown" : `${after.cv}%`}${after.quality && `, ${after.quality}`}.`;
  return `${of}: from ${figureInWords(before, measure)} to ${figureInWords(after, measure)}.`;
}

/** The whole report in one sentence. */
export function reportSentence({ title, changed, refused }: FiguresReport): string {
  if (changed) return `Imported ${title}.`;
  return `Nothing to change: ${refused > 0 ? "all that was taken" : "all"} of ${title} was there already.`;
}
