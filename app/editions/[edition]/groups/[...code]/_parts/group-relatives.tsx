import { KindLabel } from "#components/correspondence/kind-label";
import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { Relative, Side } from "#lib/correspondence/pairs/group-history";
import { pairHref, type Reading } from "#lib/correspondence/reading";
import { DATA_SET_NAMES } from "#lib/correspondence/share-basis";
import type { Edition, Group } from "#lib/facts/edition";
import type { PublishedDataSet } from "#lib/facts/facts";
import { count, quantity, share } from "#lib/platform/in-words";
import { ShareBar } from "./share-bar";

const DATA_SETS: PublishedDataSet[] = ["census", "lfs"];
const MOST_REST = 4;

/**
 * The groups of the other edition that share content with a group, with how much of it, and where the rest of each is.
 * `side` is the side that the group asked for stands on.
 */
export function GroupRelatives(props: {
  group: Group;
  side: Side;
  own: Edition;
  other: Edition;
  relatives: readonly Relative[];
  people: Partial<Record<PublishedDataSet, number>>;
  /** From the group's edition to the other. */
  reading: Reading;
  /** Only pairs of unit groups have a page that says why. */
  isUnitGroup: boolean;
}) {
  const { group, side, own, other, relatives, people, reading, isUnitGroup } = props;
  const observed = DATA_SETS.filter((dataSet) => people[dataSet]);
  const rest = side === "target" ? "The rest of it went to" : "It also takes in";
  const label = `Groups of ${other.shortTitle} that share content with ${group.code}`;
  return (
    <>
      <p className="mb-3 max-w-prose text-[0.94rem] text-soft">
        Shares of {own.shortTitle} {group.code}: of its index entries
        {observed.length > 0 &&
          `, and of the people counted in it by records coded to both editions (${observed
            .map((dataSet) => `${DATA_SET_NAMES[dataSet]}: ${count(people[dataSet] ?? 0)}`)
            .join("; ")})`}
        .
      </p>
      <WideTable label={label}>
        <table className="data-table min-w-[40rem]">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{other.shortTitle} group</th>
              <th scope="col">What happens</th>
              <th scope="col" className="number">
                Index entries
              </th>
              {observed.map((dataSet) => (
                <th key={dataSet} scope="col" className="number">
                  {dataSet === "census" ? "Census" : "LFS"}
                </th>
              ))}
              <th scope="col">{rest}</th>
            </tr>
          </thead>
          <tbody>
            {relatives.map((relative) => (
              <tr key={relative.group.code}>
                <td className="max-w-64">
                  <GroupLink edition={other.id} group={relative.group} />
                </td>
                <td>
                  {relative.kind ? (
                    <>
                      <KindLabel kind={relative.kind} />
                      {isUnitGroup && (
                        <a
                          href={pairHref(reading, group.code, relative.group.code)}
                          className="block text-[0.88em]"
                        >
                          Why<span className="sr-only"> {relative.group.code}</span>
                        </a>
                      )}
                    </>
                  ) : (
                    <span className="text-soft">Seen in records only</span>
                  )}
                </td>
                <td className="number">
                  {relative.kind && (
                    <>
                      {count(relative.entries)}
                      <span className="ml-2 inline-block w-12 text-soft">{share(relative.entryShare)}</span>
                      <ShareBar value={relative.entryShare} />
                    </>
                  )}
                </td>
                {observed.map((dataSet) => (
                  <td key={dataSet} className="number">
                    <Observed value={relative.observed[dataSet]} />
                  </td>
                ))}
                <td className="text-[0.92em]">
                  {relative.kind && <Rest edition={own} rest={relative.rest} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}

function Observed({ value }: { value: number | undefined }) {
  if (value === undefined) return <span className="text-soft">none seen</span>;
  return (
    <>
      {share(value)}
      <ShareBar value={value} />
    </>
  );
}

function Rest({ edition, rest }: { edition: Edition; rest: Relative["rest"] }) {
  if (rest.length === 0) return <span className="text-soft">nothing else</span>;
  const shown = rest.slice(0, MOST_REST);
  return (
    <>
      {shown.map(({ group, entries }, at) => (
        <span key={group.code}>
          {at > 0 && ", "}
          <a
            href={`/editions/${edition.id}/groups/${group.code}`}
            title={`${group.title}: ${quantity(entries, "entry", "entries")}`}
            className="code inline-block py-0.5 no-underline hover:underline"
          >
            {group.code}
          </a>
        </span>
      ))}
      {rest.length > MOST_REST && ` and ${count(rest.length - MOST_REST)} more`}
    </>
  );
}
