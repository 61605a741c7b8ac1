import type { Suggestion } from "#lib/coding-index/suggestions/suggestion";
import { reviewPath } from "#lib/revision/compiles/review-address";
import { readingOf } from "#lib/revision/draft/draft-address";
import { raiseHref } from "#lib/revision/issues/raised-from";
import type { RevisionView } from "#lib/revision/revision-view";

/** What an issue can be raised from, for whoever comes to raise one by hand. */
export function StartingPoints(props: {
  /** Id of the revision. */
  revision: string;
  suggestions: readonly Suggestion[];
  /** The paper that was chosen; undefined for none. */
  paper: string | undefined;
  /** Those of the revision. */
  editions: RevisionView["editions"];
}) {
  const { revision, suggestions, paper, editions } = props;
  const reading = readingOf(revision, editions);
  return (
    <section aria-labelledby="from" className="mt-9 max-w-3xl">
      <h2 id="from">Or raise it from what is waiting</h2>
      <p className="mt-1">
        An issue that is raised from something keeps the link to it, and begins with what is known: a pair of
        the{" "}
        {editions.target.groupsPath === undefined ? (
          <a href={reviewPath(reading.path)}>reconciliation list</a>
        ) : (
          <a href={reading.path}>correspondence of the draft</a>
        )}
        , a <a href="/consultations/comments">stakeholder’s comment</a>, or a title that a coder missed.
      </p>
      {suggestions.length === 0 ? (
        <p className="mt-2">No suggested title is waiting.</p>
      ) : (
        <ul className="mt-2 grid list-disc gap-0.5 pl-5">
          {suggestions.map(({ id, title, code }) => (
            <li key={id}>
              <a
                href={raiseHref(revision, { kind: "suggestion", id }, paper)}
                className="inline-block py-0.5"
              >
                {title}
              </a>
              <span className="text-soft">
                , suggestion {id}
                {code && ` for ${code}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
