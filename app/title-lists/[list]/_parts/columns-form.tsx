import { ColumnDoubts } from "#components/files/column-doubts";
import { ColumnTable } from "#components/files/column-table";
import { DespiteBox } from "#components/files/despite-box";
import { SheetLinks } from "#components/files/sheet-links";
import { SelectField, TextField } from "#components/ui/field";
import { CheckBoxes, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { RadioChoices } from "#components/ui/radio-choices";
import { checkReading, EXAMPLE, LIST_COLUMNS, PERIOD_COUNTS } from "#lib/title-lists/import/list-columns";
import type { LookedIntoList } from "#lib/title-lists/import/receive.db";
import { listHref, TITLE_LISTS_PATH } from "#lib/title-lists/list-address";
import { leastInWords, MOST_LEAST } from "#lib/title-lists/list-kind";
import { PERIOD_KIND_IDS, PERIOD_KINDS } from "#lib/title-lists/period";
import { LAYOUT_IDS, LAYOUTS, type TitleList } from "#lib/title-lists/title-list";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";

const FORM = "title-list-columns";

/** The form in which somebody confirms what the columns of a list hold and how its periods stand, with the first rows beside it. */
export function ColumnsForm(props: { list: TitleList; looked: LookedIntoList; answer: FormAnswer | null }) {
  const { list, looked, answer } = props;
  const { reading, head, period } = looked;
  const { problems, warnings } = checkReading(reading, head, period);
  const own = answer?.form === FORM;
  // What to give beside the columns is asked for below, and is no fault of the file.
  const found = [...problems, ...warnings].filter(({ field }) => field !== "single");
  return (
    <>
      <p className="mb-4 max-w-3xl">Say what each column holds. Nothing is read until you confirm it.</p>
      <SheetLinks href={listHref(list.id)} sheets={looked.sheets} chosen={reading.choice.sheet} />
      {!own && <ColumnDoubts title="Look at the columns: not all of them could be told." doubts={found} />}
      <PostForm to={listHref(list.id, "start")} className="grid gap-6">
        <input type="hidden" name="sheet" value={reading.choice.sheet} />
        <ColumnTable
          {...{ head, answer }}
          names={reading.names}
          choice={reading.choice}
          several={
            new Map(
              reading.layout === "columns" ? reading.periodColumns.map(({ at }) => [at, PERIOD_COUNTS]) : [],
            )
          }
          wanted={[...LIST_COLUMNS, { key: PERIOD_COUNTS, name: "Counts of the period it is headed by" }]}
          form={FORM}
        />
        <div className="grid max-w-xl gap-5">
          <RadioChoices
            legend="How the periods stand"
            name="layout"
            chosen={typed(answer, FORM, "layout", reading.layout)}
            error={errorAt(answer, FORM, "layout")}
            choices={LAYOUT_IDS.map((value) => ({ value, name: LAYOUTS[value] }))}
          />
          <SelectField
            label="Periods are"
            name="period"
            hint="Days and months are put into the quarter or year that they are in."
            options={PERIOD_KIND_IDS.map((value) => ({ value, name: PERIOD_KINDS[value].toLowerCase() }))}
            defaultValue={typed(answer, FORM, "period", period)}
            error={errorAt(answer, FORM, "period")}
          />
          <TextField
            label="The period, where the whole file is of one"
            name="single"
            hint={`Such as “${EXAMPLE[period]}”.`}
            defaultValue={typed(answer, FORM, "single", reading.single)}
            error={errorAt(answer, FORM, "single")}
          />
          <CheckBoxes
            legend="The same title twice in a period"
            name="addUp"
            boxes={[
              {
                value: "yes",
                name: "Add its counts up. Otherwise the list is refused with the row: it may have been joined twice.",
                checked: own ? ticked(answer, FORM, "addUp", "yes") : reading.addUp,
              },
            ]}
          />
          <TextField
            label="Keep titles by themselves from how many on"
            name="least"
            inputMode="numeric"
            hint={`From ${list.least} to ${MOST_LEAST}. ${leastInWords(list.kind, list.least)}`}
            defaultValue={typed(answer, FORM, "least", String(list.least))}
            error={errorAt(answer, FORM, "least")}
          />
          <DespiteBox form={FORM} answer={answer} doubted={warnings.length > 0} goOn="read the list" />
          <FormButtons button="Code the titles" back={TITLE_LISTS_PATH} />
        </div>
      </PostForm>
    </>
  );
}
