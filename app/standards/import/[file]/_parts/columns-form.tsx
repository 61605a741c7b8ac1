import { ColumnDoubts } from "#components/files/column-doubts";
import { ColumnTable } from "#components/files/column-table";
import { DespiteBox } from "#components/files/despite-box";
import { SheetLinks } from "#components/files/sheet-links";
import { SelectField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { checkStandardColumns } from "#lib/standards/import/confirm-columns";
import type { SentStandards } from "#lib/standards/import/sent-file.db";
import { wantedColumns } from "#lib/standards/import/standard-fields";
import { KIND_NAMES, STANDARD_KINDS } from "#lib/standards/standard";
import { standardsFileHref, standardsHref } from "#lib/standards/standards-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const COLUMNS_FORM = "columns";

/** The form in which somebody confirms what the columns of a file of standards hold. */
export function ColumnsForm(props: { fileId: number; sent: SentStandards; answer: FormAnswer | null }) {
  const { fileId, sent, answer } = props;
  const { columns, held } = sent;
  const { problems, warnings } = checkStandardColumns(sent, columns);
  const at = (name: string, otherwise: string) => ({
    name,
    defaultValue: typed(answer, COLUMNS_FORM, name, otherwise),
    error: errorAt(answer, COLUMNS_FORM, name),
  });
  return (
    <>
      <SheetLinks href={standardsFileHref(fileId)} sheets={sent.sheets} chosen={columns.choice.sheet} />
      {answer === null && (
        <ColumnDoubts
          title="As it is guessed the file cannot be imported well."
          doubts={[...problems, ...warnings]}
        />
      )}
      {sent.remembered && (
        <p className="mb-4">
          The columns are set as they were confirmed for an earlier file with the same headings.
        </p>
      )}
      <PostForm to={standardsFileHref(fileId, "confirm")} className="grid gap-6">
        <input type="hidden" name="sheet" value={columns.choice.sheet} />
        <ColumnTable
          head={sent.head}
          names={sent.names}
          choice={columns.choice}
          wanted={wantedColumns(held)}
          answer={answer}
          form={COLUMNS_FORM}
        />
        <div className="grid max-w-xl gap-5">
          <SelectField
            label="Edition of the SOC codes"
            hint="Codes of an earlier edition are converted, and what is divided is asked about."
            options={[
              { value: "", name: "there are none, or I am not sure" },
              ...held.map(({ id, shortTitle }) => ({ value: id, name: shortTitle })),
            ]}
            {...at("edition", columns.edition)}
          />
          <SelectField
            label="Kind of the standards"
            hint="Where no column and no reference such as ST0123 says it."
            options={STANDARD_KINDS.map((kind) => ({ value: kind, name: KIND_NAMES[kind] }))}
            {...at("kind", columns.kind)}
          />
          <DespiteBox
            form={COLUMNS_FORM}
            answer={answer}
            doubted={warnings.length > 0}
            goOn="import the file"
          />
          <p className="text-soft">
            The import is of all of the file or of none. It runs on its own: you can leave its page and come
            back.
          </p>
          <FormButtons button="Import the file" back={standardsHref("import")} />
        </div>
      </PostForm>
    </>
  );
}
