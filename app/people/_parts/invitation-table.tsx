import { WideTable } from "#components/ui/wide-table";
import type { InvitationRecord } from "#lib/people/invitation/invitation.db";
import { ROLE_NAMES } from "#lib/permissions/roles";
import { dateInWords, quantity } from "#lib/platform/in-words";

/** Invitations that wait to be taken up. */
export function InvitationTable({ invitations }: { invitations: InvitationRecord[] }) {
  if (invitations.length === 0) return <p>No invitation is open.</p>;
  return (
    <WideTable label="Open invitations">
      <table className="data-table min-w-[44rem]">
        <caption>{quantity(invitations.length, "invitation")} not taken up yet</caption>
        <thead>
          <tr>
            <th scope="col">E-mail address</th>
            <th scope="col">Roles</th>
            <th scope="col">Reason</th>
            <th scope="col">Invited</th>
            <th scope="col">Works until</th>
            <th scope="col">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <th scope="row" className="font-normal">
                {invitation.email}
              </th>
              <td>{invitation.roles.map((role) => ROLE_NAMES[role].name).join(", ")}</td>
              <td>{invitation.reason}</td>
              <td>
                {dateInWords(invitation.invitedAt.toISOString())}
                {invitation.invitedBy && `, by ${invitation.invitedBy}`}
              </td>
              <td>{dateInWords(invitation.expiresAt.toISOString())}</td>
              <td>
                <a href={`/people/invitations/${invitation.id}`}>
                  Withdraw<span className="sr-only"> the invitation of {invitation.email}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
