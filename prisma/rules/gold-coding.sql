-- The history of what coders and adjudicators said: each state of a row is kept as a version, by the database, whoever
-- changes it and however. A row says its version; what changes it raises the version by one.
CREATE OR REPLACE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  id_column text := TG_ARGV[0];
  held jsonb := to_jsonb(NEW);
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'refused: somebody changed this meanwhile. Look at it again.' USING ERRCODE = 'restrict_violation';
  END IF;
  EXECUTE format('INSERT INTO %I (%I, version, kept) VALUES ($1, $2, $3)', TG_TABLE_NAME || '_version', TG_ARGV[1])
    USING (held ->> id_column)::int, NEW.version, held;
  RETURN NULL;
END $$;
CREATE TRIGGER coding_decision_history AFTER INSERT OR UPDATE ON "coding_decision"
  FOR EACH ROW EXECUTE FUNCTION keep_version('id', 'decision_id');
CREATE TRIGGER gold_code_history AFTER INSERT OR UPDATE ON "gold_code"
  FOR EACH ROW EXECUTE FUNCTION keep_version('record_id', 'record_id');
CREATE TRIGGER ruling_history AFTER INSERT OR UPDATE ON "ruling"
  FOR EACH ROW EXECUTE FUNCTION keep_version('id', 'ruling_id');
CREATE TRIGGER distinction_history AFTER INSERT OR UPDATE ON "distinction"
  FOR EACH ROW EXECUTE FUNCTION keep_version('id', 'distinction_id');
-- A case is about one record, and once it is settled nothing of it changes: whoever doubts it opens another.
CREATE OR REPLACE FUNCTION case_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'settled' OR NEW.record_id <> OLD.record_id THEN
    RAISE EXCEPTION 'refused: this case is settled. Open the record again with a reason.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER coding_case_moves BEFORE UPDATE ON "coding_case" FOR EACH ROW EXECUTE FUNCTION case_moves();
-- Nobody settles what they coded themself.
CREATE OR REPLACE FUNCTION adjudicator_is_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM coding_decision WHERE record_id = NEW.record_id AND person_id = NEW.settled_by_id) THEN
    RAISE EXCEPTION 'refused: you coded this record yourself. Another adjudicator has to settle it.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjudication_by_another BEFORE INSERT ON "adjudication" FOR EACH ROW EXECUTE FUNCTION adjudicator_is_another();
