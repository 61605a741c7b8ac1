import { codeStart, unlessDefault } from "#lib/correspondence/address-fields";
import { type DualWeights, turnedCells, turnedWeights } from "#lib/gold-coding/findings/weights/dual-weights";
import { withoutSmall } from "#lib/gold-coding/findings/weights/small-counts";
import {
  COUNTED_SEXES,
  type CountedSex,
  type ShownWeights,
  type WeightRow,
  weightRows,
} from "#lib/gold-coding/findings/weights/weight-table";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** What of the weights of a batch is asked for. */
export interface WeightsAddress {
  way: "forward" | "backward";
  sex: CountedSex;
  /** The first digits of codes of the edition that is read from; "" for all. */
  code: string;
  page: number;
}

/** What an address of dual-coded weights asks for, with the reader that has its faults. */
export function readWeightsAddress(parameters: Parameters): {
  asked: WeightsAddress;
  reader: ParameterReader;
} {
  const reader = new ParameterReader(parameters);
  const asked: WeightsAddress = {
    way: reader.choice("way", "The direction", ["forward", "backward"]) || "forward",
    sex: reader.choice("sex", "Men or women", [...COUNTED_SEXES]) || "all",
    code: codeStart(reader, "code", "The code"),
    page: reader.page(),
  };
  return { asked, reader };
}

/** The address that asks for this; what is as it is anyway is left out of it. */
export function weightsHref(path: string, { way, sex, code, page }: WeightsAddress): string {
  return address(path, {
    way: unlessDefault(way, "forward"),
    sex: unlessDefault(sex, "all"),
    code,
    page: unlessDefault(page, 1),
  });
}

/** The rows that an address asks for, as far as the reader may see them, and all weights read the way asked for. */
export function shownWeights(
  weights: DualWeights,
  { way, sex, code }: Omit<WeightsAddress, "page">,
  seesRecords: boolean,
): { rows: WeightRow[]; all: DualWeights } {
  const all = way === "forward" ? weights : turnedWeights(weights);
  const rows = weightRows(seesRecords ? all : readAs(way, withoutSmall(weights)));
  return { rows: rows.filter((row) => row.sex === sex && row.source.startsWith(code)), all };
}

/** What may be shown, read one way or the other: bases are of the first edition alone. */
function readAs(way: WeightsAddress["way"], shown: ShownWeights): ShownWeights {
  return way === "forward" ? shown : { cells: turnedCells(shown.cells), sources: [] };
}

/** What the file says of itself. */
export function aboutWeights(
  batch: { title: string },
  { source, target }: { source: string; target: string },
  seesRecords: boolean,
): [string, string][] {
  return [
    ["Title", `Dual-coded weights, ${source} to ${target}`],
    ["Source", `Gold coding: ${batch.title}`],
    ["Counts", "Settled records that are not withdrawn; unweighted, and the sums of their weights"],
    [
      "Small counts",
      seesRecords
        ? "All counts are here. Do not pass counts under 10 on."
        : "Pairs under 10, and what would tell them by difference, are left out: they are in the rest of their base",
    ],
  ];
}
