import { CORRESPONDENCES_PATH, forwardReading, type Reading } from "#lib/correspondence/reading";
import type { CorrespondenceOrigin } from "#lib/revision/compiles/compiled-correspondence";

/** The pages of a correspondence. Those of one way are of the change from the earlier edition to the later. */
const PLACES = [
  { id: "table", under: "", name: "Table", ways: "both", ofDecisions: false },
  { id: "convert", under: "/convert", name: "Convert codes", ways: "both", ofDecisions: false },
  { id: "compare", under: "/compare", name: "Side by side", ways: "one", ofDecisions: true },
  { id: "pictures", under: "/pictures", name: "Pictures", ways: "both", ofDecisions: false },
  { id: "components", under: "/components", name: "Comparable sets", ways: "one", ofDecisions: false },
  { id: "reconciliation", under: "/reconciliation", name: "Reconciliation", ways: "one", ofDecisions: true },
] as const;

type PlaceId = (typeof PLACES)[number]["id"];

/** Which pages a correspondence has: one that only an index gives is held against nothing, and lacks titles to compare. */
export function placesOf(origin: CorrespondenceOrigin): PlaceId[] {
  return PLACES.filter(({ ofDecisions }) => origin === "decisions" || !ofDecisions).map(({ id }) => id);
}

/** The pages of a correspondence, above the heading of each. `current` is the one the reader is on or came from. */
export function CorrespondenceNav(props: {
  current: PlaceId;
  reading: Reading;
  /** Those that there are. */
  places: readonly PlaceId[];
}) {
  const { current, reading, places } = props;
  const { source, target } = reading;
  return (
    <nav aria-label="Correspondence" className="mb-5 border-b border-line text-[0.96rem]">
      <p className="text-[0.92rem] text-soft">
        <a href={CORRESPONDENCES_PATH} className="inline-block py-0.5">
          All correspondences
        </a>{" "}
        / {source.name} to {target.name}
      </p>
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {PLACES.filter(({ id }) => places.includes(id)).map(({ id, under, name, ways }) => (
          <li key={id}>
            <a
              href={`${ways === "one" ? forwardReading(reading).path : reading.path}${under}`}
              aria-current={id === current ? "page" : undefined}
              className="inline-block border-b-3 border-transparent py-2 text-ink no-underline visited:text-ink hover:border-rule aria-[current=page]:border-accent aria-[current=page]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
