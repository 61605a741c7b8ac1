import { WideTable } from "#components/ui/wide-table";
import { count } from "#lib/platform/in-words";
import { revisionHref } from "#lib/revision/paper-address";
import type { RevisionHeading } from "#lib/revision/stored-revision";

/** A revision with how far it has come. */
export interface ListedRevision {
  heading: RevisionHeading;
  /** Labels of the edition that is revised, and of what it becomes. */
  source: string;
  target: string;
  papers: number;
  issues: number;
  /** Issues that a decision stands on. */
  decided: number;
  /** How far what it makes is: "draft" while it is open; the title of its newest release, and where that is. */
  made: { words: string; href: string } | null;
}

/** What becomes of a revision's issues, in a word. */
function stateOf({ kind, status }: RevisionHeading): string {
  return kind === "as written" ? "kept as written" : status;
}

/** Every revision, with its editions, its state and its counts. */
export function RevisionList({ revisions }: { revisions: readonly ListedRevision[] }) {
  if (revisions.length === 0) return <p>There is none yet, since no editions are held.</p>;
  return (
    <WideTable label="Revisions">
      <table className="data-table max-w-5xl">
        <caption className="sr-only">Every revision, open ones first</caption>
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">Of</th>
            <th scope="col">Into</th>
            <th scope="col">State</th>
            <th scope="col">What it makes</th>
            <th scope="col" className="number">
              Papers
            </th>
            <th scope="col" className="number">
              Issues
            </th>
            <th scope="col" className="number">
              Decided
            </th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ heading, source, target, papers, issues, decided, made }) => (
            <tr key={heading.id}>
              <th scope="row" className="border-b border-line font-normal">
                <a href={revisionHref(heading.id)} className="inline-block py-0.5">
                  {heading.title}
                </a>
              </th>
              <td>{source}</td>
              <td>{target}</td>
              <td>{stateOf(heading)}</td>
              <td>
                {made ? (
                  <a href={made.href} className="inline-block py-0.5">
                    {made.words}
                  </a>
                ) : (
                  <span className="text-soft">nothing</span>
                )}
              </td>
              <td className="number">{count(papers)}</td>
              <td className="number">{count(issues)}</td>
              <td className="number">{count(decided)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
