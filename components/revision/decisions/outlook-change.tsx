import { MovedTitles } from "#components/revision/decisions/moved-titles";
import { OutlookPart } from "#components/revision/decisions/outlook-part";
import { PeopleAffected } from "#components/revision/decisions/people-affected";
import { DifferenceTable } from "#components/revision/proposals/difference-table";
import { Problems } from "#components/revision/proposals/what-if-panel";
import { differencesByKind } from "#lib/compile/what-if/difference-wording";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import type { DraftChange } from "#lib/revision/decisions/draft-change";
import type { OutlookChange as Change } from "#lib/revision/decisions/outlook.db";

/** What a decision makes of the draft: titles that move, groups, people, rules and conflicts. */
export function OutlookChange({ change, allHref }: { change: Change; allHref: string | null }) {
  const { draft, titles, people } = change;
  const { differences, entries, problems, mended, conflicts } = draft;
  return (
    <>
      <OutlookPart id="titles" title="Job titles that move">
        <MovedTitles entries={entries} titles={titles} allHref={allHref} />
      </OutlookPart>
      <OutlookPart id="groups" title="Groups">
        <p className="mb-1">{groupsInWords(draft)}</p>
        {differences.length > 0 && <DifferenceTable differences={differences} heading="With the decision" />}
      </OutlookPart>
      <OutlookPart id="people" title="People affected">
        <PeopleAffected people={people} titles={titles} />
      </OutlookPart>
      <OutlookPart id="rules" title="Rules broken">
        {problems.length === 0 ? <p>None.</p> : <Problems problems={problems} />}
        {mended.length > 0 && (
          <>
            <h3 className="mt-3">Mended with it</h3>
            <Problems problems={mended} />
          </>
        )}
      </OutlookPart>
      <OutlookPart id="conflicts" title="Conflicts with other open proposals">
        {conflicts.length === 0 ? <p>None.</p> : <Problems problems={conflicts} />}
      </OutlookPart>
    </>
  );
}

/** "1 group is added, 2 are removed and 1 is renamed or given another code." */
function groupsInWords({ differences }: DraftChange): string {
  const { added, removed, renamed, content } = differencesByKind(differences);
  const parts = [
    { groups: added, what: "added" },
    { groups: removed, what: "removed" },
    { groups: renamed, what: "renamed or given another code" },
  ].flatMap(({ groups, what }, at) => {
    if (groups.length === 0) return at === 0 ? ["no group is added"] : [`none is ${what}`];
    return [
      `${at === 0 ? quantity(groups.length, "group") : groups.length} ${groups.length === 1 ? "is" : "are"} ${what}`,
    ];
  });
  const others =
    content.length === 0
      ? ""
      : ` ${quantity(content.length, "other group")} ${content.length === 1 ? "gains or loses" : "gain or lose"} content.`;
  const sentence = listed(parts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${others}`;
}
