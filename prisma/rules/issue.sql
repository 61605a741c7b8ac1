-- Issues go into open papers; number and paper are for ever.
CREATE OR REPLACE FUNCTION issue_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.id <> OLD.id OR NEW.paper_id <> OLD.paper_id OR NEW.number <> OLD.number OR NEW.origin <> OLD.origin
      OR NEW.origin_ref IS DISTINCT FROM OLD.origin_ref OR NEW.raised_by_id IS DISTINCT FROM OLD.raised_by_id THEN
      RAISE EXCEPTION 'is_fixed: where an issue stands and comes from cannot be changed.' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF NEW.raised_by_id IS NOT NULL AND NOT (SELECT open FROM review_paper WHERE id = NEW.paper_id FOR SHARE) THEN
    RAISE EXCEPTION 'refused: this paper is closed. Raise the issue in a paper that is open.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issue_fits BEFORE INSERT OR UPDATE ON "issue" FOR EACH ROW EXECUTE FUNCTION issue_fits();
