import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { WideTable } from "#components/ui/wide-table";
import { quantity } from "#lib/platform/in-words";
import type { BaseConflict } from "#lib/revision/opening/base-conflict.db";
import { settingsHref } from "#lib/revision/opening/opening-address";
import type { RevisionSettings } from "#lib/revision/opening/settings.db";
import { issueHref } from "#lib/revision/paper-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FORM = "take-over";
/** More rows than this are counted and not shown. */
const MOST_SHOWN = 100;

/** Says that the edition that is revised was released anew, what that changes, and lets the custodian take it over. */
export function BaseConflictNotice(props: {
  conflict: BaseConflict;
  settings: RevisionSettings;
  takes: boolean;
  answer: FormAnswer | null;
}) {
  const { conflict, settings, takes, answer } = props;
  const { from, to, difference, issues } = conflict;
  return (
    <section aria-labelledby="newer-release" className="mb-9">
      <Notice look="warning">
        <h2 id="newer-release">A newer release of the edition that is revised is there</h2>
        <p className="mt-1">
          {to.title} came after this revision was opened. The revision goes on from{" "}
          {from ? from.title : "the edition as it was published"} until the custodian takes the newer release
          over.
        </p>
        {issues.length > 0 && (
          <>
            <p className="mt-2">It says something else of groups that these issues are about:</p>
            <ul className="ml-5 list-disc">
              {issues.map(({ id, label, question }) => (
                <li key={id}>
                  <a href={issueHref(settings.id, id)}>{label}</a>: {question}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {difference && <Differences difference={difference} />}
      {takes && (
        <PostForm to={`${settingsHref(settings.id)}/take-over`} label="Take over the newer release">
          <input type="hidden" name="edits" value={settings.edits} />
          <input type="hidden" name="release" value={to.id} />
          <TextArea
            label="Why it is taken over"
            hint="Decisions of this revision stay as they are; those that no longer fit are shown among its problems."
            rows={2}
            name="reason"
            defaultValue={typed(answer, FORM, "reason")}
            error={errorAt(answer, FORM, "reason")}
          />
          <div>
            <Button>Take over {to.title}</Button>
          </div>
        </PostForm>
      )}
    </section>
  );
}

function Differences({
  difference: { groups, entries },
}: {
  difference: NonNullable<BaseConflict["difference"]>;
}) {
  if (groups.length + entries.length === 0)
    return <p className="my-4">Groups and codes of the index are the same in both releases.</p>;
  const rows = [
    ...groups.map(({ code, before, after }) => ({
      key: `group ${code}`,
      what: `Group ${code}`,
      before: before ?? "is not there",
      after: after ?? "is not there",
    })),
    ...entries.map(({ uid, title, before, after }) => ({
      key: uid,
      what: title,
      before: before || "no code",
      after: after || "no code",
    })),
  ];
  const caption = `What it changes: ${quantity(groups.length, "group")}, ${quantity(entries.length, "index entry", "index entries")}`;
  return (
    <div className="my-4">
      <WideTable label={caption}>
        <table className="data-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Group or index entry</th>
              <th scope="col">In the release it revises</th>
              <th scope="col">In the newer release</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_SHOWN).map(({ key, what, before, after }) => (
              <tr key={key}>
                <th scope="row" className="border-b border-line text-left align-top font-normal">
                  {what}
                </th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {rows.length > MOST_SHOWN && <p>And {quantity(rows.length - MOST_SHOWN, "more row")}.</p>}
    </div>
  );
}
