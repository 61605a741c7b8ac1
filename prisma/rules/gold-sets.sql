-- No record is in the set that the lookup is measured by and in the one that it learns from, nor is one like it, of whatever
-- batch. Whoever puts records into sets waits for others who do, so that two cannot each miss what the other does.
CREATE OR REPLACE FUNCTION gold_sets_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM now_gold JOIN before_gold USING (record_id) WHERE now_gold.used_for IS DISTINCT FROM before_gold.used_for) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('gold_sets'));
  IF EXISTS (
    SELECT 1 FROM now_gold JOIN survey_record mine ON mine.id = now_gold.record_id
      JOIN survey_record other ON other.likeness = mine.likeness
      JOIN gold_code held ON held.record_id = other.id AND held.used_for <> now_gold.used_for
    WHERE now_gold.used_for IS NOT NULL) THEN
    RAISE EXCEPTION 'refused: a record like one of these is in the other set. Put them into sets again.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER gold_sets_apart AFTER UPDATE ON "gold_code"
  REFERENCING OLD TABLE AS before_gold NEW TABLE AS now_gold
  FOR EACH STATEMENT EXECUTE FUNCTION gold_sets_apart();

CREATE OR REPLACE FUNCTION gold_code_in_no_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'refused: a gold code is put into a set once it is settled.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER gold_code_in_no_set BEFORE INSERT ON "gold_code"
  FOR EACH ROW WHEN (NEW.used_for IS NOT NULL) EXECUTE FUNCTION gold_code_in_no_set();

-- Figures that were offered, and what was made of a finding, stay as they were.
CREATE OR REPLACE FUNCTION offered_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'offered_weights' AND to_jsonb(OLD) ->> 'withdrawn_at' IS NULL
    AND to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by_id' = to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'refused: what was offered stays as it was. Withdraw it, and offer anew.' USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['offered_weights', 'offered_count', 'offered_base', 'finding_outcome', 'lookup_measure'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION offered_once()', held || '_fixed', held);
  END LOOP;
END $$;
