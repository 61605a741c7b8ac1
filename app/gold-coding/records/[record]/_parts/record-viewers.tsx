import { type RecordViews, VIEW_WORDS } from "#lib/gold-coding/batches/records/record-views.db";
import { count, momentInWords } from "#lib/platform/in-words";

/** Who saw a record, where and when. @param named whether its coders are named */
export function RecordViewers({ views, named }: { views: readonly RecordViews[]; named: boolean }) {
  const hidden = (place: string) => !named && (place === "coding" || place === "training");
  return (
    <section className="mt-8">
      <h2 className="mb-2">Who saw it</h2>
      <ul className="grid gap-1">
        {views.map((view) => (
          <li key={`${view.personId} ${view.place}`}>
            {hidden(view.place) ? "A coder" : view.name || "Somebody who is not kept any more"},{" "}
            {VIEW_WORDS[view.place]}, {momentInWords(view.last)}
            {view.times > 1 && ` and ${count(view.times - 1)} times before`}
          </li>
        ))}
      </ul>
    </section>
  );
}
