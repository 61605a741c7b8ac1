import { SelectField } from "#components/ui/field";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { TableLooked } from "#lib/figures/import/look-into";
import { count, quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Which edition the codes are of, with how many codes and titles of the table each has. */
export function EditionFits(props: {
  looked: TableLooked;
  editions: readonly EditionWithGroups[];
  answer: FormAnswer | null;
  form: string;
}) {
  const { looked, editions, answer, form } = props;
  const { rows, fits, label, details } = looked;
  const titled = rows.filter(({ title }) => title !== "").length;
  return (
    <section aria-labelledby="of-edition" className="grid gap-3">
      <h2 id="of-edition">Edition of the codes</h2>
      <p className="max-w-3xl text-soft">
        The table has {quantity(rows.length, "code")}
        {titled > 0 && ` and ${quantity(titled, "title")}`}.{label !== "" && ` It calls them ${label}.`}
      </p>
      <WideTable label="How well the editions fit">
        <table className="data-table max-w-xl">
          <caption className="sr-only">Codes and titles of the table that each edition has</caption>
          <thead>
            <tr>
              <th scope="col">Edition</th>
              <th scope="col" className="number">
                Codes that it has
              </th>
              <th scope="col" className="number">
                Titles that are the same
              </th>
            </tr>
          </thead>
          <tbody>
            {fits.map(({ edition, shortTitle, codes, titles }) => (
              <tr key={edition}>
                <th scope="row">{shortTitle}</th>
                <td className="number">{count(codes)}</td>
                <td className="number">{titled === 0 ? "" : count(titles)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <SelectField
        label="Edition"
        name="edition"
        className="max-w-xl"
        defaultValue={typed(answer, form, "edition", details.edition)}
        error={errorAt(answer, form, "edition")}
        options={[
          { value: "", name: "choose one" },
          ...editions.map(({ id, shortTitle }) => ({ value: id, name: shortTitle })),
        ]}
      />
    </section>
  );
}
