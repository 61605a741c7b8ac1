import { ChoiceLinks } from "#components/ui/choice-links";
import { WideTable } from "#components/ui/wide-table";
import { count, quantity } from "#lib/platform/in-words";
import type { Coverage, SectorCoverage } from "#lib/standards/coverage/coverage";
import { LEVEL_WORDS, STANDARD_LEVELS } from "#lib/standards/standard";
import { registerHref } from "#lib/standards/standards-address";

/** Standards by sector and level. */
export function Sectors({ sectors }: { sectors: readonly SectorCoverage[] }) {
  return (
    <section className="mt-9">
      <h2>By sector and level</h2>
      <WideTable label="Sectors">
        <table className="data-table mt-3 min-w-[46rem]">
          <caption className="sr-only">Standards by sector and level</caption>
          <thead>
            <tr>
              <th scope="col">Sector</th>
              <th scope="col" className="number">
                Standards
              </th>
              {STANDARD_LEVELS.map((level) => (
                <th key={level} scope="col" className="number" title={LEVEL_WORDS[level]}>
                  <span className="inline-block first-letter:uppercase">{level}</span>
                </th>
              ))}
              <th scope="col" className="number">
                No level
              </th>
              <th scope="col" className="number">
                Mapped
              </th>
              <th scope="col" className="number">
                Review passed
              </th>
            </tr>
          </thead>
          <tbody>
            {sectors.map(({ sector, standards, byLevel, mapped, passed }) => (
              <tr key={sector}>
                <th scope="row" className="font-normal">
                  {sector === "" ? "None named" : <a href={registerHref({ sector })}>{sector}</a>}
                </th>
                <td className="number">{count(standards)}</td>
                {STANDARD_LEVELS.map((level) => (
                  <td key={level} className="number">
                    {count(byLevel[level])}
                  </td>
                ))}
                <td className="number">{count(byLevel[""])}</td>
                <td className="number">{count(mapped)}</td>
                <td className="number">{count(passed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

/** How many standards are due for review, and where they are listed. */
export function DueForReview(props: {
  review: Coverage["review"];
  within: string;
  choices: { name: string; href: string; chosen: boolean }[];
}) {
  const { review, within, choices } = props;
  return (
    <section className="mt-9" id="review">
      <h2>Due for review</h2>
      <ChoiceLinks id="months" label="Within" choices={choices} />
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        <li>
          <a href={registerHref({ due: "passed" })}>{quantity(review.passed, "standard")}</a> past the review
          date
        </li>
        <li>
          <a href={registerHref({ due: within })}>{quantity(review.soon, "standard")}</a> due within {within}{" "}
          months
        </li>
        <li>
          <a href={registerHref({ due: "none" })}>{quantity(review.none, "standard")}</a> without a review
          date
        </li>
      </ul>
    </section>
  );
}
