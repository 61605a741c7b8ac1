import { DiffText } from "#components/history/diff-text";
import { wordDiff } from "#lib/audit/word-diff";
import type { Group } from "#lib/classification/edition";
import { changeDifferences } from "#lib/proposals/change-diff";
import type { Change } from "#lib/revision/change";
import { changeInWords } from "#lib/revision/change-in-words";

/** What two versions of a proposal say differently: changes put in, taken out and altered, in words. */
export function ChangeDifferences(props: {
  before: { title: string; changes: readonly Change[] };
  after: { title: string; changes: readonly Change[] };
  groups: ReadonlyMap<string, Group>;
}) {
  const { before, after, groups } = props;
  const words = (change: Change) => changeInWords(change, groups);
  const found = changeDifferences(before.changes, after.changes);
  const different = found.filter(({ what }) => what !== "same");
  const same = found.length - different.length;
  return (
    <>
      {before.title !== after.title && (
        <p>
          Title: <DiffText parts={wordDiff(before.title, after.title)} />
        </p>
      )}
      {different.length === 0 ? (
        <p>No change differs.</p>
      ) : (
        <ul className="mt-1 grid gap-1">
          {different.map((one, at) => (
            <li key={at}>
              {one.what === "added" && (
                <>
                  <strong>Added:</strong> {words(one.after)}
                </>
              )}
              {one.what === "removed" && (
                <>
                  <strong>Taken out:</strong> {words(one.before)}
                </>
              )}
              {one.what === "altered" && (
                <>
                  <strong>Altered:</strong>{" "}
                  {words(one.before) === words(one.after) ? (
                    `${words(one.after)} (other entries are chosen)`
                  ) : (
                    <DiffText parts={wordDiff(words(one.before), words(one.after))} />
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {same > 0 && <p className="text-soft">{same === 1 ? "One change" : `${same} changes`} as before.</p>}
    </>
  );
}
