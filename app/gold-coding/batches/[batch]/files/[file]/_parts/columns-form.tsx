import { ColumnDoubts } from "#components/files/column-doubts";
import { ColumnTable } from "#components/files/column-table";
import { DespiteBox } from "#components/files/despite-box";
import { SheetLinks } from "#components/files/sheet-links";
import { SelectField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { RadioChoices } from "#components/ui/radio-choices";
import { batchFileHref, batchHref } from "#lib/gold-coding/batches/batch-address";
import { checkColumns } from "#lib/gold-coding/batches/import/confirm-columns";
import { wantedColumns } from "#lib/gold-coding/batches/import/record-fields";
import type { SentFile } from "#lib/gold-coding/batches/import/sent-file.db";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const COLUMNS_FORM = "columns";

/** The form in which somebody confirms what the columns of a file hold, with the first rows beside it. */
export function ColumnsForm(props: {
  batchId: string;
  fileId: number;
  sent: SentFile;
  answer: FormAnswer | null;
}) {
  const { batchId, fileId, sent, answer } = props;
  const { columns, held } = sent;
  const { problems, warnings } = checkColumns(sent, columns);
  const at = (name: string, otherwise: string) => ({
    name,
    defaultValue: typed(answer, COLUMNS_FORM, name, otherwise),
    error: errorAt(answer, COLUMNS_FORM, name),
  });
  return (
    <>
      <SheetLinks href={batchFileHref(batchId, fileId)} sheets={sent.sheets} chosen={columns.choice.sheet} />
      {answer === null && (
        <ColumnDoubts
          title="As it is guessed the file cannot be imported well."
          doubts={[...problems, ...warnings]}
        />
      )}
      {sent.remembered && (
        <p className="mb-4">
          The columns are set as you confirmed them for an earlier file with the same headings.
        </p>
      )}
      <PostForm to={batchFileHref(batchId, fileId, "import")} className="grid gap-6">
        <input type="hidden" name="sheet" value={columns.choice.sheet} />
        <ColumnTable
          head={sent.head}
          names={sent.names}
          choice={columns.choice}
          wanted={wantedColumns(sent.editions)}
          answer={answer}
          form={COLUMNS_FORM}
        />
        <div className="grid max-w-xl gap-5">
          <SelectField
            label="Edition of the assigned codes"
            hint="Where no column says it."
            options={[
              { value: "", name: "there are none, or a column says it" },
              ...held.map(({ id, shortTitle }) => ({ value: id, name: shortTitle })),
            ]}
            {...at("edition", columns.edition)}
          />
          <RadioChoices
            legend="Confidence"
            name="outOf"
            chosen={typed(answer, COLUMNS_FORM, "outOf", String(columns.confidenceOutOf))}
            error={errorAt(answer, COLUMNS_FORM, "outOf")}
            choices={[
              { value: "1", name: "from 0 to 1" },
              { value: "100", name: "from 0 to 100" },
            ]}
          />
          <DespiteBox
            form={COLUMNS_FORM}
            answer={answer}
            doubted={warnings.length > 0}
            goOn="import the file"
          />
          <p className="text-soft">
            The import runs on its own: you can leave its page and come back. If it is stopped, the records
            that are in the batch by then stay, and it can go on from there.
          </p>
          <FormButtons button="Import the file" back={batchHref(batchId, "files")} />
        </div>
      </PostForm>
    </>
  );
}
