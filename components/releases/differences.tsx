import type { ReactNode } from "react";
import { DecidedIssues } from "#components/releases/issue-links";
import { WideTable } from "#components/ui/wide-table";
import { type Edition, LEVEL_NAMES, shortTitleOf } from "#lib/facts/edition";
import { count, quantity } from "#lib/platform/in-words";
import {
  type EntryDifference,
  isSame,
  type PairDifference,
  type ReleaseDifference,
} from "#lib/releases/difference/release-difference";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";

/** Differences of one kind in sight; the file has all of them. */
const SHOWN = 100;

/** What is different between two releases, each with the decisions behind it. */
export function Differences(props: {
  difference: ReleaseDifference;
  find: DecisionFinder;
  editions: readonly Edition[];
}) {
  const { difference, find, editions } = props;
  const { groups, pairs, entries } = difference;
  if (isSame(difference)) return <p>Groups, index entries and pairs are the same in both.</p>;
  const issues = (decisions: readonly string[]) => <DecidedIssues decisions={decisions} find={find} />;
  return (
    <>
      <Part
        title="Groups"
        columns={["Group", "Before", "After", "Decided in"]}
        rows={groups.map(({ edition, code, before, after, decisions }) => [
          `${shortTitleOf(edition, editions)} ${code}`,
          before ?? "not there",
          after ?? "not there",
          issues(decisions),
        ])}
      />
      <Part
        title="Pairs of groups"
        columns={["Pair", "Level", "What happened", "Decided in"]}
        rows={pairs.map((pair) => [
          pairInWords(pair),
          LEVEL_NAMES[pair.level].many,
          pair.presence === "added" ? "Added" : "Taken out",
          issues(pair.decisions),
        ])}
      />
      <Part
        title="Index entries"
        columns={["Entry", "What is different", "Decided in"]}
        rows={entries.map((entry) => [entry.title, entryInWords(entry), issues(entry.decisions)])}
      />
    </>
  );
}

function pairInWords({ source, target }: PairDifference): string {
  if (source === null) return `${target}, from no group`;
  return target === null ? `${source}, to no group` : `${source} to ${target}`;
}

function entryInWords({ presence, fields }: EntryDifference): string {
  if (presence === "added") return "Added";
  if (presence === "taken out") return "Taken out";
  return fields
    .map(({ field, before, after }) => `${field}: ${before || "none"} became ${after || "none"}`)
    .join("; ");
}

function Part({ title, columns, rows }: { title: string; columns: string[]; rows: ReactNode[][] }) {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={id} className="mt-6">
      <h3 id={id}>{title}</h3>
      {rows.length === 0 ? (
        <p>None is different.</p>
      ) : (
        <>
          <p className="mb-2">
            {quantity(rows.length, "difference")}
            {rows.length > SHOWN && `, of which the first ${SHOWN} are shown`}.
          </p>
          <WideTable label={`${title} that are different`}>
            <table className="data-table min-w-[40rem]">
              <caption className="sr-only">{title} that are different</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, SHOWN).map(([first, ...cells], at) => (
                  <tr key={at}>
                    <th scope="row" className="font-normal">
                      {first}
                    </th>
                    {cells.map((cell, column) => (
                      <td key={columns[column + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
          {rows.length > SHOWN && <p className="mt-1 text-soft">{count(rows.length - SHOWN)} more.</p>}
        </>
      )}
    </section>
  );
}
