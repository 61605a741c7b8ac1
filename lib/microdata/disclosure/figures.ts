import type { Figure } from "#lib/facts/facts";
import { measureOf } from "#lib/facts/measure";
import { POLICY, precision } from "#lib/microdata/disclosure/policy";
import type { ToldCells } from "#lib/microdata/disclosure/told-cells";
import { WHO } from "#lib/microdata/estimates/breakdown";
import type { CellEstimates } from "#lib/microdata/estimates/gather";
import { JOBS } from "#lib/microdata/layout/measures";

/** An estimate as it may be told: a figure without its data set and edition, with its standard error. */
export type ToldEstimate = Omit<Figure, "dataSet" | "edition"> & {
  /** In the measure's unit; null where the value is not told. */
  error: number | null;
};

/**
 * The estimates of a table as they may be told, each with its coefficient of variation, how precise that is, and how many
 * records it is of. What is not told says why: too few records, here or by subtraction, or a coefficient of variation above
 * the last band. Values are rounded as published tables round them.
 * @param codes of the groups
 */
export function* toldEstimates(
  codes: readonly string[],
  who: readonly number[],
  measures: readonly CellEstimates[],
  told: ToldCells,
): Generator<ToldEstimate> {
  for (const [at, { ids, values, errors, bases }] of measures.entries())
    for (const [nth, measure] of ids.entries())
      for (const [group, code] of codes.entries())
        for (const one of who) {
          const cell = group * WHO.length + one;
          const { sex, hours } = WHO[one]!;
          const of = { code, measure, sex, hours };
          if (!told(at, cell)) yield { ...of, ...NOTHING, suppressed: "disclosive" };
          else if (bases[cell]! > 0)
            yield { ...of, ...estimated(measure, values[nth]![cell]!, errors[nth]![cell]!, bases[cell]!) };
        }
}

const NOTHING = { value: null, error: null, cv: null, quality: "", base: null } as const;

/** One estimate with its quality, kept back where it is too uncertain. */
export function estimated(
  measure: string,
  value: number,
  error: number,
  base: number,
): Pick<ToldEstimate, "value" | "error" | "cv" | "quality" | "base" | "suppressed"> {
  if (Number.isNaN(value)) return { ...NOTHING, base, suppressed: "not applicable" };
  const cv = value === 0 || Number.isNaN(error) ? null : (100 * error) / Math.abs(value);
  const quality = precision(cv);
  const known = { cv: cv !== null && Number.isFinite(cv) ? rounded(cv, 1) : null, quality, base };
  if (quality === "unreliable") return { ...known, value: null, error: null, suppressed: "unreliable" };
  const shown = measure === JOBS ? POLICY.jobsIn * Math.round(value / POLICY.jobsIn) : value;
  if (measure === JOBS && shown === 0)
    return { ...known, value: null, error: null, suppressed: "nil or negligible" };
  const decimals = measureOf(measure)?.decimals ?? 2;
  return {
    ...known,
    value: rounded(shown, decimals),
    error: Number.isNaN(error) ? null : rounded(error, decimals + 1),
    suppressed: "",
  };
}

const POWERS = [1, 10, 100, 1_000, 10_000];

function rounded(value: number, decimals: number): number {
  const by = POWERS[decimals]!;
  return Math.round(value * by) / by;
}
