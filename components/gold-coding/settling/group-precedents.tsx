import {
  DistinctionList,
  type GroupNames,
  RulingList,
} from "#components/gold-coding/settling/precedent-list";
import type { DistinctionRow, RulingRow } from "#lib/gold-coding/settling/ruling";

/** What gold coding settled about a group, on its page; nothing where it settled nothing. It is beside the release. */
export function GroupPrecedents(props: {
  rulings: readonly RulingRow[];
  distinctions: readonly DistinctionRow[];
  names: GroupNames;
}) {
  const { rulings, distinctions, names } = props;
  if (rulings.length + distinctions.length === 0) return null;
  return (
    <section aria-labelledby="gold-coding">
      <h2 id="gold-coding">From gold coding</h2>
      <p className="mt-1 mb-2 text-[0.92rem] text-soft">
        What expert coders settled about this group. It is no part of the release.
      </p>
      {distinctions.length > 0 && <DistinctionList {...{ distinctions, names }} />}
      {rulings.length > 0 && (
        <div className={distinctions.length > 0 ? "mt-3" : ""}>
          <RulingList {...{ rulings, names }} />
        </div>
      )}
    </section>
  );
}
