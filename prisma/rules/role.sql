-- Whether a person who is not deactivated holds one of these roles.
CREATE OR REPLACE FUNCTION holds_role(person text, wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM role_grant JOIN person AS one ON one.id = role_grant.person_id
    WHERE one.id = holds_role.person AND role = ANY (wanted) AND ended_at IS NULL AND deactivated_at IS NULL)
$$;
