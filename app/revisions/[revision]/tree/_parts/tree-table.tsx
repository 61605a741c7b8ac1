import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { Side } from "#lib/correspondence/reading";
import { TREE_MARKS, type TreeRow } from "#lib/revision/trees/revision-trees";

const INDENTS = ["", "pl-4", "pl-8", "pl-12"];

/** One tree as a table: each group, how it stands between the editions, and where its content goes or comes from. */
export function TreeTable(props: {
  side: Side;
  caption: string;
  rows: readonly TreeRow[];
  /** Codes of groups that have a page: those of a draft alone have none. */
  published: ReadonlySet<string>;
}) {
  const { side, caption, rows, published } = props;
  return (
    <details className="mt-3">
      <summary className="inline-block py-1 text-accent">{caption}, as a table</summary>
      <WideTable label={caption}>
        <table className="data-table max-w-4xl">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">How it stands</th>
              <th scope="col">Its content</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row" className={`font-normal ${INDENTS[row.level - 1]}`}>
                  {side.groupsPath !== undefined || published.has(row.code) ? (
                    <GroupLink edition={side} group={row} />
                  ) : (
                    <>
                      <span className="code">{row.code}</span> {row.title}
                    </>
                  )}
                </th>
                <td>
                  {TREE_MARKS[row.mark]}
                  {row.touched && <strong>, by the proposal</strong>}
                </td>
                <td>{row.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}
