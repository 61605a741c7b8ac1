import { AnswerWords } from "#components/gold-coding/batches/answer-words";
import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import type { GoldVersion } from "#lib/gold-coding/batches/records/record.db";
import { answersOf } from "#lib/gold-coding/coding/answer";
import { SETTLED_BY_WORDS } from "#lib/gold-coding/settling/settled-by";
import { momentInWords } from "#lib/platform/in-words";

/** What a record's coding came to, with what it came to before. */
export function RecordGold(props: {
  versions: readonly GoldVersion[];
  editions: readonly EditionOfAnswers[];
}) {
  const [now, ...before] = props.versions;
  return (
    <section className="mt-8">
      <h2 className="mb-2">Gold code</h2>
      {!now && <p className="text-soft">It has none yet.</p>}
      {now && <Version version={now} editions={props.editions} />}
      {before.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit py-1 text-accent">{before.length} earlier</summary>
          <ol className="grid gap-3">
            {before.map((version) => (
              <li key={version.version} className="border-l-2 border-line pl-3">
                <Version version={version} editions={props.editions} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Version({ version, editions }: { version: GoldVersion; editions: readonly EditionOfAnswers[] }) {
  return (
    <div>
      <AnswerWords answers={answersOf(version)} editions={editions} />
      <p className="text-[0.92rem] text-soft">
        {version.state === "reopened" ? "Opened again" : SETTLED_BY_WORDS[version.settledBy]},{" "}
        {momentInWords(version.at)}
      </p>
    </div>
  );
}
