import { AnswerWords } from "#components/gold-coding/batches/answer-words";
import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import type { DecisionVersion, RecordDecision } from "#lib/gold-coding/batches/records/record.db";
import { answersOf } from "#lib/gold-coding/coding/answer";
import { momentInWords } from "#lib/platform/in-words";

const KINDS: Record<string, string> = {
  further: "further coder",
  check: "gold check",
  training: "training",
};

/**
 * What coders said of a record, each with what they said before.
 * @param timed whether it is shown when they said it, which may tell who they are
 */
export function RecordDecisions(props: {
  decisions: readonly RecordDecision[];
  editions: readonly EditionOfAnswers[];
  timed: boolean;
}) {
  const { decisions, editions, timed } = props;
  return (
    <section className="mt-8">
      <h2 className="mb-2">Codings</h2>
      {decisions.length === 0 && <p className="text-soft">Nobody has coded it yet.</p>}
      <ol className="grid max-w-3xl gap-4">
        {decisions.map(({ id, name, queue, kind, versions: [now, ...before] }) => (
          <li key={id} className="border-l-2 border-line pl-3">
            <p className="font-semibold">
              {name || "A coder"}
              <span className="font-normal text-soft">
                {" "}
                in {queue}
                {KINDS[kind] && ` (${KINDS[kind]})`}
              </span>
            </p>
            {now && <Version version={now} {...{ editions, timed }} />}
            {before.length > 0 && (
              <details className="mt-1">
                <summary className="w-fit py-0.5 text-accent">{before.length} earlier</summary>
                <ol className="grid gap-2 pl-3">
                  {before.map((version) => (
                    <li key={version.version}>
                      <Version {...{ version, editions, timed }} />
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Version(props: { version: DecisionVersion; editions: readonly EditionOfAnswers[]; timed: boolean }) {
  const { version, editions, timed } = props;
  const { state, certainty, flagged, note, query, at } = version;
  return (
    <div>
      {state === "undone" ? (
        <p>Taken back</p>
      ) : (
        <AnswerWords answers={answersOf(version)} editions={editions} />
      )}
      <p className="text-[0.92rem] text-soft">
        {[
          certainty.charAt(0).toUpperCase() + certainty.slice(1),
          flagged && "flagged",
          timed && momentInWords(at),
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {note && <p className="whitespace-pre-line">Note: {note}</p>}
      {query && <p className="whitespace-pre-line">Asks the adjudicator: {query}</p>}
    </div>
  );
}
