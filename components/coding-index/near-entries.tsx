import { EntryList } from "#components/coding-index/entry-list";
import { groupHref } from "#components/editions/group-link";
import type { IndexRegister } from "#lib/coding-index/register";
import type { EditionId } from "#lib/facts/edition";
import type { LookupResult } from "#lib/lookup/lookup";
import { share } from "#lib/platform/in-words";

/** What the index has that is near a title: the unit groups that the lookup finds, with the entries that speak for them. */
export function NearEntries(props: {
  near: readonly LookupResult[];
  register: IndexRegister;
  /** The edition that the groups are of. */
  edition: EditionId;
}) {
  const { near, register, edition } = props;
  if (near.length === 0) return <p className="mt-1">The index has nothing like it.</p>;
  return (
    <ol className="mt-2 grid max-w-3xl gap-3">
      {near.map(({ code, title, confidence, entry, others }) => (
        <li key={code} className="border-l-2 border-line pl-3">
          <p>
            <a href={groupHref(edition, code)}>
              <span className="code">{code}</span> {title}
            </a>{" "}
            <span className="text-soft">confidence {share(confidence)}</span>
          </p>
          <EntryList
            edition={edition}
            version="working"
            entries={[entry, ...others.slice(0, 3)].flatMap(({ uid }) => register.byUid.get(uid) ?? [])}
          />
        </li>
      ))}
    </ol>
  );
}
