import { WideTable } from "#components/ui/wide-table";
import type { Component } from "#lib/correspondence/pictures/components";
import { sizeOf } from "#lib/correspondence/pictures/components-address";
import type { Sides } from "#lib/correspondence/reading";
import { count } from "#lib/platform/in-words";

/** Codes of a set that are listed before the rest is only counted. */
const LISTED = 8;

/** Comparable sets as a table. `href` is the address of one set. */
export function ComponentList(props: {
  sets: readonly Component[];
  label: string;
  sides: Pick<Sides, "source" | "target">;
  href: (id: string) => string;
}) {
  const { sets, label, sides, href } = props;
  return (
    <WideTable label={label}>
      <table className="data-table min-w-[40rem]">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Set</th>
            <th scope="col" className="number">
              Groups
            </th>
            <th scope="col">Of {sides.source.name}</th>
            <th scope="col">Of {sides.target.name}</th>
            <th scope="col" className="number pr-0">
              Pairs
            </th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <tr key={set.id}>
              <th scope="row" className="border-b border-line align-top font-normal">
                <a
                  href={href(set.id)}
                  className="code inline-block visited:text-accent"
                  aria-label={`Set ${set.id}`}
                >
                  {set.id}
                </a>
              </th>
              <td className="number">{count(sizeOf(set))}</td>
              <td>
                <Codes codes={set.sources} />
              </td>
              <td>
                <Codes codes={set.targets} />
              </td>
              <td className="number pr-0">{count(set.maps.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Codes({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return <span className="text-soft">none</span>;
  const more = codes.length - LISTED;
  return (
    <>
      <strong className="mr-2 inline-block min-w-6 text-right font-normal text-soft">
        {count(codes.length)}
      </strong>
      {codes.slice(0, LISTED).join(" ")}
      {more > 0 && <span className="text-soft"> and {count(more)} more</span>}
    </>
  );
}
