import {
  BANDS,
  type ConfidenceBand,
  DEEPEST,
  type Evaluation,
  type Judged,
  SHOWN,
} from "#lib/lookup/evaluation/evaluate";
import { isRight } from "#lib/lookup/evaluation/right-codes";

/** What is counted of titles looked up one after the other: the titles themselves need not be kept. */
export type Tally = {
  n: number;
  top10: number;
  /** By the first so many digits, from one to four. */
  digits: { top1: number; top5: number }[];
  /** By band of confidence: how many, the sum of what was said, and how many were right. */
  bands: { n: number; said: number; right: number }[];
};

export const EMPTY_TALLY: Tally = {
  n: 0,
  top10: 0,
  digits: [1, 2, 3, 4].map(() => ({ top1: 0, top5: 0 })),
  bands: BANDS.map(() => ({ n: 0, said: 0, right: 0 })),
};

/** With one more title. */
export function tallied({ n, top10, digits, bands }: Tally, { gold, results }: Judged): Tally {
  const within = (depth: number, length: number) =>
    results.slice(0, depth).some(({ code }) => isRight(gold, code, length)) ? 1 : 0;
  const [first] = results;
  const band = first ? BANDS.findLastIndex((from) => first.confidence >= from) : -1;
  return {
    n: n + 1,
    top10: top10 + within(DEEPEST, 4),
    digits: digits.map(({ top1, top5 }, at) => ({
      top1: top1 + within(1, at + 1),
      top5: top5 + within(SHOWN, at + 1),
    })),
    bands: bands.map((one, at) =>
      first && at === band
        ? {
            n: one.n + 1,
            said: one.said + first.confidence,
            right: one.right + (isRight(gold, first.code) ? 1 : 0),
          }
        : one,
    ),
  };
}

/** The figures of what was counted: those of an evaluation that need no title. */
export function figuresOf({
  n,
  top10,
  digits,
  bands,
}: Tally): Pick<Evaluation, "n" | "digits" | "top10" | "calibration"> {
  const share = (part: number, of = n) => (of === 0 ? 0 : Number((part / of).toFixed(4)));
  return {
    n,
    top10: share(top10),
    digits: digits.map(({ top1, top5 }, at) => ({ digits: at + 1, top1: share(top1), top5: share(top5) })),
    calibration: bands.map(
      ({ n: own, said, right }, at): ConfidenceBand => ({
        from: BANDS[at]!,
        to: BANDS[at + 1] ?? 1,
        n: own,
        said: share(said, own),
        right: share(right, own),
      }),
    ),
  };
}
