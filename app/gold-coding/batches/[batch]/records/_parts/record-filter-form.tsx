import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { recordsHref } from "#lib/gold-coding/batches/batch-address";
import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import {
  CONFIDENCE_BANDS,
  RECORD_STATE_WORDS,
  RECORD_STATES,
  type RecordFilter,
} from "#lib/gold-coding/batches/records/record-filter";
import { OUTCOME_WORDS, OUTCOMES } from "#lib/gold-coding/coding/answer";
import type { ParameterError } from "#lib/platform/parameters";

const ANY = { value: "", name: "any" };

/** Which records the list shows, as a GET form. */
export function RecordFilterForm(props: {
  batchId: string;
  filter: RecordFilter;
  editions: readonly EditionOfAnswers[];
  errors: readonly ParameterError[];
}) {
  const { batchId, filter, editions, errors } = props;
  const error = (field: string) => errors.find((one) => one.field === field)?.message;
  const majors = (editions[0]?.edition?.groups ?? []).filter(({ level }) => level === 1);
  return (
    <form
      action={recordsHref(batchId)}
      className="no-print my-5 grid items-end gap-3 rounded-card bg-wash p-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <SelectField
        label="State"
        name="state"
        defaultValue={filter.state}
        error={error("state")}
        options={[ANY, ...RECORD_STATES.map((value) => ({ value, name: RECORD_STATE_WORDS[value] }))]}
      />
      <SelectField
        label="Major group assigned"
        name="major"
        defaultValue={filter.major}
        error={error("major")}
        options={[ANY, ...majors.map(({ code, title }) => ({ value: code, name: `${code} ${title}` }))]}
      />
      <TextField
        label="Code assigned, or its beginning"
        name="code"
        inputMode="numeric"
        maxLength={7}
        defaultValue={filter.code}
        error={error("code")}
      />
      <TextField
        label="Code settled, or its beginning"
        name="gold"
        inputMode="numeric"
        maxLength={4}
        defaultValue={filter.gold}
        error={error("gold")}
      />
      <SelectField
        label="Confidence"
        name="confidence"
        defaultValue={filter.confidence}
        error={error("confidence")}
        options={[ANY, ...Object.entries(CONFIDENCE_BANDS).map(([value, { name }]) => ({ value, name }))]}
      />
      <SelectField
        label="A coder said"
        name="outcome"
        defaultValue={filter.outcome}
        error={error("outcome")}
        options={[ANY, ...OUTCOMES.map((value) => ({ value, name: OUTCOME_WORDS[value] }))]}
      />
      <SelectField
        label="A coder flagged it"
        name="flagged"
        defaultValue={filter.flagged ? "yes" : ""}
        error={error("flagged")}
        options={[ANY, { value: "yes", name: "yes" }]}
      />
      <TextField
        label="Two coders’ codes, such as 2134-2136"
        name="cell"
        maxLength={9}
        defaultValue={filter.cell?.join("-") ?? ""}
        error={error("cell")}
      />
      {editions.length > 1 && (
        <SelectField
          label="In"
          name="edition"
          defaultValue={String(filter.edition)}
          error={error("edition")}
          options={editions.map(({ shortTitle }, at) => ({ value: String(at), name: shortTitle }))}
        />
      )}
      <Button>Filter</Button>
    </form>
  );
}
