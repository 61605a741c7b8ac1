-- Versions follow one another, and only while the proposal can still be edited.
CREATE OR REPLACE FUNCTION proposal_version_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
BEGIN
  SELECT * INTO held FROM proposal WHERE id = NEW.proposal_id FOR UPDATE;
  IF NEW.saved_by_id IS NOT NULL THEN
    IF held.stage NOT IN ('draft', 'working-group review', 'recommended') THEN
      RAISE EXCEPTION 'refused: a proposal that is % cannot be edited. Take it back to the working group first.', held.stage USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM proposal_version WHERE proposal_id = NEW.proposal_id)
      AND NEW.version <> held.version + 1 THEN
      RAISE EXCEPTION 'refused: somebody saved another version meanwhile. Look at it before you save yours.' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  UPDATE proposal SET version = NEW.version WHERE id = NEW.proposal_id AND version < NEW.version;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_version_follows BEFORE INSERT ON "proposal_version" FOR EACH ROW EXECUTE FUNCTION proposal_version_follows();

-- A stage changes as a move is written, a version as a version is saved, and in no other way.
CREATE OR REPLACE FUNCTION proposal_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.stage <> 'draft' AND NEW.proposer_id IS NOT NULL THEN
      RAISE EXCEPTION 'refused: a proposal begins as a draft.' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSE
    IF NEW.id <> OLD.id OR NEW.issue_id <> OLD.issue_id OR NEW.proposer_id IS DISTINCT FROM OLD.proposer_id THEN
      RAISE EXCEPTION 'is_fixed: whose proposal it is and on what cannot be changed.' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.stage <> OLD.stage OR NEW.version <> OLD.version) AND pg_trigger_depth() < 2 THEN
      RAISE EXCEPTION 'refused: the stage of a proposal changes by a move, and by nothing else.' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_fits BEFORE INSERT OR UPDATE ON "proposal" FOR EACH ROW EXECUTE FUNCTION proposal_fits();
