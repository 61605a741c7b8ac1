import type { ReactNode } from "react";
import { groupHref } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { CodedEdition } from "#lib/coding-index/register";
import type { EditionId } from "#lib/facts/edition";
import type { DefaultFlag, IndexEntry } from "#lib/facts/entry";

/** Which codes of an entry a table shows: of an edition, or its sub-unit group. */
export type CodeColumn = CodedEdition | "subUnit";

const COLUMNS: Record<
  CodeColumn,
  { name: string; edition: EditionId; codeOf: (entry: IndexEntry) => string }
> = {
  soc2020: { name: "SOC2020", edition: "soc2020", codeOf: (entry) => entry.codes.soc2020 ?? "" },
  subUnit: { name: "Sub-unit", edition: "soc2020", codeOf: (entry) => entry.subUnit },
  soc2010: { name: "SOC2010", edition: "soc2010", codeOf: (entry) => entry.codes.soc2010 ?? "" },
  isco08: { name: "ISCO-08", edition: "isco08", codeOf: (entry) => entry.isco08 },
};

const DEFAULT_WORDS: Record<Exclude<DefaultFlag, "">, string> = {
  O: "default",
  I: "default, industry not stated",
  A: "default, additional term not stated",
  Q: "default when qualified",
  QS: "default when qualified, subject stated",
  M: "default, mixture",
};

/** Where the page of one entry is. */
export function entryHref(uid: string): string {
  return `/coding-index/${uid}`;
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
}) {
  const { caption, entries, codes, natural = false, titleOf } = props;
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
              <th key={column} scope="col" className="whitespace-nowrap">
                {COLUMNS[column].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.uid}>
              <td>
                <a href={entryHref(entry.uid)} className="no-underline hover:underline">
                  {entry.title}
                </a>{" "}
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
                <td key={column}>
                  <Code
                    edition={COLUMNS[column].edition}
                    code={COLUMNS[column].codeOf(entry)}
                    titleOf={titleOf}
                  />
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
