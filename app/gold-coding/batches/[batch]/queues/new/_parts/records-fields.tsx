import { TextField } from "#components/ui/field";
import { RadioChoices } from "#components/ui/radio-choices";
import { quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FORM = "queue";

/** Which of the records come into the queue, and in which order. */
export function RecordsFields(props: { matching: Record<string, number>; answer: FormAnswer | null }) {
  const { matching, answer } = props;
  const at = (name: string, otherwise = "") => ({
    name,
    chosen: typed(answer, FORM, name, otherwise),
    error: errorAt(answer, FORM, name),
  });
  const text = (name: string, otherwise = "") => ({
    name,
    defaultValue: typed(answer, FORM, name, otherwise),
    error: errorAt(answer, FORM, name),
    inputMode: "numeric" as const,
    className: "max-w-40",
  });
  const records = (name: string) => quantity(matching[name] ?? 0, "record");
  return (
    <>
      <TextField
        label="Title"
        hint="What its coders call it, such as “Teaching, blind”."
        name="title"
        defaultValue={typed(answer, FORM, "title")}
        error={errorAt(answer, FORM, "title")}
      />
      <RadioChoices
        legend="What is it for?"
        {...at("kind", "coding")}
        choices={[
          { value: "coding", name: "Coding" },
          {
            value: "training",
            name: "Training",
            note: `Records whose answer is known, with feedback at once (${records("known")}).`,
          },
        ]}
      />
      <RadioChoices
        legend="Records that another queue of this batch has"
        {...at("elsewhere", matching["left out"] ? "left out" : "once finished")}
        choices={[
          { value: "left out", name: `Leave them out (${records("left out")} to code)` },
          {
            value: "once finished",
            name: `Take those that are coded there (${records("once finished")} to code)`,
            note: "To have records coded once more by somebody else.",
          },
          {
            value: "again",
            name: `Take them all (${records("again")} to code)`,
            note: "A round of its own beside the others. Nobody codes the same record twice in any case.",
          },
        ]}
      />
      <RadioChoices
        legend="How many of them?"
        {...at("sample", "all")}
        choices={[
          { value: "all", name: "All" },
          { value: "random", name: "A random sample" },
          { value: "stratified", name: "A random sample in which each major group has its share" },
        ]}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <TextField label="Sample: number of records" {...text("size")} />
        <TextField label="or share in %" {...text("share")} />
      </div>
      <RadioChoices
        legend="Order"
        {...at("order", "random")}
        choices={[
          { value: "random", name: "Random" },
          { value: "file", name: "By record id" },
          {
            value: "least sure",
            name: "Those whose assigned code is least sure first",
            note: "Records without a confidence come before all others. On the batch’s page the lookup can be asked for one.",
          },
        ]}
      />
    </>
  );
}
