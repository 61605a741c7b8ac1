-- The history of what coders and adjudicators said: each state of a row is kept as a version, by the database, whoever
-- changes it and however. A row says its version; what changes it raises the version by one.
CREATE OR REPLACE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  id_column text := TG_ARGV[0];
  held jsonb := to_jsonb(NEW);
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    IF TG_TABLE_NAME = 'coding_decision' AND erases_only(to_jsonb(OLD), held) AND of_erased_batch(NEW.id) THEN
      RETURN NULL;
    END IF;
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
-- A case is about one record, and once it is settled nothing of it changes: whoever doubts it opens another. Only why it was
-- opened again goes, with the text of the batch.
CREATE OR REPLACE FUNCTION case_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) = to_jsonb(OLD) || '{"reason": "(erased)"}' AND batch_is_erased(OLD.record_id) THEN
    RETURN NEW;
  END IF;
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

-- The text of a batch goes after its end, and nothing else ever changes in what is kept of a decision.
CREATE OR REPLACE FUNCTION erases_only(before jsonb, after jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT after = before || '{"note": "", "query": ""}'
$$;
CREATE OR REPLACE FUNCTION of_erased_batch(decision int) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM coding_decision JOIN queue ON queue.id = queue_id JOIN batch ON batch.id = batch_id
    WHERE coding_decision.id = decision AND erased_at IS NOT NULL)
$$;
CREATE OR REPLACE FUNCTION decision_version_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF erases_only(OLD.kept, NEW.kept) AND of_erased_batch(OLD.decision_id)
    AND (to_jsonb(NEW) - 'kept') = (to_jsonb(OLD) - 'kept') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'refused: a version of a decision stays as it is. Only its note and query go, when the text of its batch is erased.'
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER coding_decision_version_fixed BEFORE UPDATE ON "coding_decision_version"
  FOR EACH ROW EXECUTE FUNCTION decision_version_fixed();

-- What the adjudicator and coders wrote to each other goes in the same way.
CREATE OR REPLACE FUNCTION case_message_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text = '(erased)' AND (to_jsonb(NEW) - 'text') = (to_jsonb(OLD) - 'text') AND EXISTS (
    SELECT FROM coding_case JOIN survey_record ON survey_record.id = record_id JOIN batch ON batch.id = batch_id
    WHERE coding_case.id = OLD.case_id AND erased_at IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'refused: what was written stays as it is. Write another message.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER case_message_fixed BEFORE UPDATE ON "case_message" FOR EACH ROW EXECUTE FUNCTION case_message_fixed();

-- Once the text of a batch is erased none comes into it, and it is not undone; nor does anybody open it again.
CREATE OR REPLACE FUNCTION batch_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL AND (NEW.erased_at IS DISTINCT FROM OLD.erased_at OR NEW.closed_at IS NULL) THEN
    RAISE EXCEPTION 'refused: the text of this batch is erased, which cannot be undone.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_erased BEFORE UPDATE ON "batch" FOR EACH ROW EXECUTE FUNCTION batch_erased();

-- A decision is of the seat that its coder was given, and stays so; it is given where that is coded.
CREATE OR REPLACE FUNCTION decision_of_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.seat_id, NEW.queue_id, NEW.record_id, NEW.person_id)
    = (OLD.seat_id, OLD.queue_id, OLD.record_id, OLD.person_id) AND (NEW.state <> 'given' OR OLD.state = 'given') THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM seat WHERE id = NEW.seat_id AND queue_id = NEW.queue_id AND record_id = NEW.record_id
    AND person_id = NEW.person_id AND (seat.state = 'coded' OR NEW.state <> 'given')) THEN
    RAISE EXCEPTION 'refused: nobody was given this record in this way. Claim it first.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER coding_decision_of_seat BEFORE INSERT OR UPDATE ON "coding_decision" FOR EACH ROW EXECUTE FUNCTION decision_of_seat();
