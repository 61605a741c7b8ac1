import { SelectField } from "#components/ui/field";
import { CUTS } from "#lib/figures/import/cut";
import type { TableLooked } from "#lib/figures/import/look-into";
import { sheetField } from "#lib/figures/import/posted-table";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Of whom the figures of each sheet are; of a file with one, of all its rows that do not say it. */
export function SheetCuts({
  looked,
  answer,
  form,
}: {
  looked: TableLooked;
  answer: FormAnswer | null;
  form: string;
}) {
  const { sheets, others } = looked;
  const several = sheets.length > 1;
  return (
    <fieldset>
      <legend className="mb-1 text-[1.3rem] font-semibold">Whom the figures are of</legend>
      {others.length > 0 && (
        <p className="mb-2 max-w-3xl text-soft">
          Not read, as their headings or names are others: {others.join(", ")}. Import them by themselves.
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {sheets.map(({ name, cut }, at) => (
          <SelectField
            key={name}
            label={several ? `Sheet “${name}”` : "Figures of"}
            name={sheetField(at)}
            defaultValue={typed(
              answer,
              form,
              sheetField(at),
              [cut.sex, cut.hours].filter(Boolean).join(" ") || "all",
            )}
            error={errorAt(answer, form, sheetField(at))}
            options={[
              ...CUTS.map((one) => ({ value: one.id, name: one.name })),
              ...(several ? [{ value: "none", name: "not read" }] : []),
            ]}
          />
        ))}
      </div>
    </fieldset>
  );
}
