import { hoursLeft, type QueueProgress } from "#lib/gold-coding/queues/queue.db";
import { count, share } from "#lib/platform/in-words";

/** How far a queue has come, its pace and what is left at that. */
export function QueueProgressFigures({ progress, training }: { progress: QueueProgress; training: boolean }) {
  const { records, wanted, wantedCoded, further, furtherCoded, claimed, skipped, known } = progress;
  const hours = hoursLeft(progress);
  const done = wanted === 0 ? "" : ` (${share(wantedCoded / wanted)})`;
  const figures: [string, string][] = training
    ? [
        ["Lessons for each coder", count(known)],
        ["Lessons done", `${count(progress.lessonsDone)} of ${count(known * progress.people)}`],
      ]
    : [
        ["Records", count(records)],
        ["Codings done", `${count(wantedCoded)} of ${count(wanted)}${done}`],
        ["Further codings done", `${count(furtherCoded)} of ${count(further)}`],
        ["With somebody now", count(claimed)],
        ["Skipped with a reason", count(skipped)],
        ["Records for gold checks", count(known)],
        ["Codings in seven days", count(progress.lately)],
        ["Hours left at that pace", hours === null ? "not known yet" : count(Math.ceil(hours))],
      ];
  return (
    <dl className="my-5 grid grid-cols-2 gap-3 sm:grid-cols-4">
      {figures.map(([name, figure]) => (
        <div key={name} className="rounded-card bg-wash px-4 py-3">
          <dt className="text-[0.92rem] text-soft">{name}</dt>
          <dd className="text-[1.15rem] font-semibold tabular-nums">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
