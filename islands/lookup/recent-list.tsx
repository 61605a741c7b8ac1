import { PUBLIC_HREFS } from "#components/lookup/lookup-rows";
import { shortTitleOf } from "#lib/facts/edition";
import { type LookupPlace, lookupAddress } from "#lib/lookup/lookup-request";
import type { RecentLookup } from "#lib/lookup/screen/recent-lookups";

/** What codes were taken of lately, while no title is looked up. */
export function RecentList(props: {
  recent: readonly RecentLookup[];
  place: LookupPlace;
  clear: () => void;
}) {
  const { recent, place, clear } = props;
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent" className="mt-4 max-w-4xl">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="recent">Recent lookups</h2>
        <p className="text-[0.92rem] text-soft">
          Kept in this browser alone.{" "}
          <button
            type="button"
            onClick={clear}
            className="min-h-6 cursor-pointer text-accent underline underline-offset-3"
          >
            Clear
          </button>
        </p>
      </div>
      <ul className="mt-2 border-t border-line">
        {recent.map((one) => (
          <li
            key={one.query + one.edition + one.industry}
            className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[minmax(0,18rem)_1fr]"
          >
            <span>
              <a href={lookupAddress(one, place)} className="inline-block py-0.5">
                {one.query}
              </a>
              {one.industry && <span className="text-soft"> · {one.industry}</span>}
            </span>
            <span className="text-[0.94rem]">
              <a href={PUBLIC_HREFS.group(one.edition, one.code)} className="code inline-block py-0.5">
                {one.code}
              </a>{" "}
              {one.title}{" "}
              <span className="text-soft">
                {one.edition !== place.edition && shortTitleOf(one.edition, place.editions)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
