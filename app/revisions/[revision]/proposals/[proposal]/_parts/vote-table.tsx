import { WideTable } from "#components/ui/wide-table";
import { momentInWords, quantity } from "#lib/platform/in-words";
import { CHOICE_NAMES } from "#lib/revision/life/life";
import { BODIES, BODY_NAMES } from "#lib/revision/life/life-step";
import type { ProposalLife, Vote } from "#lib/revision/life/proposal-life";

/** The votes on a proposal's version, by group; those on earlier versions fold away, for they do not count. */
export function VoteTable({ life }: { life: ProposalLife }) {
  const current = life.cast.filter(({ version }) => version === life.version);
  const outdated = life.cast.filter(({ version }) => version !== life.version);
  return (
    <>
      {current.length === 0 ? (
        <p>Nobody has voted on version {life.version} yet.</p>
      ) : (
        <Table votes={current} label={`Votes on version ${life.version}`} />
      )}
      {outdated.length > 0 && (
        <details className="mt-3">
          <summary className="w-fit py-1 text-accent">
            {quantity(outdated.length, "vote")} on earlier versions, out of date
          </summary>
          <Table votes={outdated} label="Votes on earlier versions" versions />
        </details>
      )}
    </>
  );
}

function Table({ votes, label, versions = false }: { votes: Vote[]; label: string; versions?: boolean }) {
  const ordered = BODIES.flatMap((body) => votes.filter((vote) => vote.body === body));
  return (
    <WideTable label={label}>
      <table className="data-table max-w-4xl">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Member</th>
            <th scope="col">Vote</th>
            {versions && <th scope="col">Version</th>}
            <th scope="col">Why</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ personId, body, name, choice, version, reason, at }) => (
            <tr key={`${personId} ${body} ${version}`}>
              <td className="first-letter:uppercase">{BODY_NAMES[body]}</td>
              <td>{name}</td>
              <td className="font-semibold">{CHOICE_NAMES[choice]}</td>
              {versions && <td>{version} (out of date)</td>}
              <td className="max-w-96 whitespace-pre-line">{reason}</td>
              <td className="whitespace-nowrap">
                <time dateTime={at.toISOString()}>{momentInWords(at)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
