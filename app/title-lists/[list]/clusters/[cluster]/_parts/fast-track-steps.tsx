import type { ReactNode } from "react";
import { OutcomeLink } from "#components/title-lists/outcome-links";
import { editionName } from "#lib/facts/edition";
import { momentInWords } from "#lib/platform/in-words";
import { releaseHref } from "#lib/releases/release-address";
import { clusterHref, listHref } from "#lib/title-lists/list-address";
import type { FastTrack, TrackedEntry } from "#lib/title-lists/outcomes/fast-track.db";
import type { Outcome, OutcomesOf } from "#lib/title-lists/outcomes/outcome";
import type { TitleList } from "#lib/title-lists/title-list";

/** The way from the list into the index: what was made of the titles, by whom, and the entries and releases that they came to. */
export function FastTrackSteps(props: { list: TitleList; made: OutcomesOf; track: FastTrack }) {
  const { list, made, track } = props;
  const outcomes = [...made.before, ...made.own].sort((a, b) => a.id - b.id);
  return (
    <section aria-labelledby="track" className="mt-8">
      <h2 id="track">What became of it</h2>
      <ol className="mt-2 grid max-w-3xl gap-3">
        <Step when={list.sentAt} who={list.sentBy}>
          The list came
        </Step>
        {outcomes.map((outcome) => (
          <Step key={outcome.id} when={outcome.madeAt} who={outcome.madeBy} reason={outcome.reason}>
            <OutcomeLink outcome={outcome} />
            <ElsewhereOf outcome={outcome} here={list.id} />
          </Step>
        ))}
        {track.entries.map((entry) => (
          <EntryStep key={entry.uid} entry={entry} />
        ))}
      </ol>
      {outcomes.length === 0 && <p className="mt-2 text-soft">Nothing was made of it yet.</p>}
    </section>
  );
}

function ElsewhereOf({ outcome, here }: { outcome: Outcome; here: number }) {
  const { list, cluster, listName } = outcome;
  if (list === here) return null;
  return (
    <>
      , decided before in{" "}
      <a href={cluster === null ? listHref(list) : clusterHref(list, cluster)}>{listName}</a>
    </>
  );
}

function EntryStep({ entry }: { entry: TrackedEntry }) {
  const { uid, title, codes, releases } = entry;
  const coded = Object.entries(codes).map(([edition, code]) => `${editionName(edition)} ${code}`);
  return (
    <li className="border-l-2 border-line pl-3">
      <p className="font-semibold">
        Index entry <a href={`/coding-index/${uid}?version=working`}>{title ?? uid}</a>
        {coded.length > 0 && `: ${coded.join(", ")}`}
        {title === null && " (taken out of the index since)"}
      </p>
      <p className="text-soft">
        {releases.length === 0 ? "In no release yet: the next one has it." : "Released: "}
        {releases.map(({ source, target, number, releasedAt }, at) => (
          <span key={`${source} ${target} ${number}`}>
            {at > 0 && ", "}
            <a href={releaseHref({ source, target, number })}>
              {editionName(source)} to {editionName(target)}, release {number}
            </a>{" "}
            ({momentInWords(releasedAt)})
          </span>
        ))}
      </p>
    </li>
  );
}

function Step(props: { when: Date; who: string | null; reason?: string; children: ReactNode }) {
  const { when, who, reason, children } = props;
  return (
    <li className="border-l-2 border-line pl-3">
      <p className="font-semibold first-letter:uppercase">{children}</p>
      <p className="text-[0.92rem] text-soft">
        <time dateTime={when.toISOString()}>{momentInWords(when)}</time>
        {who && `, by ${who}`}
      </p>
      {reason && <p className="max-w-prose whitespace-pre-line">{reason}</p>}
    </li>
  );
}
