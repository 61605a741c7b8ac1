-- Microdata of a survey are not kept: when their analysis is done, failed or stopped, or is forgotten, the files are gone in the
-- same moment, whatever ended it. One that waits again after its worker was killed has them still.
CREATE OR REPLACE FUNCTION removes_microdata() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM stored_file WHERE id IN (SELECT jsonb_array_elements_text(OLD.input -> 'files'));
  RETURN NULL;
END $$;

CREATE TRIGGER microdata_ended AFTER UPDATE OF state ON job FOR EACH ROW
  WHEN (NEW.kind IN ('microdata', 'earnings-effect') AND NEW.state IN ('done', 'failed', 'cancelled'))
  EXECUTE FUNCTION removes_microdata();
CREATE TRIGGER microdata_forgotten AFTER DELETE ON job FOR EACH ROW
  WHEN (OLD.kind IN ('microdata', 'earnings-effect'))
  EXECUTE FUNCTION removes_microdata();
