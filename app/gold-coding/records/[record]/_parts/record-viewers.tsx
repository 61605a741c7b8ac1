import { type RecordViews, VIEW_WORDS } from "#lib/gold-coding/batches/records/record-views.db";
import { count, momentInWords, quantity } from "#lib/platform/in-words";

/**
 * Who saw a record, where and when.
 * @param named whether its coders are named; else it is not told when they saw it either
 */
export function RecordViewers({ views, named }: { views: readonly RecordViews[]; named: boolean }) {
  const hidden = ({ place }: RecordViews) => !named && (place === "coding" || place === "training");
  const coders = new Set(views.filter(hidden).map(({ personId }) => personId)).size;
  const shown = views.filter((view) => !hidden(view));
  return (
    <section className="mt-8">
      <h2 className="mb-2">Who saw it</h2>
      <ul className="grid gap-1">
        {coders > 0 && <li>{quantity(coders, "coder")}, coding it</li>}
        {shown.map((view) => (
          <li key={`${view.personId} ${view.place}`}>
            {view.name || "Somebody who is not kept any more"}, {VIEW_WORDS[view.place]},{" "}
            {momentInWords(view.last)}
            {view.times > 1 && ` and ${count(view.times - 1)} times before`}
          </li>
        ))}
      </ul>
    </section>
  );
}
