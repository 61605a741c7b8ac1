import { KindLabel, roleText } from "#components/correspondence/kind-label";
import { MapRows } from "#components/correspondence/map-rows";
import { PairCards, PairSection } from "#components/correspondence/pair/pair-cards";
import { PairDecisions, RaisedFromPair, UndecidedPair } from "#components/correspondence/pair/pair-decisions";
import { type EntryHref, PairEntries } from "#components/correspondence/pair/pair-entries";
import { PairObservations } from "#components/correspondence/pair/pair-observations";
import { PairSides } from "#components/correspondence/pair/pair-sides";
import { Notice } from "#components/ui/notice";
import type { ThreeWayPair } from "#lib/compile/reconcile";
import type { Explanation } from "#lib/correspondence/pairs/explain";
import type { PairView } from "#lib/correspondence/pairs/pair";
import type { Component } from "#lib/correspondence/pictures/components";
import { componentsPath } from "#lib/correspondence/pictures/components-address";
import { pairHref, type Reading, turnedReading } from "#lib/correspondence/reading";
import type { MapRow } from "#lib/correspondence/rows";
import { DATA_SET_NAMES } from "#lib/correspondence/share-basis";
import type { IndexEntry } from "#lib/facts/entry";
import { count, quantity, share } from "#lib/platform/in-words";
import type { DecidedIssues } from "#lib/revision/compiles/decided-issues";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import { reviewPath } from "#lib/revision/compiles/review-address";
import type { IssueView } from "#lib/revision/revision-view";

/** All that is known of one pair, below the page's heading. */
export function PairPage(props: {
  view: PairView;
  /** From the earlier edition to the later. */
  reading: Reading;
  explanation: Explanation | null;
  /** The row's, or those of the index where the table does not have the pair. */
  entries: readonly IndexEntry[];
  /** Page of the entries. */
  page: number;
  component: Component | undefined;
  /** What the three sides say of the pair. */
  sides: ThreeWayPair | null;
  find: DecisionFinder;
  /** null where no decision stands behind the correspondence. */
  issues: DecidedIssues | null;
  /** The issues raised from the pair, as far as the reader may know them. */
  raised: readonly IssueView[];
  /** The revision in which the reader may raise an issue; null for none. */
  raiseIn: string | null;
  /** Where pairs are reviewed; null where there is no such list. */
  review?: string | null;
  /** Where the page of an entry is; null for one that has none. */
  entryHref?: EntryHref;
}) {
  const { view, reading, explanation, entries, page, component, sides, find, issues } = props;
  const { review = reviewPath(reading.path), entryHref } = props;
  const { source, target, row, ofSource, ofTarget, observations } = view;
  const { raised, raiseIn } = props;
  return (
    <>
      <PairCards
        sides={reading}
        source={source}
        target={target}
        row={row}
        rows={{ ofSource: ofSource.length, ofTarget: ofTarget.length }}
      />
      {row ? (
        <Why {...{ row, reading, explanation, component }} named={entries.length > 0} />
      ) : (
        <NotInTable view={view} reading={reading} review={review} />
      )}
      {issues && (
        <PairSection title="Decisions" id="decisions">
          {row ? (
            <PairDecisions decisions={find(row.decisions)} issues={issues} />
          ) : (
            <UndecidedPair source={source.code} issues={issues.naming(reading.source.edition, source.code)} />
          )}
          <RaisedFromPair source={source.code} target={target.code} raised={raised} raiseIn={raiseIn} />
        </PairSection>
      )}
      {sides && (
        <PairSection title="Decisions, index and records" id="sides">
          <PairSides sides={sides} reading={reading} />
        </PairSection>
      )}

      <PairSection title="People observed" id="people">
        <PairObservations
          source={source.code}
          target={target.code}
          later={reading.target.name}
          observations={observations}
        />
      </PairSection>

      <PairSection title={`Where ${source.code} went`} id="source">
        <MapRows
          rows={ofSource}
          reading={reading}
          sex="both"
          dataSet="census"
          label={`Where ${source.code} went`}
          note={`All rows of ${reading.source.name} ${source.code}. People: men and women in the ${DATA_SET_NAMES.census}.`}
          {...(issues && { find })}
          sourceKnown
          current={{ source: source.code, target: target.code }}
        />
      </PairSection>
      <PairSection title={`Where ${target.code} came from`} id="target">
        <MapRows
          rows={ofTarget}
          reading={turnedReading(reading)}
          sex="both"
          dataSet="census"
          label={`Where ${target.code} came from`}
          note={`All rows of ${reading.target.name} ${target.code}. People: men and women in the ${DATA_SET_NAMES.census}.`}
          {...(issues && { find })}
          sourceKnown
          current={{ source: target.code, target: source.code }}
        />
      </PairSection>
      {view.unmapped.length > 0 && <Unmapped view={view} reading={reading} />}
      {entries.length > 0 && (
        <PairSection
          title={row ? "Index entries behind this row" : "Index entries coded to both groups"}
          id="entries"
        >
          {row && <IndexBeside row={row} indexed={view.indexed} />}
          <PairEntries
            entries={entries}
            reading={reading}
            source={source.code}
            target={target.code}
            page={page}
            {...(entryHref && { entryHref })}
          />
        </PairSection>
      )}
    </>
  );
}

