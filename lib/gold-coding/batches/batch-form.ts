import { dayField } from "#lib/web/day-field";
import { line, prose } from "#lib/web/fields";

/** What the settings of a batch are asked for by. */
export const BATCH_FIELDS = {
  title: line("The title", { required: "Give the batch a title.", longest: 120 }),
  endsOn: dayField("Give the end date: the day after it, the text of the records is erased."),
  note: prose("The note", { longest: 5_000 }),
};
