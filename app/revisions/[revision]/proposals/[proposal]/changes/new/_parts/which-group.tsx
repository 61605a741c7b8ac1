import { PageHeading } from "#components/ui/page-heading";
import type { Group } from "#lib/facts/edition";
import { address } from "#lib/platform/parameters";

/** In place of a change's form: which group was meant by words, where that is not clear. */
export function WhichGroup(props: {
  text: string;
  groups: readonly Group[];
  /** Address of the form. */
  form: string;
  kind: string;
  crumbs: { href: string; name: string }[];
}) {
  const { text, groups, form, kind, crumbs } = props;
  return (
    <>
      <PageHeading crumbs={crumbs} title="Which group?">
        <p>
          {groups.length > 0
            ? `“${text}” is no group’s code or whole title. Choose the group to go on with.`
            : `No group is like “${text}”. Go back and give a code, or words of a title.`}
        </p>
      </PageHeading>
      <ul className="grid gap-1">
        {groups.map(({ code, title }) => (
          <li key={code}>
            <a href={address(form, { kind, source: code })} className="inline-block py-0.5">
              <span className="code">{code}</span> {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
