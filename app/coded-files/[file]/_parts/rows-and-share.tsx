import type { ComponentProps } from "react";
import { ShareBar } from "#components/ui/share-bar";
import { count, share } from "#lib/platform/in-words";

/** So many rows of a file have something in common. */
export interface RowsOfFile {
  name: string;
  rows: number;
  look?: ComponentProps<typeof ShareBar>["look"];
}

/** How many rows of a file are of each kind, with their share of all: the picture is its table. */
export function RowsAndShare(props: {
  caption: string;
  /** What the kinds are. */
  heading: string;
  kinds: readonly RowsOfFile[];
  /** How many rows there are. */
  all: number;
  /** How many are as long as the whole column. */
  most: number;
}) {
  const { caption, heading, kinds, all, most } = props;
  return (
    <table className="data-table mt-3 max-w-2xl">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="number">
            Rows
          </th>
          <th scope="col" className="number">
            Share
          </th>
          <th scope="col" className="w-1/2 pr-0" />
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ name, rows, look }) => (
          <tr key={name}>
            <th
              scope="row"
              className="border-b border-line text-left font-normal whitespace-nowrap first-letter:uppercase"
            >
              {name}
            </th>
            <td className="number">{count(rows)}</td>
            <td className="number">{all === 0 ? "" : share(rows / all)}</td>
            <td className="pr-0" aria-hidden="true">
              <ShareBar share={rows} most={most} {...(look && { look })} className="w-full" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
