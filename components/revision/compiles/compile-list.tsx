import { WideTable } from "#components/ui/wide-table";
import { count, momentInWords } from "#lib/platform/in-words";
import type { StoredCompile } from "#lib/revision/compiles/compiles.db";
import { revisionHref } from "#lib/revision/paper-address";

export function compilesHref(revision: string): string {
  return revisionHref(revision, "compiles");
}

/** A compile's page, or what is below it. */
export function compileHref(revision: string, id: number, part = ""): string {
  return revisionHref(revision, `compiles/${id}${part && `/${part}`}`);
}

/** The first digits of a hash: enough to tell compiles apart by eye. */
export function Hash({ hash }: { hash: string }) {
  return (
    <code title={hash} className="text-[0.9em]">
      {hash.slice(0, 12)}
    </code>
  );
}

/** Compiles that were kept, newest first. */
export function CompileList({ compiles }: { compiles: readonly StoredCompile[] }) {
  if (compiles.length === 0) return <p>None is kept yet. The first is kept as the first editions come in.</p>;
  return (
    <WideTable label="Compiles">
      <table className="data-table min-w-[48rem]">
        <caption className="sr-only">Compiles that were kept, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Kept</th>
            <th scope="col">Why</th>
            <th scope="col" className="number">
              Rows
            </th>
            <th scope="col" className="number">
              Problems
            </th>
            <th scope="col" className="number">
              Warnings
            </th>
            <th scope="col">Table’s SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {compiles.map(({ id, revision, madeAt, note, rows, breaches, warnings, outputHash }) => (
            <tr key={id}>
              <th scope="row" className="font-normal">
                <a href={compileHref(revision.id, id)} className="inline-block py-0.5">
                  Compile {id}
                </a>
              </th>
              <td>
                <time dateTime={madeAt.toISOString()}>{momentInWords(madeAt)}</time>
              </td>
              <td>{note}</td>
              <td className="number">{count(rows)}</td>
              <td className="number">{count(breaches)}</td>
              <td className="number">{count(warnings)}</td>
              <td>
                <Hash hash={outputHash} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
