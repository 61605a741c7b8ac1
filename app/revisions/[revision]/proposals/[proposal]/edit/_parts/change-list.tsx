import { Button, ButtonLink } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import type { Change } from "#lib/compile/decisions/change";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import { sentence } from "#lib/compile/reconstruct/reconstruct-wording";
import type { Group } from "#lib/facts/edition";
import { proposalHref } from "#lib/revision/proposals/proposal-record";

/** The changes of a proposal in words, each to be edited or taken out. */
export function ChangeList(props: {
  /** Id of the revision. */
  revision: string;
  id: string;
  version: number;
  changes: readonly Change[];
  groups: ReadonlyMap<string, Group>;
}) {
  const { revision, id, version, changes, groups } = props;
  if (changes.length === 0) return <p>It changes nothing yet. Add the first change below.</p>;
  return (
    <ol className="mt-1 grid list-decimal gap-3 pl-6">
      {changes.map((change, at) => (
        <li key={at}>
          <p>{sentence(changeInWords(change, groups))}</p>
          <div className="mt-1 flex flex-wrap items-center gap-3">
            <ButtonLink
              href={proposalHref(revision, id, `changes/${at + 1}`)}
              aria-label={`Edit change ${at + 1}`}
            >
              Edit
            </ButtonLink>
            <PostForm
              to={proposalHref(revision, id, `changes/${at + 1}/remove`)}
              label={`Remove change ${at + 1}`}
              className="contents"
            >
              <input type="hidden" name="version" value={version} />
              <Button look="secondary" aria-label={`Remove change ${at + 1}`}>
                Remove
              </Button>
            </PostForm>
          </div>
        </li>
      ))}
    </ol>
  );
}
