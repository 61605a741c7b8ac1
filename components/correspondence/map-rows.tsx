import type { ReactNode } from "react";
import { KindLabel, roleText } from "#components/correspondence/kind-label";
import { ObservedCells } from "#components/correspondence/observed-cells";
import { RowDecisions } from "#components/correspondence/row-decisions";
import { GroupLink } from "#components/editions/group-link";
import { SortHeading } from "#components/ui/sort-heading";
import { WideTable } from "#components/ui/wide-table";
import { type SortKey, weightOf } from "#lib/correspondence/filter";
import { pairKey } from "#lib/correspondence/map";
import { pairHref, type Reading, type Side } from "#lib/correspondence/reading";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import type { SexChoice } from "#lib/correspondence/weights";
import type { Group } from "#lib/facts/edition";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { count, share } from "#lib/platform/in-words";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";

interface MapRowsProps {
  rows: readonly MapRow[];
  /** How the rows are read, and where their pages are. */
  reading: Reading;
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  /** The table's caption. */
  label: string;
  /** What to know before reading it; a caption would be cut off where the table is wider than the screen. */
  note: ReactNode;
  /** The column that rows are in order of, and the address that sorts by another; without it headings are no links. */
  order?: { sort: SortKey; descending: boolean; href: (sort: SortKey, descending: boolean) => string };
  /** Where a row leads to; by default the page that says why. */
  rowHref?: (row: MapRow) => string;
  /** Finds the decisions behind the rows; without it they are not named. */
  find?: DecisionFinder;
  /** All rows are of one source that the page has named: its column is left out. */
  sourceKnown?: boolean;
  /** The row whose own page this is, by its codes in the direction read. */
  current?: { source: string | null; target: string | null };
}

/** Maps as a table: the two groups, what happens, and how much by index entries and by people observed. */
export function MapRows(props: MapRowsProps) {
  const { rows, reading, label, note, order, sourceKnown = false } = props;
  const { source, target } = reading;
  const sortBy = (sort: SortKey) =>
    order && {
      now:
        order.sort === sort
          ? order.descending
            ? ("descending" as const)
            : ("ascending" as const)
          : undefined,
      href: (descending: boolean) => order.href(sort, descending),
    };
  return (
    <>
      <p className="mb-1 text-[0.94rem] text-soft">{note}</p>
      <WideTable label={label}>
        <table
          className={`data-table text-[0.9rem] print:min-w-0 print:text-[7pt] ${sourceKnown ? "min-w-[46rem]" : "min-w-[60rem]"}`}
        >
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              {!sourceKnown && <SortHeading name={source.name} rowSpan={2} order={sortBy("source")} />}
              <SortHeading name={target.name} rowSpan={2} order={sortBy("target")} />
              <SortHeading name="What happens" rowSpan={2} order={sortBy("kind")} />
              <th scope="colgroup" colSpan={3} className="border-b-0 pb-0 text-right">
                Index entries
              </th>
              <th scope="colgroup" colSpan={3} className="border-b-0 pb-0 text-right">
                People observed
              </th>
              <th scope="col" rowSpan={2}>
                <span className="sr-only">Evidence</span>
              </th>
            </tr>
            <tr>
              <SortHeading name="Number" number order={sortBy("entries")} />
              <SortHeading name={`Of ${source.name}`} number order={sortBy("entry-share")} />
              <SortHeading name={`Of ${target.name}`} number />
              <SortHeading name="Number" number order={sortBy("people")} />
              <SortHeading name={`Of ${source.name}`} number order={sortBy("share")} />
              <SortHeading name={`Of ${target.name}`} number order={sortBy("backward")} />
            </tr>
          </thead>
          {groupsOf(rows, !order || order.sort === "source").map((together) => (
            <tbody key={keyOf(together[0])}>
              {together.map((row, at) => (
                <tr key={keyOf(row)}>
                  {at === 0 && !sourceKnown && (
                    <th
                      scope={together.length > 1 ? "rowgroup" : "row"}
                      rowSpan={together.length}
                      className="max-w-64 border-b border-line align-top font-normal"
                    >
                      <GroupCell side={source} group={row.source} part={row.sourcePart} />
                    </th>
                  )}
                  <MapCells row={row} {...props} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </WideTable>
    </>
  );
}

/** The cells of a row after its source. */
function MapCells(props: MapRowsProps & { row: MapRow }) {
  const { row, reading, sex, dataSet, rowHref, find, sourceKnown, current } = props;
  const { target, inverted } = reading;
  const { source: from, target: to } = codesOf(row);
  const weight = weightOf(row, sex, dataSet);
  return (
    <>
      <td className={sourceKnown ? "" : "max-w-64"}>
        <GroupCell side={target} group={row.target} part={row.targetPart} />
      </td>
      <td>
        {row.kind && <KindLabel kind={row.kind} />}
        <span className="block text-[0.92em] text-soft">{roleText(row, inverted)}</span>
        {find && <RowDecisions row={row} find={find} reading={reading} />}
      </td>
      <td className="number">{count(row.entries.length)}</td>
      <td className="number text-soft">{row.entryShares && share(row.entryShares.forward)}</td>
      <td className="number text-soft">{row.entryShares && share(row.entryShares.backward)}</td>
      <ObservedCells weight={weight} />
      <td className="pr-0 whitespace-nowrap">
        {current?.source === from && current.target === to ? (
          <strong>this row</strong>
        ) : (
          <a
            href={rowHref ? rowHref(row) : pairHref(reading, from, to)}
            className="inline-block px-1"
            aria-label={`Why ${from ?? "nothing"} and ${to ?? "nothing"} belong together`}
          >
            Why
          </a>
        )}
      </td>
    </>
  );
}

/** A group and, in a word, whether only a part of it is meant. */
function GroupCell({ side, group, part }: { side: Side; group: Group | null; part: boolean }) {
  if (!group) return <span className="text-soft">nothing</span>;
  return (
    <>
      <GroupLink edition={side} group={group} className="visited:text-accent" />
      {part && (
        <span className="ml-1.5 rounded-sm bg-plum-wash px-1 text-[0.85em] whitespace-nowrap text-plum">
          part
        </span>
      )}
    </>
  );
}

/** Neighbouring rows of one source stand together where the table is in that order; else each by itself. */
function groupsOf(rows: readonly MapRow[], grouped: boolean): [MapRow, ...MapRow[]][] {
  const groups: [MapRow, ...MapRow[]][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (grouped && last && row.source && last[0].source?.code === row.source.code) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function keyOf(row: MapRow): string {
  const { source, target } = codesOf(row);
  return pairKey(source, target);
}
