import type { ReactNode } from "react";
import { groupHref } from "#components/group-link";
import { WideTable } from "#components/wide-table";
import type { DefaultFlag, IndexEntry } from "#lib/coding-index/entry";
import { type CodedEdition, codeIn } from "#lib/coding-index/register";

const EDITION_NAMES: Record<CodedEdition, string> = {
  soc2010: "SOC2010",
  soc2020: "SOC2020",
  isco08: "ISCO-08",
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

/** Entries of the coding index with their groups in the editions asked for. */
export function EntryTable(props: {
  caption: ReactNode;
  entries: readonly IndexEntry[];
  editions: readonly CodedEdition[];
  /** Whether the title stands in natural word order too. */
  natural?: boolean;
  /** Titles of groups, said to those who point at a code; without them only the code is there. */
  titleOf?: (edition: CodedEdition, code: string) => string | undefined;
}) {
  const { caption, entries, editions, natural = false, titleOf } = props;
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
            {editions.map((edition) => (
              <th key={edition} scope="col">
                {EDITION_NAMES[edition]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.uid}>
              <td>
                <a href={entryHref(entry.uid)} className="inline-block py-0.5 no-underline hover:underline">
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
              {editions.map((edition) => (
                <td key={edition}>
                  <Code edition={edition} code={codeIn(edition, entry)} titleOf={titleOf} />
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
  edition: CodedEdition;
  code: string;
  titleOf?: ((edition: CodedEdition, code: string) => string | undefined) | undefined;
}) {
  const { edition, code, titleOf } = props;
  if (code === "") return <span className="text-soft">none</span>;
  return (
    <a
      href={groupHref(edition, code)}
      title={titleOf?.(edition, code)}
      className="code inline-block min-w-6 py-0.5 no-underline hover:underline"
    >
      {code}
    </a>
  );
}
