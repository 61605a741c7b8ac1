import { DiffText } from "#components/record/diff-text";
import type { Change } from "#lib/compile/decisions/change";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import type { Group } from "#lib/facts/edition";
import { wordDiff } from "#lib/record/word-diff";
import { changeDifferences } from "#lib/revision/proposals/change-diff";

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
