import { ColumnDoubts } from "#components/files/column-doubts";
import { ColumnTable } from "#components/files/column-table";
import { SheetLinks } from "#components/files/sheet-links";
import { CheckBoxes, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { IMPORT_PATH, sentTableHref } from "#lib/figures/figures-address";
import { checkTable } from "#lib/figures/import/confirm";
import { measuresRead } from "#lib/figures/import/figure-fields";
import { heldAlready, type SentTable } from "#lib/figures/import/sent-table.db";
import { errorAt, type FormAnswer, ticked } from "#lib/web/answer";
import { DetailFields } from "./detail-fields";
import { EditionFits } from "./edition-fits";
import { SheetCuts } from "./sheet-cuts";

export const CONFIRM_FORM = "figures";

/** The form in which somebody confirms what a table is of and what its columns hold. */
export async function ConfirmForm({ sent, answer }: { sent: SentTable; answer: FormAnswer | null }) {
  const { looked, editions } = sent;
  const { choice, details } = looked;
  const { problems, warnings } = checkTable(looked, choice, details, editions);
  const held = await heldAlready(sent, details, measuresRead(choice.columns, details));
  const own = answer?.form === CONFIRM_FORM && answer.said === "";
  const refused = (field: string) => own && errorAt(answer, CONFIRM_FORM, field) !== undefined;
  return (
    <>
      <SheetLinks href={sentTableHref(sent.id)} sheets={sent.file.sheets} chosen={choice.sheet} />
      {!own && <ColumnDoubts title="Not all of it could be told:" doubts={[...problems, ...warnings]} />}
      <PostForm to={sentTableHref(sent.id, "start")} className="grid grid-cols-[minmax(0,1fr)] gap-7">
        <input type="hidden" name="sheet" value={choice.sheet} />
        <ColumnTable
          head={looked.head}
          names={looked.names}
          choice={choice}
          wanted={looked.wanted}
          answer={answer}
          form={CONFIRM_FORM}
        />
        <SheetCuts looked={looked} answer={answer} form={CONFIRM_FORM} />
        <EditionFits looked={looked} editions={editions} answer={answer} form={CONFIRM_FORM} />
        <DetailFields details={details} answer={answer} form={CONFIRM_FORM} />
        {(held || refused("replace")) && (
          <CheckBoxes
            legend="Figures that are held already"
            hint={
              held &&
              `“${held.title}” has figures of these measures. Those that the table has the same stay as they are.`
            }
            name="replace"
            error={errorAt(answer, CONFIRM_FORM, "replace")}
            boxes={[
              {
                value: "yes",
                name: "Replace those that are others in the table",
                checked: ticked(answer, CONFIRM_FORM, "replace", "yes"),
              },
            ]}
          />
        )}
        {(warnings.length > 0 || own) && (
          <CheckBoxes
            legend="What seems to be otherwise"
            name="despite"
            error={errorAt(answer, CONFIRM_FORM, "despite")}
            boxes={[
              {
                value: "yes",
                name: "I have looked at it: import the table all the same",
                checked: ticked(answer, CONFIRM_FORM, "despite", "yes"),
              },
            ]}
          />
        )}
        <p className="max-w-xl">
          It is imported whole or not at all. Rows that cannot be taken are listed with sheet, row and column.
        </p>
        <FormButtons button="Import the figures" back={IMPORT_PATH} />
      </PostForm>
    </>
  );
}
