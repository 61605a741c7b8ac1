import type { ReactNode } from "react";
import { WideTable } from "#components/ui/wide-table";
import { dateInWords } from "#lib/platform/in-words";
import { isOverdue, type MeetingAction } from "#lib/revision/meetings/meeting";
import { actionAnchor } from "#lib/revision/meetings/meeting-href";

/** Actions with whoever does them, by when, and how they stand. */
export function ActionTable<Action extends MeetingAction>(props: {
  caption: string;
  actions: readonly Action[];
  /** ISO date, for saying which are overdue. */
  today: string;
  /** What each action is from: an agenda item, or a meeting. */
  from: { heading: string; of: (action: Action) => ReactNode };
  /** Where one edits it; null for those who may not. */
  editHref: ((action: Action) => string) | null;
  /** Whether the page's own links lead to them: numbers are of one meeting. */
  anchored?: boolean;
}) {
  const { caption, actions, today, from, editHref, anchored = false } = props;
  return (
    <WideTable label={caption}>
      <table className="data-table min-w-[44rem] print:min-w-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">{from.heading}</th>
            <th scope="col">What is to be done</th>
            <th scope="col">Who</th>
            <th scope="col">By</th>
            <th scope="col">Status</th>
            {editHref && (
              <th scope="col" className="no-print">
                <span className="sr-only">Edit</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr
              key={action.id}
              id={anchored ? actionAnchor(action.number) : undefined}
              className="scroll-mt-4 target:bg-accent-wash"
            >
              <th scope="row" className="font-normal">
                {action.number}
              </th>
              <td>{from.of(action)}</td>
              <td>{action.text}</td>
              <td>{action.owner}</td>
              <td className="whitespace-nowrap">{action.dueOn === null ? "–" : dateInWords(action.dueOn)}</td>
              <td>
                {isOverdue(action, today) ? (
                  <strong className="text-danger">open, overdue</strong>
                ) : (
                  action.status
                )}
                {action.note !== "" && <span className="block text-soft">{action.note}</span>}
              </td>
              {editHref && (
                <td className="no-print">
                  <a
                    href={editHref(action)}
                    aria-label={`Edit action ${action.number}`}
                    className="inline-block py-0.5"
                  >
                    Edit
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
