import { CarriedParts } from "#components/figures/carried-parts";
import { WideTable } from "#components/ui/wide-table";
import { carriedHref, seriesHref } from "#lib/figures/across/series-address";
import { timeInWords } from "#lib/figures/in-words";
import { count } from "#lib/platform/in-words";
import { readCarried } from "#lib/releases/figures/carried.db";
import type { SeriesShown } from "#lib/releases/figures/series-shown.db";

/** What the figures of other editions come to in this group, by observed shares, and what could not be carried. */
export async function CarriedIn({ shown }: { shown: SeriesShown }) {
  const { read, asked, measure } = shown;
  const { edition, group, dataSets } = read;
  if (group.level !== edition.structure.unitLevel) return null;
  const others = dataSets.filter((one) => one.edition !== edition.id && one.edition !== "");
  if (others.length === 0) return null;
  const { sex, by } = asked;
  const carried =
    measure.kind === "size" && asked.hours === ""
      ? (
          await Promise.all(
            others.map(({ id }) => readCarried({ data: id, to: edition.id, by, measure: measure.id, sex })),
          )
        ).flatMap((one) => one ?? [])
      : [];
  const [first] = carried;
  return (
    <section aria-labelledby="carried" className="mt-9">
      <h2 id="carried" className="mb-1 scroll-mt-4">
        Figures of other editions, carried to {edition.shortTitle}
      </h2>
      {!first ? (
        <p className="max-w-3xl">
          {measure.kind === "size"
            ? "Nothing is carried: no records of people coded to both editions say how it is divided."
            : `Nothing is carried: only counts can be. The ${measure.name} of the part of a group that comes here is not known, whatever its share.`}
        </p>
      ) : (
        <>
          <p className="max-w-3xl">
            By the shares of {first.by.title} that were coded to both editions. They stand beside the
            published figures, and are not drawn in a line with them.
            {first.choices
              .filter(({ id }) => id !== first.by.id)
              .map((one) => (
                <span key={one.id}>
                  {" "}
                  <a href={seriesHref({ ...asked, by: one.id })}>By {one.title} instead</a>.
                </span>
              ))}
          </p>
          <WideTable label={`Figures carried to ${edition.shortTitle}`}>
            <table className="data-table mt-2 min-w-[40rem]">
              <thead>
                <tr>
                  <th scope="col">Time</th>
                  <th scope="col">From</th>
                  <th scope="col" className="number">
                    Carried here
                  </th>
                  <th scope="col">By which shares</th>
                </tr>
              </thead>
              <tbody>
                {carried.map((one) => {
                  const found = one.carried.find(({ code }) => code === group.code);
                  return (
                    <tr key={one.dataSet.id}>
                      <th scope="row" className="font-normal">
                        <a
                          href={carriedHref({
                            data: one.dataSet.id,
                            to: edition.id,
                            by: one.by.id,
                            measure: measure.id,
                            sex,
                          })}
                        >
                          {timeInWords(one.dataSet)}
                        </a>
                      </th>
                      <td>{one.from.shortTitle}</td>
                      <td className="number">
                        {found?.value == null ? (
                          <span className="text-soft">nothing</span>
                        ) : (
                          count(found.value)
                        )}
                      </td>
                      <td>
                        <CarriedParts figure={found} basePublished={one.shares.basePublished} />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </WideTable>
        </>
      )}
    </section>
  );
}
