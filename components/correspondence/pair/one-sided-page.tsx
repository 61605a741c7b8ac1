import { KindLabel } from "#components/correspondence/kind-label";
import { MapRows } from "#components/correspondence/map-rows";
import { PairCards, PairSection } from "#components/correspondence/pair/pair-cards";
import { PairDecisions } from "#components/correspondence/pair/pair-decisions";
import { type EntryHref, PairEntries } from "#components/correspondence/pair/pair-entries";
import type { OneSidedView } from "#lib/correspondence/pairs/one-sided";
import { type Reading, turnedReading } from "#lib/correspondence/reading";
import { DATA_SET_NAMES } from "#lib/correspondence/share-basis";
import type { IndexEntry } from "#lib/facts/entry";
import type { DecidedIssues } from "#lib/revision/compiles/decided-issues";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";

/** All that is known of content that goes nowhere, or of a group that comes from no earlier content. */
export function OneSidedPage(props: {
  view: OneSidedView;
  /** From the earlier edition to the later. */
  reading: Reading;
  find: DecisionFinder;
  issues: DecidedIssues;
  entries: readonly IndexEntry[];
  /** Page of the entries. */
  page: number;
  entryHref?: EntryHref;
}) {
  const { view, reading, find, issues, entries, page, entryHref } = props;
  const { row, side, group, ofGroup } = view;
  const { source, target } = row;
  const earlier = side === "source";
  const others = earlier ? `Where ${group.code} went` : `Where ${group.code} came from`;
  return (
    <>
      <PairCards
        sides={reading}
        source={source}
        target={target}
        row={row}
        rows={{ ofSource: ofGroup.length, ofTarget: ofGroup.length }}
      />
      <section aria-labelledby="why">
        <h2 id="why">{row.kind && <KindLabel kind={row.kind} named />}</h2>
        <p className="mt-2 max-w-3xl">
          {earlier
            ? `Content of ${group.code} is removed: no group of ${reading.target.name} has it.`
            : `${group.code} is created: no content of ${reading.source.name} is in it.`}
        </p>
      </section>
      <PairSection title="Decisions" id="decisions">
        <PairDecisions decisions={find(row.decisions)} issues={issues} />
      </PairSection>
      <PairSection title={others} id="group">
        <MapRows
          rows={ofGroup}
          reading={earlier ? reading : turnedReading(reading)}
          sex="both"
          dataSet="census"
          label={others}
          note={`All rows of ${group.code}. People: men and women in the ${DATA_SET_NAMES.census}.`}
          find={find}
          sourceKnown
          current={{ source: group.code, target: null }}
        />
      </PairSection>
      {entries.length > 0 && (
        <PairSection title="Index entries behind this row" id="entries">
          <PairEntries
            entries={entries}
            reading={reading}
            source={source?.code ?? null}
            target={target?.code ?? null}
            page={page}
            {...(entryHref && { entryHref })}
          />
        </PairSection>
      )}
    </>
  );
}
