import { InventedMark } from "#components/standards/invented-mark";
import { dateInWords, quantity } from "#lib/platform/in-words";
import { wallTime } from "#lib/revision/consultation/window";
import { isPassed } from "#lib/standards/coverage/coverage";
import { standardsOfGroup } from "#lib/standards/coverage/coverage.db";
import { registerHref, standardHref } from "#lib/standards/standards-address";

const SHOWN = 8;

/** The occupational standards of a group, those that are current first; nothing where it has none. */
export async function GroupStandards({ edition, code }: { edition: string; code: string }) {
  const { standards, total } = await standardsOfGroup(edition, code, SHOWN);
  if (total === 0) return null;
  const today = wallTime(new Date()).date;
  return (
    <section aria-labelledby="standards">
      <h2 id="standards">Occupational standards</h2>
      <ul className="mt-2 grid gap-1.5">
        {standards.map(({ urn, title, level, legacy, reviewOn, invented }) => (
          <li key={urn}>
            <a href={standardHref(urn)}>{urn}</a> {title}
            <InventedMark invented={invented} />
            <span className="block text-[0.92rem] text-soft">
              {[
                level,
                legacy && "legacy",
                reviewOn &&
                  (isPassed(reviewOn, today)
                    ? `review date passed, ${dateInWords(reviewOn)}`
                    : `review ${dateInWords(reviewOn)}`),
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {total > SHOWN && (
        <p className="mt-2">
          <a href={registerHref({ code: code.slice(0, 4) })}>All {quantity(total, "standard")}</a>
        </p>
      )}
    </section>
  );
}
