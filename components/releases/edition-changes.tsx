import { NatureWord } from "#components/correspondence/nature-word";
import { DecidedIssues } from "#components/releases/issue-links";
import { WideTable } from "#components/ui/wide-table";
import { NATURES, type Nature } from "#lib/correspondence/nature";
import { type Group, LEVEL_NAMES } from "#lib/facts/edition";
import { shownTitle } from "#lib/facts/unknown-title";
import { count, quantity } from "#lib/platform/in-words";
import type { ChangeRow } from "#lib/releases/tables/changes-table";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";

/** Changes in sight at each level; the file has all of them. */
const SHOWN = 50;

/** Groups in sight of one change. */
const GROUPS = 4;

/** Every change between two editions, level by level from the top, each with what moves and who decided. */
export function EditionChanges({ rows, find }: { rows: readonly ChangeRow[]; find: DecisionFinder }) {
  const levels = [...new Set(rows.map(({ level }) => level))];
  if (levels.length === 0) return <p>Nothing changed: the editions have the same groups.</p>;
  return (
    <>
      <ul className="max-w-3xl list-disc pl-5">
        {(Object.keys(NATURES) as Nature[]).map((nature) => (
          <li key={nature}>
            <strong>
              {quantity(rows.filter((row) => row.nature === nature).length, `${nature} change`)}
            </strong>
            : {NATURES[nature]}
          </li>
        ))}
      </ul>
      {levels.map((level) => (
        <Level
          key={level}
          title={`${LEVEL_NAMES[level].many.charAt(0).toUpperCase()}${LEVEL_NAMES[level].many.slice(1)}`}
          rows={rows.filter((row) => row.level === level)}
          find={find}
        />
      ))}
    </>
  );
}

function Level({ title, rows, find }: { title: string; rows: readonly ChangeRow[]; find: DecisionFinder }) {
  const id = `changes-of-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id} className="mt-6">
      <h3 id={id}>{title}</h3>
      <p className="mb-2">
        {quantity(rows.length, "change")}
        {rows.length > SHOWN && `, of which the first ${SHOWN} are shown`}.
      </p>
      <WideTable label={`Changes of ${title.toLowerCase()}`}>
        <table className="data-table min-w-[52rem]">
          <caption className="sr-only">Changes of {title.toLowerCase()}</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">What happens</th>
              <th scope="col" className="number">
                Titles that move
              </th>
              <th scope="col" className="number">
                People known
              </th>
              <th scope="col">Decided in</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={`${row.gsim} ${codes(row.sources)} ${codes(row.targets)}`}>
                <th scope="row" className="max-w-64 align-top font-normal">
                  <Groups groups={row.sources} />
                </th>
                <td className="max-w-64">
                  <Groups groups={row.targets} />
                </td>
                <td>
                  {row.word} <span className="text-[0.85em] text-soft">{row.gsim}</span>{" "}
                  <NatureWord nature={row.nature} />
                </td>
                <td className="number">{count(row.titles)}</td>
                <td className="number">
                  {count(Object.values(row.people).reduce((sum, one) => sum + one, 0))}
                </td>
                <td>
                  <DecidedIssues decisions={row.decisions} find={find} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function codes(groups: readonly Group[]): string {
  return groups.map(({ code }) => code).join(" ");
}

function Groups({ groups }: { groups: readonly Group[] }) {
  if (groups.length === 0) return <span className="text-soft">nothing</span>;
  return (
    <>
      {groups.slice(0, GROUPS).map(({ code, title }) => (
        <span key={code} className="block">
          <span className="code">{code}</span> {shownTitle(title)}
        </span>
      ))}
      {groups.length > GROUPS && <span className="text-soft">and {groups.length - GROUPS} more</span>}
    </>
  );
}
