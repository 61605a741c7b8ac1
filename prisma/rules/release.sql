-- Releases of two editions are numbered from 1, without gaps; whoever comes second is told.
CREATE OR REPLACE FUNCTION release_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_number integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('release'));
  SELECT max(number) INTO last_number FROM release WHERE source = NEW.source AND target = NEW.target;
  IF NEW.number <= coalesce(last_number, 0) THEN
    RAISE EXCEPTION 'refused: release % was made meanwhile. Look at it, and at the check again.', last_number USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.number > coalesce(last_number, 0) + 1 THEN
    RAISE EXCEPTION 'refused: there is no release % that release % could follow.', NEW.number - 1, NEW.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_follows BEFORE INSERT ON "release" FOR EACH ROW EXECUTE FUNCTION release_follows();

-- A release is whole at once: a file that comes later would change it.
CREATE OR REPLACE FUNCTION release_file_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM release WHERE id = NEW.release_id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'refused: files are added to a release only as it is made. Make a new release.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_file_at_once BEFORE INSERT ON "release_file" FOR EACH ROW EXECUTE FUNCTION release_file_at_once();

CREATE OR REPLACE FUNCTION release_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM release_file WHERE release_id = NEW.id AND name IN ('content.json.gz', 'input.json.gz')) < 2 THEN
    RAISE EXCEPTION 'A release is kept with its content and what it was made from.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER release_is_whole AFTER INSERT ON "release"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION release_is_whole();
