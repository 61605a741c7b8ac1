import type { EditionId } from "#lib/facts/edition";
import type { Suppressed } from "#lib/facts/facts";
import type { Measure } from "#lib/facts/measure";
import {
  type DividedChange,
  dividedChange,
  type SeriesPart,
  type SeriesPoint,
  type Step,
  stepsOf,
} from "#lib/figures/across/series";
import { amountInWords, periodInWords, suppressedInWords, timeInWords } from "#lib/figures/in-words";
import { quantity } from "#lib/platform/in-words";

/** What an edition is called: "SOC2010". */
export type NameOf = (edition: EditionId) => string;

/** Why a group has no figure in a data set, in words. */
export function whyInWords(why: Suppressed | "not published" | ""): string {
  return why === "not published" ? "not in the source" : suppressedInWords(why === "" ? "not given" : why);
}

/** "55,000 jobs more", "no change". */
export function changeInWords(change: number, measure: Pick<Measure, "unit" | "decimals">): string {
  if (change === 0) return "no change";
  return `${amountInWords(Math.abs(change), measure)} ${change > 0 ? "more" : "less"}`;
}

/** A point of a series: its value; else what is known of it and which groups are not. */
export function pointInWords(point: SeriesPoint, measure: Pick<Measure, "unit" | "decimals">): string {
  if (point.value !== null) return amountInWords(point.value, measure);
  const [first] = point.lacking;
  if (point.lacking.length === 1 && point.known === null && first) return whyInWords(first.why);
  if (point.lacking.length === 0) return "not known: groups together have none that can be worked out";
  const without = `without ${quantity(point.lacking.length, "group")} whose figure is not known`;
  return point.known === null
    ? `not known: ${without}`
    : `not known; ${amountInWords(point.known, measure)} ${without}`;
}

/** How many points and editions a series has, and what breaks it: the picture in a sentence or two. */
export function seriesInWords(
  parts: readonly SeriesPart[],
  { measure, name, joined }: { measure: Measure; name: NameOf; joined: boolean },
): string {
  const each = parts.map(({ edition, points }) => {
    const told = points.map(
      (point) => `${periodInWords(point.dataSet.period)} ${pointInWords(point, measure)}`,
    );
    return `On ${name(edition)}: ${told.join("; ")}.`;
  });
  const breaks =
    parts.length < 2
      ? ""
      : joined
        ? " The groups hold the same content in each edition, so the line goes on; where one time is on two editions it has a step."
        : " The line is broken where the edition changes: the groups before and after are not the same.";
  return `${each.join(" ")}${breaks}`;
}

/** A step in words: what is on both editions, how far the two are apart, and what else may be in it. @param all the same step of all groups together */
export function stepInWords(
  step: Step,
  { measure, name, all }: { measure: Measure; name: NameOf; all: Step | undefined },
): string {
  const { before, after, change, period } = step;
  const when = periodInWords(period);
  if (change === null) {
    const unknown = [before, after]
      .filter(({ point }) => point.value === null)
      .map(({ edition }) => name(edition));
    return `${when} is on ${name(before.edition)} and on ${name(after.edition)}. The step between the two is not worked out: the figure on ${unknown.join(" and on ")} is not known whole.`;
  }
  const share = before.point.value ? ` (${percent(change / before.point.value)})` : "";
  const stages = [before, after].map(({ point }) => point.dataSet.status);
  const revised =
    stages[0] === stages[1]
      ? ""
      : ` The first is ${stages[0] || "of no said status"} and the second ${stages[1] || "of no said status"}: a part of the step is that${all?.change == null || !all.before.point.value ? "" : `; all groups together differ by ${percent(all.change / all.before.point.value)}`}.`;
  return `${when} is on both: ${amountInWords(before.point.value!, measure)} on ${name(before.edition)}, ${amountInWords(after.point.value!, measure)} on ${name(after.edition)}. The step between them, ${changeInWords(change, measure)}${share}, is how groups are drawn and records coded, not what happened to the people in them.${revised}`;
}

/** Of the change over the whole series, how much is the classification; or why that cannot be said. */
export function dividedInWords(
  parts: readonly SeriesPart[],
  { measure, name }: { measure: Measure; name: NameOf },
): string[] {
  const divided = dividedChange(parts);
  if ("why" in divided) return parts.length < 2 ? [] : [`The whole change is not divided: ${divided.why}.`];
  return [
    `From ${timeInWords(divided.from.dataSet)} to ${timeInWords(divided.to.dataSet)}: ${changeInWords(divided.total, measure)}. Of that:`,
    ...divided.within.map(
      ({ edition, from, to, change }) =>
        `${changeInWords(change, measure)} within ${name(edition)}, ${periodInWords(from.dataSet.period)} to ${periodInWords(to.dataSet.period)};`,
    ),
    `${changeInWords(divided.classification, measure)} is the classification${ofTotal(divided)}.`,
  ];
}

function ofTotal({ classification, total }: DividedChange): string {
  return total !== 0 &&
    Math.sign(classification) === Math.sign(total) &&
    Math.abs(classification) <= Math.abs(total)
    ? `, ${percent(classification / total).replace("+", "")} of the change`
    : "";
}

/** 0.195 → "+19.5%". */
export function percent(share: number): string {
  const digits = Math.abs(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `${share < 0 ? "−" : "+"}${digits}%`;
}

/** The steps of a series beside those of all groups together. */
export function stepsBesideAll(
  parts: readonly SeriesPart[],
  all: readonly SeriesPart[],
): { step: Step; all: Step | undefined }[] {
  const ofAll = stepsOf(all);
  return stepsOf(parts).map((step) => ({
    step,
    all: ofAll.find(
      ({ period, before, after }) =>
        period === step.period &&
        before.edition === step.before.edition &&
        after.edition === step.after.edition,
    ),
  }));
}
