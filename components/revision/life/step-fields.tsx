import { SelectField, TextArea, TextField } from "#components/ui/field";
import { CheckBoxes } from "#components/ui/form";
import {
  BODIES,
  BODY_NAMES,
  LIFE_ROLE_NAMES,
  LIFE_ROLES,
  type StepDraft,
} from "#lib/revision/life/life-step";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";

/** What the custodian says of a step, with why. @param step as it is now */
export function StepFields(props: { form: string; answer: FormAnswer | null; step: StepDraft | null }) {
  const { form, answer, step } = props;
  const error = (field: string) => errorAt(answer, form, field);
  const needs = (value: string, otherwise: boolean) => ticked(answer, form, "needs", value, otherwise);
  return (
    <>
      <CheckBoxes
        legend="Who may make the move"
        name="roles"
        error={error("roles")}
        boxes={LIFE_ROLES.map((role) => ({
          value: role,
          name: <span className="inline-block first-letter:uppercase">{LIFE_ROLE_NAMES[role]}</span>,
          checked: ticked(answer, form, "roles", role, step?.roles.includes(role) ?? false),
        }))}
      />
      <TextField
        label="Votes needed"
        name="quorum"
        inputMode="numeric"
        className="max-w-24"
        hint="0 for none. For a decision: votes for its outcome."
        defaultValue={typed(answer, form, "quorum", String(step?.quorum ?? 0))}
        error={error("quorum")}
      />
      <SelectField
        label="Whose votes"
        name="quorumOf"
        hint="Without meaning where none are needed."
        defaultValue={typed(answer, form, "quorumOf", step?.quorumOf ?? defaultBody(step))}
        error={error("quorumOf")}
        options={BODIES.map((body) => ({ value: body, name: `the ${BODY_NAMES[body]}’s` }))}
      />
      <CheckBoxes
        legend="What has to be there as well"
        name="needs"
        error={error("needs")}
        boxes={[
          {
            value: "evidence",
            name: "Tangible evidence on the issue",
            checked: needs("evidence", step?.needsEvidence ?? false),
          },
          {
            value: "responses",
            name: "A response to every comment",
            checked: needs("responses", step?.needsResponses ?? false),
          },
        ]}
      />
      <TextArea
        label="Reason"
        name="reason"
        rows={3}
        hint="It stands in the record."
        defaultValue={typed(answer, form, "reason")}
        error={error("reason")}
      />
    </>
  );
}

function defaultBody(step: StepDraft | null): string {
  return step?.from === "recommended" ? "steering-group" : "working-group";
}
