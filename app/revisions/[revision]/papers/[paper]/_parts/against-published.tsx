import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { Side } from "#lib/correspondence/reading";
import { count, quantity } from "#lib/platform/in-words";
import { issueHref } from "#lib/revision/paper-address";
import {
  ADOPTIONS,
  type Adoption,
  type IssueAgainstPublished,
  type ProposedGroup,
  type SourceAgainstPublished,
} from "#lib/revision/papers/paper-against-published";

const WORDS: Record<Adoption, string> = {
  "adopted as proposed": "as proposed",
  "another code": "under another code",
  "another title": "under another title",
  "another code and title": "under another code and title",
  "not adopted": "not adopted",
};

/** What a paper proposed, issue by issue, beside what was published in the end and where the content went. */
export function AgainstPublished({
  revision,
  issues,
  before,
  after,
}: {
  /** Id of the revision that the paper is kept in. */
  revision: string;
  issues: readonly IssueAgainstPublished[];
  before: Side;
  after: Side;
}) {
  return (
    <>
      <Tally issues={issues} after={after} />
      <WideTable label={`The paper beside ${after.name} as published`}>
        <table className="data-table max-sm:text-[0.85rem] print:text-[8pt]">
          <caption className="sr-only">
            Groups that the paper proposes, what {after.name} has instead, and where the content of the
            earlier groups went
          </caption>
          <thead>
            <tr>
              <th scope="col">Proposed</th>
              <th scope="col">Published</th>
              <th scope="col">{after.name} has</th>
            </tr>
          </thead>
          {issues.map((one) => (
            <Issue key={one.issue.id} {...one} revision={revision} before={before} after={after} />
          ))}
        </table>
      </WideTable>
    </>
  );
}

/** How many of the proposed groups were adopted, and how. */
function Tally({ issues, after }: { issues: readonly IssueAgainstPublished[]; after: Side }) {
  const groups = issues.flatMap((issue) => issue.groups);
  const tallies = ADOPTIONS.map((adoption) => ({
    adoption,
    groups: groups.filter((group) => group.adoption === adoption).length,
  })).filter((tally) => tally.groups > 0);
  return (
    <p className="mb-3 max-w-3xl">
      Of {quantity(groups.length, "group")} that the paper proposes or sends content to, {after.name} has{" "}
      {tallies.map(({ adoption, groups: number }, at) => (
        <span key={adoption}>
          {at > 0 && (at === tallies.length - 1 ? " and " : ", ")}
          {count(number)} {adoption === "not adopted" ? "not at all or as before" : WORDS[adoption]}
        </span>
      ))}
      .
    </p>
  );
}

function Issue({
  revision,
  issue,
  groups,
  sources,
  before,
  after,
}: IssueAgainstPublished & { revision: string; before: Side; after: Side }) {
  return (
    <tbody className="print:break-inside-avoid">
      <tr>
        <th scope="rowgroup" colSpan={3} className="bg-wash pl-2">
          <a href={issueHref(revision, issue.id)}>Issue {issue.number}</a>: {issue.question}
        </th>
      </tr>
      {groups.map((group) => (
        <Group key={`${group.code} ${group.title}`} group={group} after={after} />
      ))}
      {groups.length === 0 && (
        <tr>
          <td colSpan={3}>No group is proposed.</td>
        </tr>
      )}
      {sources.length > 0 && (
        <tr>
          <td colSpan={3} className="text-soft">
            <Sources sources={sources} before={before} after={after} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Group({ group, after }: { group: ProposedGroup; after: Side }) {
  const { code, title, adoption, published } = group;
  return (
    <tr>
      <td>
        <span className="code">{code ?? "no code given"}</span> {title ?? "a title that is not worded"}
      </td>
      <td className={adoption === "not adopted" ? "font-semibold text-plum" : ""}>{WORDS[adoption]}</td>
      <td>{published ? <GroupLink edition={after.edition} group={published} /> : "no such group"}</td>
    </tr>
  );
}

/** Where the content of the earlier groups was published, by index entries. */
function Sources({
  sources,
  before,
  after,
}: {
  sources: readonly SourceAgainstPublished[];
  before: Side;
  after: Side;
}) {
  return (
    <details>
      <summary className="inline-block py-1 text-accent">
        Where the content of {quantity(sources.length, `${before.name} group`)} went
      </summary>
      <ul className="list-disc pl-5">
        {sources.map((source) => (
          <li key={source.code} className="py-0.5">
            <GroupLink edition={before.edition} group={source} />
            {source.targets.length === 0 ? ": nowhere" : " to "}
            {source.targets.map((target, at) => (
              <span key={target.code}>
                {at > 0 && ", "}
                <GroupLink edition={after.edition} group={target} />{" "}
                {`(${quantity(target.entries, "entry", "entries")})`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
