import type { EditionId } from "#lib/facts/edition";
import type { DataSet, DualCodedCount, Figure } from "#lib/facts/facts";
import { amountId } from "#lib/facts/measure";
import { inOrderOfTime } from "#lib/facts/newest-of-series";

/** An occupation that synthetic employees have: what is published of it. */
export interface PaidOccupation {
  code: string;
  jobs: number;
  /** Median gross pay by the hour and by the year, in pounds. */
  hourly: number;
  annual: number;
  /** Codes of another edition with the share of records of this one up to each and with it. */
  also: readonly { code: string; upTo: number }[];
}

export interface PaidPopulation {
  edition: EditionId;
  /** The year whose published medians these are. */
  year: number;
  /** The hourly pay that a tenth of all jobs are below, in pounds: little is paid less. */
  low: number;
  occupations: readonly PaidOccupation[];
  /** For each occupation how many jobs are in it or one before it. */
  upTo: Float64Array;
}

const UNIT_CODE = /^\d{4}$/;
const HOURLY = amountId("hourly-pay", "median");
const ANNUAL = amountId("annual-pay", "median");
const LOW = amountId("hourly-pay", "p10");
/** Jobs of an occupation whose number is not published: few, or it would be. */
const FEW_JOBS = 1_000;

/**
 * The occupations of an edition with their published medians and numbers of jobs, of the newest data set that has both
 * medians. What is suppressed of an occupation is that of the group above it.
 * @param also another edition that records are coded to as well, by dual-coded counts
 * @returns null where no data set of the edition has medians
 */
export function paidPopulation(
  facts: {
    dataSets: readonly DataSet[];
    figures: readonly Figure[];
    counts?: readonly DualCodedCount[];
  },
  edition: EditionId,
  also?: EditionId,
): PaidPopulation | null {
  const everybody = facts.figures.filter(
    (figure) => figure.edition === edition && figure.sex === "" && figure.hours === "",
  );
  const having = new Set(everybody.filter(({ measure }) => measure === LOW).map(({ dataSet }) => dataSet));
  const dataSet = inOrderOfTime(facts.dataSets.filter(({ id }) => having.has(id))).at(-1);
  if (!dataSet) return null;
  const published = new Map<string, number>();
  const codes: string[] = [];
  for (const { dataSet: of, code, measure, value } of everybody) {
    if (of !== dataSet.id) continue;
    if (measure === HOURLY && UNIT_CODE.test(code)) codes.push(code);
    if (value !== null) published.set(`${measure} ${code}`, value);
  }
  const publishedOf = (measure: string, code: string): number => {
    for (let length = code.length; ; length--) {
      const value = published.get(`${measure} ${code.slice(0, length)}`);
      if (value !== undefined || length === 0) return value ?? 0;
    }
  };
  const coded = also === undefined ? new Map() : sharesTo(facts.counts ?? [], edition, also);
  const occupations = codes.sort().map((code) => ({
    code,
    jobs: published.get(`jobs ${code}`) || FEW_JOBS,
    hourly: publishedOf(HOURLY, code),
    annual: publishedOf(ANNUAL, code),
    also: coded.get(code) ?? [],
  }));
  let jobs = 0;
  const upTo = Float64Array.from(occupations, (occupation) => {
    jobs += occupation.jobs;
    return jobs;
  });
  return { edition, year: Number(dataSet.period.slice(0, 4)), low: publishedOf(LOW, ""), occupations, upTo };
}

function sharesTo(counts: readonly DualCodedCount[], from: EditionId, to: EditionId) {
  const targets = new Map<string, Map<string, number>>();
  for (const { sourceEdition, targetEdition, source, target, count } of counts) {
    if (sourceEdition !== from || targetEdition !== to || count === 0) continue;
    const own = targets.get(source) ?? new Map<string, number>();
    own.set(target, (own.get(target) ?? 0) + count);
    targets.set(source, own);
  }
  return new Map(
    [...targets].map(([source, own]) => {
      const all = [...own.values()].reduce((sum, count) => sum + count, 0);
      let sum = 0;
      const upTo = [...own].map(([code, count]) => {
        sum += count;
        return { code, upTo: sum / all };
      });
      return [source, upTo] as const;
    }),
  );
}
