import { FigureCards } from "#components/ui/figure-cards";
import type { BatchProgress } from "#lib/gold-coding/batches/progress.db";
import { count, share } from "#lib/platform/in-words";

/** How far a batch has come, in figures. */
export function ProgressFigures({ progress }: { progress: BatchProgress }) {
  const { records, coded, settled, uncodable, withdrawn, cases } = progress;
  const of = (part: number) => (records > 0 && part > 0 ? ` (${share(part / records)})` : "");
  const figures: [string, string][] = [
    ["Records", count(records)],
    ["Coded at least once", `${count(coded)}${of(coded)}`],
    ["Settled", `${count(settled)}${of(settled)}`],
    ["Of these, cannot be coded", count(uncodable)],
    ["With the adjudicator", count(cases)],
    ["Withdrawn", count(withdrawn)],
  ];
  return <FigureCards figures={figures} className="grid-cols-2 sm:grid-cols-3 lg:grid-cols-6" />;
}
