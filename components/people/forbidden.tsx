import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { grantsInWords, type Person } from "#lib/permissions/permissions";
import { ROLE_NAMES, type Role } from "#lib/permissions/roles";

/** Tells somebody who is signed in why a page is not for them, and who can help. */
export function Forbidden(props: { person: Person; roles: Role[]; waiting: boolean; helpers: string[] }) {
  const { person, roles, waiting, helpers } = props;
  const needed = roles.map((role) => ROLE_NAMES[role].name.toLowerCase()).join(" or ");
  return (
    <>
      <PageStatus code={403} />
      <PageHeading
        title={waiting ? "Set up your authenticator app first" : "This page is not for your role"}
      />
      {waiting ? (
        <p className="max-w-2xl">
          You have the role for this page, but it counts only with a second factor:{" "}
          <a href="/account/second-factor">set up an authenticator app</a>. It takes two minutes.
        </p>
      ) : (
        <div className="grid max-w-2xl gap-3">
          <p>
            {needed ? `It is for the ${needed}. ` : "It belongs to somebody else. "}
            You are signed in as {person.name}
            {person.grants.length > 0 ? ` (${grantsInWords(person.grants)})` : ", without a role"}.
          </p>
          {helpers.length > 0 && (
            <p>If you need it for your work, ask the custodian for the role: {helpers.join(", ")}.</p>
          )}
        </div>
      )}
    </>
  );
}
