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
  return (
    <dl className="my-5 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {figures.map(([name, figure]) => (
        <div key={name} className="rounded-card bg-wash px-4 py-3">
          <dt className="text-[0.92rem] text-soft">{name}</dt>
          <dd className="text-[1.15rem] font-semibold tabular-nums">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
