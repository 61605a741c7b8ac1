import { Button } from "#components/ui/button";
import { SelectField, TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { ROLE_NAMES, ROLES } from "#lib/permissions/roles";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";
import type { ScopeChoice } from "./scope-choice";

/** Gives a role to somebody. @param scopes what a role can be given for instead of everything */
export function GiveRoleForm(props: { personId: string; scopes: ScopeChoice[]; answer: FormAnswer | null }) {
  const { personId, scopes, answer } = props;
  const value = (field: string) => typed(answer, "give-role", field);
  const error = (field: string) => errorAt(answer, "give-role", field);
  return (
    <PostForm to={`/people/${personId}/give-role`} label="Give a role">
      <SelectField
        label="Role"
        name="role"
        defaultValue={value("role")}
        error={error("role")}
        options={[
          { value: "", name: "Choose a role" },
          ...ROLES.map((role) => ({
            value: role,
            name: `${ROLE_NAMES[role].name}: ${ROLE_NAMES[role].may}`,
          })),
        ]}
      />
      <SelectField
        label="For"
        name="scope"
        defaultValue={value("scope")}
        error={error("scope")}
        options={[
          { value: "", name: "everything" },
          ...scopes.map((scope) => ({ value: scope.value, name: scope.name })),
        ]}
      />
      <TextArea
        label="Reason"
        name="reason"
        rows={3}
        hint="It stands in the record."
        defaultValue={value("reason")}
        error={error("reason")}
      />
      <div>
        <Button>Give the role</Button>
      </div>
    </PostForm>
  );
}
