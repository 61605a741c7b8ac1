-- People are deactivated and roles ended, never deleted: what somebody did, and by which right, can be traced for ever.
-- It also keeps the last custodian, whose role could otherwise be deleted with everybody's.
CREATE FUNCTION is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'is_kept: % of % is refused. End a role, deactivate a person.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER role_grant_kept BEFORE DELETE ON "role_grant" FOR EACH ROW EXECUTE FUNCTION is_kept();
CREATE TRIGGER role_grant_not_emptied BEFORE TRUNCATE ON "role_grant" FOR EACH STATEMENT EXECUTE FUNCTION is_kept();
CREATE TRIGGER person_kept BEFORE DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION is_kept();
CREATE TRIGGER person_not_emptied BEFORE TRUNCATE ON "person" FOR EACH STATEMENT EXECUTE FUNCTION is_kept();

-- A missing reason let the check pass, for null is not false.
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_end",
  ADD CONSTRAINT "role_grant_end" CHECK ("ended_at" IS NULL OR btrim(coalesce("end_reason", '')) <> '');
