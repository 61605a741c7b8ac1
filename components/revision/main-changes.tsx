import { WideTable } from "#components/ui/wide-table";
import type { TableLevel } from "#lib/correspondence/levels";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { count } from "#lib/platform/in-words";
import { readingOf } from "#lib/revision/draft/draft-address";
import { MAIN_CHANGES, type MainChange, mainChanges } from "#lib/revision/main-changes";
import type { RevisionView } from "#lib/revision/revision-view";

const NAMES: Record<Exclude<MainChange, "before" | "after">, string> = {
  unchanged: "unchanged: the same code, title and content",
  virtual: "changed virtually: code, title or both, with the same content",
  real: "changed really: content comes or goes",
  recoded: "recoded: the same content under another code",
  renamed: "renamed: the same content under another title",
  split: "split: a part becomes a new group, or the group is broken up",
  merged: "merged: it ends in another group, or takes one in",
  moved: "moved: job titles go to or come from a group that stays",
  ended: "ended: none continues it",
  created: "created: it continues none",
};

/** What the revision changed, counted at each level. */
export function MainChanges({ revision }: { revision: RevisionView }) {
  const { source, target } = revision.editions;
  const levels = Array.from({ length: revision.unitLevel }, (_, above) => (above + 1) as TableLevel);
  const tallies = levels.map((level) => ({ level, tally: mainChanges(revision, level) }));
  const names: Record<MainChange, string> = {
    ...NAMES,
    before: `Groups of ${source.name}`,
    after: `Groups of ${target.name}`,
  };
  return (
    <section aria-labelledby="changes" className="mt-9">
      <h2 id="changes">Main changes</h2>
      <p className="mt-1 mb-2 max-w-3xl">
        Counted from what the decisions compile to. Each group is unchanged, changed virtually or changed
        really. One that changes may be split, merged and have content moved all at once, so the figures below
        those three add up to more. Every pair of groups is in the{" "}
        <a href={readingOf(revision.heading.id, revision.editions).path}>correspondence</a>.
      </p>
      <WideTable label="Main changes">
        <table className="data-table max-w-4xl">
          <caption className="sr-only">How many groups of each level changed, and how</caption>
          <thead>
            <tr>
              <th scope="col">Change</th>
              {levels.map((level) => (
                <th key={level} scope="col" className="number">
                  <span className="inline-block first-letter:uppercase">{LEVEL_NAMES[level].many}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MAIN_CHANGES.map((change) => {
              const isTotal = change === "before" || change === "after";
              return (
                <tr key={change}>
                  <th
                    scope="row"
                    className={`border-b border-line ${isTotal ? "" : "pl-4 font-normal first-letter:uppercase"}`}
                  >
                    {names[change]}
                  </th>
                  {tallies.map(({ level, tally }) => (
                    <td key={level} className={`number ${isTotal ? "font-semibold" : ""}`}>
                      {count(tally[change])}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
