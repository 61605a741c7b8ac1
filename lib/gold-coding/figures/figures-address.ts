import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { ACCURACY_SPLITS, type AccuracySplit } from "#lib/gold-coding/figures/accuracy/accuracy-table";
import { CONFUSIONS, type ConfusionOf } from "#lib/gold-coding/figures/accuracy/confusion-table";
import { SPLITS, type Split } from "#lib/gold-coding/figures/agreement/split";
import { address, type ParameterError, ParameterReader, type Parameters } from "#lib/platform/parameters";

export const MY_FIGURES_PATH = "/gold-coding/my-figures";

/** What a page of figures is asked for. */
export interface FiguresAsked {
  /** Place of the edition in the batch's list, from 0. */
  edition: number;
  /** Number of the level, from 1; 0 for the unit groups. */
  level: number;
  by: Split | "";
  split: AccuracySplit | "";
  of: ConfusionOf | "";
  page: number;
}

/** What an address of figures asks for, with a sentence for each part of it that is not understood. */
export function readFiguresAddress(parameters: Parameters): {
  asked: FiguresAsked;
  errors: ParameterError[];
} {
  const reader = new ParameterReader(parameters);
  const asked: FiguresAsked = {
    edition: Number(reader.matching("edition", "The edition", /^[01]$/, "0") || 0),
    level: Number(reader.matching("level", "The level", /^[1-9]$/, "4") || 0),
    by: reader.choice("by", "What records are told apart by", SPLITS),
    split: reader.choice("split", "What assigned codes are told apart by", ACCURACY_SPLITS),
    of: reader.choice("of", "What is compared", CONFUSIONS),
    page: reader.page(),
  };
  return { asked, errors: reader.errors };
}

/** A page of a batch's figures: `figuresHref("lfs-2026", "accuracy", { level: 3 })`. */
export function figuresHref(batchId: string, below = "", asked: Partial<FiguresAsked> = {}): string {
  const { edition, level, by, split, of, page } = asked;
  return address(batchHref(batchId, below === "" ? "figures" : `figures/${below}`), {
    edition: edition || undefined,
    level: level || undefined,
    by,
    split,
    of,
    page: page && page > 1 ? page : undefined,
  });
}