function Why(props: {
  row: MapRow;
  reading: Reading;
  explanation: Explanation | null;
  component: Component | undefined;
  /** Whether the entries stand on the page. */
  named: boolean;
}) {
  const { row, reading, explanation, component, named } = props;
  const entries = quantity(row.entries.length, "index entry", "index entries");
  return (
    <section aria-labelledby="why">
      <h2 id="why">
        {row.kind && <KindLabel kind={row.kind} named />}
        <span className="font-normal text-soft"> – {roleText(row)}</span>
      </h2>
      {explanation && (
        <ol className="mt-2 grid max-w-3xl list-decimal gap-1 pl-5">
          <li>{explanation.source}</li>
          {explanation.target && <li>{explanation.target}</li>}
          <li>{explanation.kind.join(" ")}</li>
        </ol>
      )}
      <p className="mt-3 max-w-3xl">
        The row rests on {named ? <a href="#entries">{entries}</a> : entries}
        {row.entryShares &&
          `: ${share(row.entryShares.forward)} of those of ${row.source?.code}, ${share(row.entryShares.backward)} of those of ${row.target?.code}`}
        . {component && <ComponentLink component={component} reading={reading} />}
      </p>
    </section>
  );
}

function ComponentLink({ component, reading }: { component: Component; reading: Reading }) {
  const groups = component.sources.length + component.targets.length;
  return (
    <>
      It belongs to{" "}
      <a href={`${componentsPath(reading.path)}/${encodeURIComponent(component.id)}`}>
        comparable set {component.id}
      </a>{" "}
      of {quantity(groups, "group")}.
    </>
  );
}

function NotInTable(props: { view: PairView; reading: Reading; review: string | null }) {
  const { view, reading, review } = props;
  const { source, target, indexed } = view;
  const used =
    review === null ? (
      "The pair is used in no conversion."
    ) : (
      <>
        The pair is on the <a href={review}>list to review</a>; it is used in no conversion.
      </>
    );
  if (indexed.length > 0) {
    return (
      <Notice look="warning" title="In the index, but not in the table">
        <p>
          {quantity(indexed.length, "index entry is", "index entries are")} coded {source.code} in{" "}
          {reading.source.name} and {target.code} in {reading.target.name}, but no decision sends content of
          the one to the other. {used}
        </p>
      </Notice>
    );
  }
  return (
    <Notice look="warning" title="Observed, but not in the table">
      <p>
        No decision sends content of {source.code} to {target.code}, and no index entry is coded to both, yet
        people were. {used}
      </p>
    </Notice>
  );
}

/** Where the index does not code the entries of a row as the decisions have it; nothing where it does. */
function IndexBeside({ row, indexed }: { row: MapRow; indexed: readonly string[] }) {
  const coded = new Set(indexed);
  const apart = row.entries.filter((uid) => !coded.has(uid)).length;
  if (apart === 0) return null;
  return (
    <p className="mb-2 max-w-3xl">
      By the decisions these entries go to {row.target?.code ?? "nothing"};{" "}
      {quantity(apart, "of them is", "of them are")} still coded to another group in the index.
    </p>
  );
}

function Unmapped(props: { view: PairView; reading: Reading }) {
  const { view, reading } = props;
  const { source, target, unmapped } = view;
  return (
    <PairSection title="Observed, but not in the table" id="unmapped">
      <p className="max-w-3xl">
        People of {source.code} who were coded elsewhere in {reading.target.name}, or people of {target.code}{" "}
        who came from elsewhere, where no decision leads.
      </p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {unmapped.map((pair) => (
          <li key={`${pair.source} ${pair.target}`}>
            <a href={pairHref(reading, pair.source, pair.target)}>
              <span className="code">{pair.source}</span> to <span className="code">{pair.target}</span>
            </a>
            : {count(pair.people)} {pair.people === 1 ? "person" : "people"} in both data sets
          </li>
        ))}
      </ul>
    </PairSection>
  );
}
