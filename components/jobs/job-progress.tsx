import { ButtonLink } from "#components/ui/button";
import { Island } from "#components/ui/island";
import type { ProgressWords } from "#lib/jobs/progress-in-words";
import { address } from "#lib/platform/parameters";

/** Browsers draw it each in their own way, and colours, unless they are told. */
const BAR =
  "appearance-none overflow-hidden rounded border border-rule bg-card [&::-webkit-progress-bar]:bg-card [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent";

/** How often a page without a script is loaded again. */
const SECONDS = 5;

/**
 * How far a job is while it goes on. The script keeps it current; without one the page is loaded again by itself, which
 * whoever it disturbs can switch off.
 */
export function JobProgress(props: {
  words: ProgressWords;
  /** The page that it stands on, and what tells its script how far it is. */
  page: string;
  from: string;
  still: boolean;
  /** Where it can be stopped, where it can. */
  stop?: string | undefined;
}) {
  const { words, page, from, still, stop } = props;
  const { now, share, counts, left } = words;
  return (
    <section aria-label="How far it is" className="max-w-2xl">
      <Island name="job-progress" data={{ from }}>
        <p className="text-[1.1rem] font-semibold" data-part="now">
          {now}
        </p>
        <progress
          aria-label="Done so far"
          className={`my-2 block h-4 w-full ${BAR}`}
          max={1}
          data-part="bar"
          {...(share !== null && { value: share })}
        />
        <p className="flex flex-wrap justify-between gap-x-6">
          <span data-part="counts">{counts}</span>
          <span data-part="left">{left}</span>
        </p>
        <p role="status" className="sr-only" data-part="said" />
      </Island>
      <p className="mt-4">You can leave this page: the work goes on, and is here when you come back.</p>
      <noscript>
        {!still && <meta httpEquiv="refresh" content={String(SECONDS)} />}
        <p className="mt-2">
          {still ? (
            <>
              <a href={page}>See how far it is now</a>, and keep this page current.
            </>
          ) : (
            <>
              This page is loaded again every {SECONDS} seconds.{" "}
              <a href={address(page, { still: "yes" })}>Keep it still</a>.
            </>
          )}
        </p>
      </noscript>
      {stop && (
        <p className="mt-4">
          <ButtonLink href={stop}>Stop it</ButtonLink>
        </p>
      )}
    </section>
  );
}
