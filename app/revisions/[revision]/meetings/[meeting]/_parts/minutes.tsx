import { ActionTable } from "#components/revision/meetings/action-table";
import { itemOfAction, type Meeting, minuteParagraphs } from "#lib/revision/meetings/meeting";
import { actionAnchor, meetingHref } from "#lib/revision/meetings/meeting-href";
import { issueHref, OUTCOME_NAMES } from "#lib/revision/paper-address";

/** A meeting as minutes are written: who was there, item by item what was said, what was decided and who does what. */
export function Minutes(props: { revision: string; meeting: Meeting; edits: boolean; today: string }) {
  const { revision, meeting, edits, today } = props;
  const { id, agenda, actions, decisions } = meeting;
  return (
    <>
      <People title="Attendees" lines={meeting.attendees} />
      <People title="Apologies" lines={meeting.apologies} />
      {agenda.length === 0 && <p className="mt-6">The agenda has no items yet.</p>}
      {agenda.map((item) => (
        <section
          key={item.id}
          id={`item-${item.number}`}
          aria-labelledby={`item-${item.number}-title`}
          className="mt-7 max-w-3xl scroll-mt-4 print:mt-4"
        >
          <h2 id={`item-${item.number}-title`} className="text-[1.12rem] print:text-[11pt]">
            {item.number}. {item.title}
          </h2>
          {item.issue && (
            <p className="mt-1">
              On{" "}
              <a href={issueHref(revision, item.issueId ?? "")} className="inline-block py-0.5">
                {item.issue.label}
              </a>
              : {item.issue.question}
            </p>
          )}
          <Paragraphs minutes={item.minutes} known={new Set(actions.map(({ number }) => number))} />
          {edits && (
            <p className="no-print mt-1 text-[0.94rem]">
              <a
                href={meetingHref(revision, id, `items/${item.number}`)}
                aria-label={`Edit item ${item.number}`}
              >
                Edit
              </a>
            </p>
          )}
        </section>
      ))}
      {decisions.length > 0 && (
        <section aria-labelledby="decisions" className="mt-9 max-w-3xl print:mt-5">
          <h2 id="decisions">Decisions taken</h2>
          <ul className="mt-1 list-disc pl-5">
            {decisions.map((decision) => (
              <li key={decision.id} className="py-1">
                <a href={issueHref(revision, decision.issueId)}>{decision.label}</a>
                {decision.reverses
                  ? ", an earlier decision reversed"
                  : `: ${OUTCOME_NAMES[decision.outcome]}`}
                . {decision.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {actions.length > 0 && (
        <section aria-labelledby="actions" className="mt-9 print:mt-5 print:break-inside-avoid">
          <h2 id="actions" className="mb-1">
            Actions
          </h2>
          <ActionTable
            caption="Actions from this meeting"
            actions={actions}
            today={today}
            from={{ heading: "Item", of: ({ number }) => itemOfAction(meeting, number) ?? "–" }}
            editHref={edits ? ({ number }) => meetingHref(revision, id, `actions/${number}`) : null}
            anchored
          />
        </section>
      )}
    </>
  );
}

function People({ title, lines }: { title: string; lines: string }) {
  const people = lines.split("\n").filter((line) => line.trim() !== "");
  if (people.length === 0) return null;
  return (
    <section className="mt-4 max-w-3xl">
      <h2 className="text-[1.06rem] print:text-[11pt]">{title}</h2>
      <ul className="mt-0.5 gap-8 sm:columns-2 print:columns-2">
        {people.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Paragraphs({ minutes, known }: { minutes: string; known: ReadonlySet<number> }) {
  return minuteParagraphs(minutes).map(({ text, action }, at) => (
    <p key={at} className={`mt-2 ${action === null ? "" : "font-semibold"}`}>
      {action !== null && known.has(action) ? <a href={`#${actionAnchor(action)}`}>{text}</a> : text}
    </p>
  ));
}
