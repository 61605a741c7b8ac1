import { FigureCards } from "#components/ui/figure-cards";
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
  return <FigureCards figures={figures} className="grid-cols-2 sm:grid-cols-4" />;
}
