import { DiffText } from "#components/record/diff-text";
import { momentInWords } from "#lib/platform/in-words";
import type { HistoryItem } from "#lib/record/sentences";

const SHOWN = 5;

/** What was done to something, in words, newest first; older deeds fold away. */
export function HistoryList(props: {
  deeds: readonly HistoryItem[];
  /** What to say where nothing was done yet. */
  none: string;
  /** Whether to name the index entry that each deed was done to: not on that entry's own page. */
  namesEntries?: boolean;
}) {
  const { deeds, none, namesEntries = false } = props;
  const items = (some: readonly HistoryItem[]) =>
    some.map((deed) => <Deed key={deed.number} deed={deed} namesEntry={namesEntries} />);
  return (
    <section id="changes" className="scroll-mt-4">
      <h2>History</h2>
      {deeds.length === 0 ? (
        <p className="mt-1 text-soft">{none}</p>
      ) : (
        <ol className="mt-2 grid max-w-3xl gap-3">{items(deeds.slice(0, SHOWN))}</ol>
      )}
      {deeds.length > SHOWN && (
        <details className="mt-3">
          <summary className="w-fit py-1 text-accent">{deeds.length - SHOWN} earlier</summary>
          <ol className="mt-2 grid max-w-3xl gap-3">{items(deeds.slice(SHOWN))}</ol>
        </details>
      )}
    </section>
  );
}

function Deed({ deed, namesEntry }: { deed: HistoryItem; namesEntry: boolean }) {
  return (
    <li className="border-l-2 border-line pl-3">
      <p>
        {namesEntry && deed.entry && (
          <>
            <a href={`/coding-index/${deed.entry.uid}`}>{deed.entry.title}</a>
            {": "}
          </>
        )}
        <span className="font-semibold">{deed.sentences.join(". ")}</span>
      </p>
      <p className="text-[0.92rem] text-soft">
        <time dateTime={deed.at.toISOString()}>{momentInWords(deed.at)}</time>, {deed.by}
      </p>
      {deed.reason && <p className="max-w-prose whitespace-pre-line">{deed.reason}</p>}
      {deed.prose.map(({ field, parts }) => (
        <details key={field} className="mt-1">
          <summary className="w-fit py-0.5 text-accent">What changed in the {field}</summary>
          <p className="mt-1 max-w-prose">
            <DiffText parts={parts} />
          </p>
        </details>
      ))}
    </li>
  );
}
