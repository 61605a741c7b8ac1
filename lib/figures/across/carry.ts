import { compareCodes } from "#lib/correspondence/map";
import type { Figure, Suppressed } from "#lib/facts/facts";
import { measureOf } from "#lib/facts/measure";
import type { CarryingShares } from "#lib/figures/across/carrying-shares";

/** Why a figure, or a part of one, is not carried to another edition. */
export const LEFT_BEHIND = {
  "not additive":
    "only counts are carried: a median or a share of the parts of a group is not that of the group, whatever the shares",
  "not a unit group": "people were coded to unit groups: what is above them is carried by its unit groups",
  "by hours":
    "the records do not say who works full-time, so there is no share for full-time or part-time alone",
  suppressed: "the source gives no figure of it",
  "no base": "no record of the group was coded to both editions",
  unexplained: "of these records the source does not say where they went",
} as const;
export type LeftWhy = keyof typeof LEFT_BEHIND;

/** A part of a figure, carried by an observed share. */
export interface CarriedPart {
  /** Code of the group that it was a part of, the figure of that group, and what of it went here. */
  from: string;
  of: number;
  value: number;
  /** The records that went here, of all of the group. */
  count: number;
  base: number;
}

/** What figures of one edition come to in a group of another. */
export interface CarriedFigure extends Pick<Figure, "dataSet" | "measure" | "sex"> {
  code: string;
  /** Null where nothing could be carried, which is not nought. */
  value: number | null;
  parts: CarriedPart[];
  /** Standard error that the shares bring, as of a random sample of each group; the error of the figures themselves is beside it. */
  error: number | null;
  /** Groups that records of went here, but whose figure is not known: it lacks what they had. */
  lacking: { code: string; suppressed: Suppressed | ""; why: LeftWhy }[];
}

/** A figure, or a part of one, that stays behind. */
export interface LeftBehind extends Pick<Figure, "dataSet" | "measure" | "sex" | "hours" | "suppressed"> {
  from: string;
  /** Null where it is suppressed: there is nothing to carry. */
  value: number | null;
  why: LeftWhy;
}

/**
 * Carries figures of one edition to another: each count is divided by the shares in which records of its group, of the same
 * sex where it is of one, were coded to groups of the other edition, and by nothing else. No group is divided equally or by
 * index entries. What is carried and what is left behind together are what was there.
 * @param figures of the source edition of the shares; other editions' are passed over
 * @param isUnitGroup of the source edition
 * @param mappedTo where the correspondence sends a group of which no record is known, for saying which groups lack it
 */
export function carryFigures(
  figures: readonly Figure[],
  shares: CarryingShares,
  isUnitGroup: (code: string) => boolean,
  mappedTo: (code: string) => readonly string[] = () => [],
): { carried: CarriedFigure[]; left: LeftBehind[] } {
  const carried = new Map<string, CarriedFigure>();
  const left: LeftBehind[] = [];
  const at = (figure: Figure, code: string): CarriedFigure => {
    const { dataSet, measure, sex } = figure;
    const key = `${dataSet} ${measure} ${sex} ${code}`;
    const held = carried.get(key) ?? {
      dataSet,
      measure,
      sex,
      code,
      value: null,
      parts: [],
      error: null,
      lacking: [],
    };
    carried.set(key, held);
    return held;
  };
  for (const figure of figures) {
    if (figure.edition !== shares.source || figure.code === "") continue;
    const why = refusal(figure, isUnitGroup);
    const observed = shares.of(figure.code, figure.sex);
    if (why !== null || !observed || figure.value === null) {
      const because = why ?? "no base";
      left.push({ ...leftOf(figure), value: figure.value, why: because });
      if (because !== "suppressed" && because !== "no base") continue;
      for (const to of observed?.to.map(({ code }) => code) ?? mappedTo(figure.code))
        at(figure, to).lacking.push({ code: figure.code, suppressed: figure.suppressed, why: because });
      continue;
    }
    let rest = observed.base;
    for (const { code, count } of observed.to) {
      rest -= count;
      const held = at(figure, code);
      const value = (figure.value * count) / observed.base;
      held.value = (held.value ?? 0) + value;
      held.parts.push({ from: figure.code, of: figure.value, value, count, base: observed.base });
    }
    if (rest > 0)
      left.push({ ...leftOf(figure), value: (figure.value * rest) / observed.base, why: "unexplained" });
  }
  for (const one of carried.values()) one.error = errorOf(one.parts);
  return { carried: [...carried.values()].sort((a, b) => compareCodes(a.code, b.code)), left };
}

/** Why nothing of a figure is carried, whatever the shares; null where it may be. */
function refusal(
  { code, measure, hours, value }: Figure,
  isUnitGroup: (code: string) => boolean,
): LeftWhy | null {
  if (measureOf(measure)?.kind !== "size") return "not additive";
  if (!isUnitGroup(code)) return "not a unit group";
  if (hours !== "") return "by hours";
  return value === null ? "suppressed" : null;
}

function leftOf(figure: Figure): Omit<LeftBehind, "value" | "why"> {
  const { dataSet, measure, sex, hours, suppressed, code } = figure;
  return { dataSet, measure, sex, hours, suppressed, from: code };
}

/** Each share has the variance of a proportion, p(1 − p) ÷ n; groups are sampled apart from each other. */
function errorOf(parts: readonly CarriedPart[]): number | null {
  if (parts.length === 0) return null;
  const variance = parts.reduce((sum, { of, count, base }) => {
    const share = count / base;
    return sum + (of ** 2 * share * (1 - share)) / base;
  }, 0);
  return Math.sqrt(variance);
}
