import { QUALITY_MEANINGS } from "#lib/figures/quality";
import { POLICY } from "#lib/microdata/disclosure/policy";
import { BELOW_LIVING, BELOW_MINIMUM, neededVariables, PAY_MEASURES } from "#lib/microdata/layout/measures";
import { VARIABLES } from "#lib/microdata/layout/variables";
import { count, listedWith } from "#lib/platform/in-words";

const ALL = neededVariables([...PAY_MEASURES.map(({ id }) => id), BELOW_MINIMUM, BELOW_LIVING], true);

/** Which variables a file has to have, and what is done with it. */
export function WhatToSend() {
  const everyTime = [...ALL].filter(([, what]) => what === "every estimate").map(([variable]) => variable);
  const others = [...ALL].filter(([, what]) => what !== "every estimate");
  return (
    <div className="grid content-start gap-6">
      <section aria-labelledby="to-send">
        <h2 id="to-send">What to send</h2>
        <p className="mt-2">
          One row for each record, headed by the names of the dataset’s description in any order: always{" "}
          {listedWith("and", everyTime)}, and a column of occupations such as occ10. A year that is coded to
          two editions, or has two datasets, is estimated for both, and the two are kept apart.
        </p>
        <details className="mt-2">
          <summary className="cursor-pointer font-semibold">What else is needed, and for what</summary>
          <ul className="mt-2 grid list-disc gap-1 pl-5">
            {others.map(([variable, what]) => (
              <li key={variable}>
                <code>{variable}</code>, {VARIABLES[variable].is}: {what}
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section aria-labelledby="done-with-it">
        <h2 id="done-with-it">What is done with it</h2>
        <ul className="mt-2 grid list-disc gap-1 pl-5">
          <li>
            Filters and weights are those of published tables: adult rates, a valid region, over 15; weekly
            and hourly pay not affected by absence, annual pay of those in the same job for more than a year.
          </li>
          <li>
            Rows that cannot be taken are listed by row and column. Nothing that they hold is kept or shown.
          </li>
          <li>
            Each figure has its coefficient of variation and how precise that is. What is unreliable,{" "}
            {QUALITY_MEANINGS.unreliable}, is not told.
          </li>
          <li>
            Nothing is told of fewer than {count(POLICY.leastRecords)} records, nor what would tell it by
            subtraction.
          </li>
        </ul>
      </section>
    </div>
  );
}
