import { ColumnDoubts } from "#components/files/column-doubts";
import { ColumnTable } from "#components/files/column-table";
import { DespiteBox } from "#components/files/despite-box";
import { SheetLinks } from "#components/files/sheet-links";
import { SelectField, TextField } from "#components/ui/field";
import { CheckBoxes, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import type { CodeWork, ConvertWork } from "#lib/coded-files/file-work";
import { CODED_FILES_PATH, type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { checkColumns } from "#lib/coded-files/kept/confirm";
import type { LookedInto } from "#lib/coded-files/kept/look-into.db";
import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import { type NamedDataSet, SEX_NAMES } from "#lib/correspondence/share-basis";
import { pairId } from "#lib/facts/edition-pair";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";

export const CONFIRM_FORM = "confirm";

interface FormProps {
  file: CodedFile;
  looked: LookedInto;
  answer: FormAnswer | null;
  /** Whose shares can be used. */
  dataSets: readonly NamedDataSet[];
}

/** The form in which somebody confirms what the columns of a file hold, with the first rows beside it, and what is to be done. */
export function ColumnsForm({ file, looked, answer, dataSets }: FormProps) {
  const { work, reading, head, names, wanted } = looked;
  const { problems, warnings } = checkColumns(looked, reading.choice);
  const own = answer?.form === CONFIRM_FORM;
  return (
    <>
      <SheetLinks href={codedFileHref(file.key)} sheets={looked.sheets} chosen={reading.choice.sheet} />
      {!own && (
        <ColumnDoubts
          title="Look at the columns: not all of them could be told."
          doubts={[...problems, ...warnings]}
        />
      )}
      <PostForm to={codedFileHref(file.key, "start")} className="grid gap-6">
        <input type="hidden" name="sheet" value={reading.choice.sheet} />
        <ColumnTable
          {...{ head, names, wanted, answer }}
          choice={reading.choice}
          form={CONFIRM_FORM}
          unchosen="not used"
        />
        <div className="grid max-w-xl gap-5">
          {work.kind === "code" ? (
            <CodeFields work={work} looked={looked} answer={answer} />
          ) : (
            <ConvertFields work={work} looked={looked} answer={answer} dataSets={dataSets} />
          )}
          <DespiteBox form={CONFIRM_FORM} answer={answer} doubted={warnings.length > 0} goOn="go on" />
          <FormButtons
            button={work.kind === "code" ? "Code the titles" : "Convert the codes"}
            back={CODED_FILES_PATH}
          />
        </div>
      </PostForm>
    </>
  );
}

function CodeFields({ work, looked, answer }: Omit<FormProps, "file" | "dataSets"> & { work: CodeWork }) {
  const withCode = looked.reading.choice.columns.code !== undefined;
  return (
    <>
      <CheckBoxes
        legend="Editions to code to"
        hint="The summary and the review are of the first that is ticked."
        name="editions"
        error={errorAt(answer, CONFIRM_FORM, "editions")}
        boxes={looked.editions.map(({ id, shortTitle }) => ({
          value: id,
          name: shortTitle,
          checked: ticked(answer, CONFIRM_FORM, "editions", id, work.editions.includes(id)),
        }))}
      />
      <SelectField
        label="Edition of the codes it has already"
        hint={
          withCode
            ? "They are compared with ours."
            : "Used only where a column holds codes, which are compared with ours. Tick it above as well."
        }
        name="existing"
        defaultValue={typed(answer, CONFIRM_FORM, "existing", work.existing)}
        error={errorAt(answer, CONFIRM_FORM, "existing")}
        options={looked.editions.map(({ id, shortTitle }) => ({ value: id, name: shortTitle }))}
      />
    </>
  );
}

function ConvertFields(props: Omit<FormProps, "file"> & { work: ConvertWork }) {
  const { work, looked, answer, dataSets } = props;
  const field = (name: string, otherwise: string) => ({
    name,
    defaultValue: typed(answer, CONFIRM_FORM, name, otherwise),
    error: errorAt(answer, CONFIRM_FORM, name),
  });
  const percent = String(Math.round(work.threshold * 1_000) / 10);
  return (
    <>
      <SelectField
        label="From and to"
        {...field("way", pairId({ source: work.from, target: work.to }))}
        options={looked.ways.map((way) => ({
          value: wayId(way),
          name: `${way.source.name} to ${way.target.name}${way.through ? `, in two steps over ${way.through.name}` : ""}`,
        }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label="Shares of people in"
          {...field("data", work.shares.dataSet)}
          options={dataSets.map(({ id, name }) => ({ value: id, name }))}
        />
        <SelectField
          label="Of them"
          {...field("sex", work.shares.sex)}
          options={(["both", "men", "women"] as const).map((value) => ({ value, name: SEX_NAMES[value] }))}
        />
      </div>
      <TextField
        label="A code is ambiguous below a share of"
        hint="A percentage. Where less than this goes to one group, the row says that it is ambiguous."
        inputMode="decimal"
        maxLength={6}
        className="max-w-28"
        {...field("threshold", percent)}
      />
      <CheckBoxes
        legend="Shares that do not add up"
        name="rescale"
        hint="Some people were observed in groups that no map leads to. Their part of a count is shown as left."
        boxes={[
          {
            value: "yes",
            name: "Rescale the shares to 100%, so that nothing is left over",
            checked: ticked(answer, CONFIRM_FORM, "rescale", "yes", work.rescale),
          },
        ]}
      />
    </>
  );
}
