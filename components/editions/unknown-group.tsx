import type { ReactNode } from "react";
import { GroupLink } from "#components/editions/group-link";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { groupAround, groupsAlike } from "#lib/classification/find-groups";
import type { Edition, Group } from "#lib/facts/edition";

/** In place of a page of an edition that is not held. */
export function UnknownEdition({ id, editions }: { id: string; editions: readonly Edition[] }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: "/editions", name: "Editions" }]} title="Edition not found">
        <p>There is no edition “{shortened(id)}” here. These are held:</p>
      </PageHeading>
      <ul className="grid list-disc gap-1 pl-5">
        {editions.map((edition) => (
          <li key={edition.id}>
            <a href={`/editions/${edition.id}`}>{edition.shortTitle}</a>, {edition.title}
          </li>
        ))}
      </ul>
    </>
  );
}

/** In place of the page of a group that the edition does not have. */
export function UnknownGroup(props: {
  edition: EditionWithGroups;
  code: string;
  editions: readonly EditionWithGroups[];
}) {
  const { edition, code, editions } = props;
  const near = groupsAlike(edition.groups, code);
  const above = groupAround(edition.groups, code);
  const elsewhere = editions.flatMap((other) => {
    const group = other.byCode.get(code);
    return other.id !== edition.id && group ? [{ other, group }] : [];
  });
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[
          { href: "/editions", name: "Editions" },
          { href: `/editions/${edition.id}`, name: edition.shortTitle },
        ]}
        title="Group not found"
      >
        <p>
          {edition.shortTitle} has no group “{shortened(code)}”.
        </p>
      </PageHeading>
      {elsewhere.length > 0 && (
        <Suggestions title="The same code elsewhere">
          {elsewhere.map(({ other, group }) => (
            <li key={other.id}>
              In {other.shortTitle}: <GroupLink edition={other.id} group={group} />
            </li>
          ))}
        </Suggestions>
      )}
      {near.length > 0 && (
        <Suggestions title={`Like it in ${edition.shortTitle}`}>
          <Groups edition={edition.id} groups={near} />
        </Suggestions>
      )}
      {above && (
        <Suggestions title="The group it would be in">
          <Groups edition={edition.id} groups={[above]} />
        </Suggestions>
      )}
      <p className="mt-6">
        Or find the group in the <a href={`/editions/${edition.id}`}>hierarchy of {edition.shortTitle}</a>, or
        by a <a href="/lookup">job title</a>.
      </p>
    </>
  );
}

function Groups({ edition, groups }: { edition: string; groups: readonly Group[] }) {
  return groups.map((group) => (
    <li key={group.code}>
      <GroupLink edition={edition} group={group} />
    </li>
  ));
}

function Suggestions({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-5">
      <h2>{title}</h2>
      <ul className="mt-1 grid gap-1">{children}</ul>
    </section>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
