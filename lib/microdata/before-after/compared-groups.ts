import { amountId } from "#lib/facts/measure";
import { PublishedFileError } from "#lib/files/refused-row";
import { estimated, type ToldEstimate } from "#lib/microdata/disclosure/figures";
import { toldDetails } from "#lib/microdata/disclosure/suppress";
import { passing } from "#lib/microdata/estimates/filters";
import { addUp, quantile, type Running } from "#lib/microdata/estimates/quantiles";
import { sortedBy } from "#lib/microdata/estimates/sort";
import { errorOfQuantile } from "#lib/microdata/estimates/standard-error";
import type { PayMeasure } from "#lib/microdata/layout/measures";
import { type Records, valuesOf } from "#lib/microdata/reading/records";
import { appendTo } from "#lib/platform/append-to";

/** The median of a group as it is, or as it would be. */
export interface GroupEarnings
  extends Pick<ToldEstimate, "value" | "error" | "cv" | "quality" | "base" | "suppressed" | "measure"> {
  side: "before" | "after";
  code: string;
}

/** What becomes of the earnings of groups where a proposal changes them. */
export interface ComparedGroups {
  groups: GroupEarnings[];
  /** Records of the groups as they are that have no proposed code. */
  uncoded: number;
}

/**
 * Medians of groups before and after a proposal, on records that are coded to both: before, of the groups that it is about;
 * after, of every group that a record of those was coded to, with all the records that were, wherever they come from.
 *
 * A group after is kept back where it has few records, and where all but few of its records, or of those of a group before,
 * are in the other: the two medians would tell about the few. Where that leaves one group alone out of a sum that is told, the
 * smallest of the others is kept back with it, as everywhere (disclosure/suppress.ts).
 * @param before codes of the edition that is revised, by record; 0 for none
 * @param after proposed codes
 * @param about codes of the groups that the proposal is about
 * @throws PublishedFileError where no record is of such a group, or none has a proposed code
 */
export function comparedGroups(
  records: Records,
  before: Uint16Array,
  after: Uint16Array,
  about: ReadonlySet<string>,
  measure: PayMeasure,
): ComparedGroups {
  const [values, weights] = [valuesOf(records, measure.variable), valuesOf(records, "calwght")];
  const isAbout = (at: number) => about.has(String(before[at]));
  const places = passing(records, measure.filter).filter((at) => values[at]! >= 0 && weights[at]! > 0);
  const coded = places.filter((at) => before[at]! > 0 && after[at]! > 0);
  const uncoded = places.filter((at) => isAbout(at) && after[at] === 0).length;
  const targets = new Set<number>();
  for (const at of coded) if (isAbout(at)) targets.add(after[at]!);
  if (targets.size === 0)
    throw new PublishedFileError(
      `No record that the filters let through is coded to ${[...about].sort().join(", ")} and to a proposed group. Check the two columns of codes.`,
    );
  const was = new Map<number, number[]>();
  const becomes = new Map<number, number[]>();
  for (const at of sortedBy(coded, values)) {
    if (isAbout(at)) appendTo(was, before[at]!, at);
    if (targets.has(after[at]!)) appendTo(becomes, after[at]!, at);
  }
  const median = (own: readonly number[]) => medianOf(own, values, weights);
  const id = amountId(measure.id, "median");
  const side = (name: "before" | "after", groups: Map<number, number[]>, others: Map<number, number[]>) => {
    const codes = [...groups.keys()].sort((a, b) => a - b);
    const told = toldOfSide(
      codes.map((code) => groups.get(code)!),
      [...others.values()],
    );
    return codes.map((code, at): GroupEarnings => {
      const own = groups.get(code)!;
      const of = { side: name, code: String(code), measure: id } as const;
      if (!told(at))
        return {
          ...of,
          value: null,
          error: null,
          cv: null,
          quality: "",
          base: null,
          suppressed: "disclosive",
        };
      const { value, error } = median(own);
      return { ...of, ...estimated(id, value, error, own.length) };
    });
  };
  return { groups: [...side("before", was, new Map()), ...side("after", becomes, was)], uncoded };
}

function medianOf(own: readonly number[], values: ArrayLike<number>, weights: ArrayLike<number>) {
  const { length } = own;
  const running: Running = {
    values: Float64Array.from(own, (at) => values[at]!),
    weights: new Float64Array(length),
    squares: new Float64Array(length),
    length,
  };
  addUp(
    running,
    Float64Array.from(own, (at) => weights[at]!),
  );
  return { value: quantile(running, 0.5) ?? Number.NaN, error: errorOfQuantile(running, 0.5) ?? Number.NaN };
}

/** Which groups of a side may be told beside the groups of the other. */
function toldOfSide(groups: readonly (readonly number[])[], others: readonly (readonly number[])[]) {
  const sizes = groups.map(({ length }) => length);
  const counts = [sizes];
  for (const other of others) {
    const shared = groups.map((own) => {
      const isOther = new Set(other);
      return own.reduce((sum, at) => sum + (isOther.has(at) ? 1 : 0), 0);
    });
    // Of groups that have nothing in common the difference tells nothing.
    counts.push(shared.map((both, at) => (both === 0 ? 0 : sizes[at]! - both)));
    counts.push(shared.map((both) => (both === 0 ? 0 : other.length - both)));
  }
  const total = (count: readonly number[]) => count.reduce((sum, one) => sum + one, 0);
  const told = toldDetails(
    [-1, ...groups.map(() => 0)],
    [{ name: "groups", needs: [], counts: counts.map((count) => [total(count), ...count]) }],
  ).get("groups")!;
  return (at: number) => told[at + 1] === 1;
}
