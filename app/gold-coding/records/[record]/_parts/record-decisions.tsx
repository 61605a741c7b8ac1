import { AnswerWords } from "#components/gold-coding/batches/answer-words";
import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import { coderLetters } from "#lib/gold-coding/batches/records/coder-names";
import type { DecisionVersion, RecordDecision } from "#lib/gold-coding/batches/records/record.db";
import { momentInWords } from "#lib/platform/in-words";

const KINDS: Record<string, string> = {
  further: "further coder",
  check: "gold check",
  training: "training",
};

/** What coders said of a record, each with what they said before. @param named whether the coders' names are shown */
export function RecordDecisions(props: {
  decisions: readonly RecordDecision[];
  editions: readonly EditionOfAnswers[];
  named: boolean;
}) {
  const { decisions, editions, named } = props;
  const letters = coderLetters(decisions.map(({ personId }) => personId));
  return (
    <section className="mt-8">
      <h2 className="mb-2">Codings</h2>
      {decisions.length === 0 && <p className="text-soft">Nobody has coded it yet.</p>}
      <ol className="grid max-w-3xl gap-4">
        {decisions.map(({ id, personId, name, queue, kind, versions: [now, ...before] }) => (
          <li key={id} className="border-l-2 border-line pl-3">
            <p className="font-semibold">
              {(named && name) || letters.get(personId)}
              <span className="font-normal text-soft">
                {" "}
                in {queue}
                {KINDS[kind] && ` (${KINDS[kind]})`}
              </span>
            </p>
            {now && <Version version={now} editions={editions} />}
            {before.length > 0 && (
              <details className="mt-1">
                <summary className="w-fit py-0.5 text-accent">{before.length} earlier</summary>
                <ol className="grid gap-2 pl-3">
                  {before.map((version) => (
                    <li key={version.version}>
                      <Version version={version} editions={editions} />
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

function Version({ version, editions }: { version: DecisionVersion; editions: readonly EditionOfAnswers[] }) {
  const { state, certainty, flagged, note, query, at } = version;
  return (
    <div>
      {state === "undone" ? <p>Taken back</p> : <AnswerWords answer={version} editions={editions} />}
      <p className="text-[0.92rem] text-soft">
        {[certainty.charAt(0).toUpperCase() + certainty.slice(1), flagged && "flagged", momentInWords(at)]
          .filter(Boolean)
          .join(", ")}
      </p>
      {note && <p className="whitespace-pre-line">Note: {note}</p>}
      {query && <p className="whitespace-pre-line">Asks the adjudicator: {query}</p>}
    </div>
  );
}
