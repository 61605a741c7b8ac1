-- Whether a person who is not deactivated holds one of these roles in a revision: everywhere, or for that revision only. A
-- role for another revision, for one round or for one data set does not count.
CREATE OR REPLACE FUNCTION holds_role(person text, wanted text[], revision text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM role_grant JOIN person AS one ON one.id = role_grant.person_id
    WHERE one.id = holds_role.person AND role = ANY (wanted) AND ended_at IS NULL AND deactivated_at IS NULL
      AND (scope_kind IS NULL OR (scope_kind = 'revision' AND scope_id = holds_role.revision)))
$$;
