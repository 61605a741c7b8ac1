import { dateInWords, quantity } from "#lib/platform/in-words";
import { issueHref } from "#lib/revision/paper-address";
import type { ListedIssue } from "#lib/revision/progress/listed-issues";
import { proposalHref } from "#lib/revision/proposals/proposal-record";

/** How many there are in sight before the rest folds away. */
const SHOWN = 10;

/** What the reader has to do, longest waiting first. */
export function WaitsForYou({ listed }: { listed: readonly ListedIssue[] }) {
  const own = listed.filter(({ asked }) => asked !== null);
  return (
    <section aria-labelledby="yours" className="mb-9">
      <h2 id="yours" className="mb-1">
        What waits for you
      </h2>
      {own.length === 0 ? (
        <p>Nothing: the open issues wait for others.</p>
      ) : (
        <Items listed={own.slice(0, SHOWN)} />
      )}
      {own.length > SHOWN && (
        <details className="mt-1">
          <summary className="w-fit py-1 text-accent">{quantity(own.length - SHOWN, "more issue")}</summary>
          <Items listed={own.slice(SHOWN)} />
        </details>
      )}
    </section>
  );
}

function Items({ listed }: { listed: readonly ListedIssue[] }) {
  return (
    <ul className="grid max-w-4xl list-disc gap-1 pl-5">
      {listed.map(({ issue, asked, since }) => (
        <li key={issue.id}>
          <a
            href={
              issue.proposal
                ? proposalHref(issue.revision, issue.proposal.id)
                : issueHref(issue.revision, issue.id)
            }
          >
            {issue.label}
          </a>{" "}
          <strong>{asked}</strong>
          {since && <span className="text-soft">, since {dateInWords(since.toISOString())}</span>}
          <span className="block text-[0.94rem]">{issue.proposal?.title ?? issue.question}</span>
        </li>
      ))}
    </ul>
  );
}
