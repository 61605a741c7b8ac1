import { type StoredQueue, selectionOf } from "#lib/gold-coding/queues/queue.db";
import { selectionInWords } from "#lib/gold-coding/queues/selection";
import { settingsInWords } from "#lib/gold-coding/queues/settings-in-words";

/** What a queue is made of and how it is coded, as sentences. */
export function QueueSettingsList({ queue }: { queue: StoredQueue }) {
  const selection = selectionOf(queue);
  const sentences = [...(selection ? selectionInWords(selection) : []), ...settingsInWords(queue)];
  return (
    <section className="mt-7">
      <h2>How it is coded</h2>
      <ul className="mt-2 list-disc pl-6">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
