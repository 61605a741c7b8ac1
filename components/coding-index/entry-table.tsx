import type { ReactNode } from "react";
import { groupHref } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { DataVersion } from "#lib/facts/data";
import type { Edition, EditionId } from "#lib/facts/edition";
import type { DefaultFlag, IndexEntry } from "#lib/facts/entry";

/** Which codes of an entry a table shows: those of an edition, or its sub-unit groups in it. */
export interface CodeColumn {
  name: string;
  edition: EditionId;
  codeOf: (entry: IndexEntry) => string;
}

/** A column with the unit groups of an edition. */
export function unitGroupColumn({ id, shortTitle }: Pick<Edition, "id" | "shortTitle">): CodeColumn {
  return { name: shortTitle, edition: id, codeOf: ({ codes }) => codes[id] ?? "" };
}

/** A column with the sub-unit groups, of the edition that has such groups. */
export function subUnitColumn(edition: EditionId): CodeColumn {
  return { name: "Sub-unit", edition, codeOf: ({ subUnit }) => subUnit };
}

const DEFAULT_WORDS: Record<Exclude<DefaultFlag, "">, string> = {
  O: "default",
  I: "default, industry not stated",
  A: "default, additional term not stated",
  Q: "default when qualified",
  QS: "default when qualified, subject stated",
  M: "default, mixture",
};

/** Where the page of one entry is. @param version "working" for the index as it is edited */
export function entryHref(uid: string, version?: DataVersion): string {
  return `/coding-index/${uid}${version === "working" ? "?version=working" : ""}`;
}

/** Entries of the coding index with the codes asked for. */
export function EntryTable(props: {
  caption: ReactNode;
  entries: readonly IndexEntry[];
  codes: readonly CodeColumn[];
  /** Whether the title stands in natural word order too. */
  natural?: boolean;
  /** Titles of groups, said to those who point at a code; without them only the code is there. */
  titleOf?: (edition: EditionId, code: string) => string | undefined;
  /** Which version of the index they are of. */
  version?: DataVersion | undefined;
  /** Whether an entry has a page; those that are only decided on have none. */
  hasPage?: (uid: string) => boolean;
}) {
  const { caption, entries, codes, natural = false, titleOf, version, hasPage } = props;
  return (
    <WideTable label="Index entries">
      <table className={`data-table ${natural ? "min-w-[52rem]" : "min-w-[34rem]"}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Title</th>
            {natural && <th scope="col">In natural order</th>}
            <th scope="col">Additional term</th>
            <th scope="col">Industry</th>
            {codes.map((column) => (
              <th key={column.name} scope="col" className="whitespace-nowrap">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.uid}>
              <td>
                {hasPage?.(entry.uid) === false ? (
                  entry.title
                ) : (
                  <a href={entryHref(entry.uid, version)} className="no-underline hover:underline">
                    {entry.title}
                  </a>
                )}{" "}
                {entry.defaultFlag && (
                  <span className="ml-1 inline-block rounded-sm bg-accent-wash px-1.5 text-[0.85em] text-accent-deep">
                    {DEFAULT_WORDS[entry.defaultFlag]}
                  </span>
                )}
                {entry.see && <span className="block text-[0.92em] italic text-soft">{entry.see}</span>}
              </td>
              {natural && <td>{entry.natural}</td>}
              <td>{entry.add}</td>
              <td>{entry.ind}</td>
              {codes.map((column) => (
                <td key={column.name}>
                  <Code edition={column.edition} code={column.codeOf(entry)} titleOf={titleOf} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Code(props: {
  edition: EditionId;
  code: string;
  titleOf?: ((edition: EditionId, code: string) => string | undefined) | undefined;
}) {
  const { edition, code, titleOf } = props;
  if (code === "") return <span className="text-soft">none</span>;
  return (
    <a
      href={groupHref(edition, code)}
      title={titleOf?.(edition, code)}
      className="code no-underline hover:underline"
    >
      {code}
    </a>
  );
}
