-- Once there is a custodian there always is one. The lock makes two people who end each other's role come one after the other.
CREATE OR REPLACE FUNCTION keep_a_custodian() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('keep_a_custodian'));
  IF EXISTS (SELECT 1 FROM role_grant WHERE role = 'custodian') AND NOT EXISTS (
    SELECT 1 FROM role_grant JOIN person ON person.id = role_grant.person_id
    WHERE role = 'custodian' AND scope_kind IS NULL AND ended_at IS NULL AND deactivated_at IS NULL
  ) THEN
    RAISE EXCEPTION 'keep_a_custodian: nobody would be custodian any more.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER role_grant_custodian AFTER UPDATE OR DELETE ON "role_grant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_a_custodian();
CREATE CONSTRAINT TRIGGER person_custodian AFTER UPDATE OF "deactivated_at" OR DELETE ON "person"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_a_custodian();
