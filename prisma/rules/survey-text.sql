-- What a survey gave stays as it gave it: a record is withdrawn, or its words go at the end of its batch, and nothing else of
-- it changes, whoever writes; what was worked out of it, as the lookup's confidence, is no answer.
CREATE OR REPLACE FUNCTION batch_is_erased(asked_record int) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM survey_record JOIN batch ON batch.id = batch_id
    WHERE survey_record.id = asked_record AND erased_at IS NOT NULL)
$$;
CREATE OR REPLACE FUNCTION record_as_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  erased jsonb := '{"job_title": "", "job_description": "", "industry_text": "", "qualifications": "", "management_status": "",
    "supervisor_status": "", "employment_status": "", "likeness": null}';
  other text[] := ARRAY['withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason', 'known_codes'];
BEGIN
  -- Who assigned the code did not say how sure they were: the lookup may.
  IF OLD.confidence IS NULL OR OLD.confidence_from = 'lookup' THEN
    other := other || ARRAY['confidence', 'confidence_from'];
  END IF;
  IF to_jsonb(NEW) - other = to_jsonb(OLD) - other
    OR (to_jsonb(NEW) - other = to_jsonb(OLD) - other || erased AND batch_is_erased(NEW.id)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'refused: a record stays as the survey gave it. Withdraw it, and import it anew.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER survey_record_as_given BEFORE UPDATE ON "survey_record" FOR EACH ROW EXECUTE FUNCTION record_as_given();

-- Records come from a file of their batch. Once the text of a batch is erased, no words come into it any more by any way:
-- neither records nor what is said of them. Looked at once a statement, and not by a foreign key with every row of a million.
CREATE OR REPLACE FUNCTION records_come() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM batch WHERE erased_at IS NOT NULL AND id IN (SELECT batch_id FROM come)) THEN
    RAISE EXCEPTION 'refused: the text of this batch is erased. Start another batch.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM (SELECT file_id, batch_id FROM come GROUP BY 1, 2) AS named
      LEFT JOIN batch_file ON batch_file.id = file_id AND batch_file.batch_id = named.batch_id WHERE batch_file.id IS NULL) THEN
    RAISE EXCEPTION 'a record is of a file that is not in its batch' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER survey_record_come AFTER INSERT ON "survey_record" REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION records_come();
CREATE OR REPLACE FUNCTION no_words_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about int := CASE WHEN TG_TABLE_NAME = 'case_message' THEN (SELECT record_id FROM coding_case WHERE id = (to_jsonb(NEW) ->> 'case_id')::int)
    ELSE (to_jsonb(NEW) ->> 'record_id')::int END;
BEGIN
  IF batch_is_erased(about) THEN
    RAISE EXCEPTION 'refused: the text of this batch is erased. What was decided stays as it is.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_message_of_erased BEFORE INSERT ON "case_message" FOR EACH ROW EXECUTE FUNCTION no_words_of_erased();
CREATE TRIGGER adjudication_of_erased BEFORE INSERT ON "adjudication" FOR EACH ROW EXECUTE FUNCTION no_words_of_erased();
CREATE TRIGGER coding_case_of_erased BEFORE INSERT ON "coding_case"
  FOR EACH ROW WHEN (NEW.reason <> '') EXECUTE FUNCTION no_words_of_erased();
CREATE TRIGGER skipped_record_of_erased BEFORE INSERT OR UPDATE ON "skipped_record"
  FOR EACH ROW WHEN (NEW.reason <> '') EXECUTE FUNCTION no_words_of_erased();
CREATE TRIGGER coding_decision_of_erased BEFORE INSERT OR UPDATE ON "coding_decision"
  FOR EACH ROW WHEN (NEW.note <> '' OR NEW.query <> '') EXECUTE FUNCTION no_words_of_erased();

-- What settled a case is never altered. Its reason, which may quote the record, goes with the text of the batch.
CREATE OR REPLACE FUNCTION adjudication_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) = to_jsonb(OLD) || '{"reason": "(erased)"}' AND batch_is_erased(OLD.record_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'refused: what settled a case stays as it is. Open the record again with a reason.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER adjudication_fixed BEFORE UPDATE ON "adjudication" FOR EACH ROW EXECUTE FUNCTION adjudication_fixed();
