import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { dateInWords } from "#lib/platform/in-words";

const KINDS: Record<string, string> = {
  disagreement: "Its coders disagreed",
  query: "A coder asked",
  reopened: "It was opened again",
};
const STATES: Record<string, string> = {
  open: "waits for the adjudicator",
  asked: "was sent back to a coder with a question",
  waiting: "waits for a further coder",
};

/** The cases of a record. @param links whether they lead on to where they are settled */
export function RecordCases(props: {
  cases: readonly { id: number; kind: string; state: string; openedAt: Date; settledAt: Date | null }[];
  links: boolean;
}) {
  if (props.cases.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-2">Cases</h2>
      <ul className="grid gap-1">
        {props.cases.map(({ id, kind, state, openedAt, settledAt }) => {
          const words = `${KINDS[kind] ?? kind}, ${dateInWords(openedAt.toISOString())}`;
          return (
            <li key={id}>
              {props.links ? <a href={`${GOLD_CODING_PATH}/cases/${id}`}>{words}</a> : words}:{" "}
              {settledAt ? `settled on ${dateInWords(settledAt.toISOString())}` : (STATES[state] ?? state)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
