-- A seat is of a queue and a record that are there. Held by statement and not by foreign keys: those look for both with
-- every row, which was more than half of what making a queue of a million records cost. As with them whoever takes a record
-- away waits for whoever is just making a seat, here by their batch, and the other way round.
CREATE OR REPLACE FUNCTION seats_placed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM batch WHERE id IN (SELECT batch_id FROM queue WHERE id IN (SELECT queue_id FROM added GROUP BY 1)) FOR KEY SHARE;
  IF EXISTS (SELECT FROM (SELECT queue_id FROM added GROUP BY 1) AS named LEFT JOIN queue ON queue.id = queue_id WHERE id IS NULL)
    OR EXISTS (SELECT FROM added WHERE NOT EXISTS (SELECT FROM survey_record WHERE survey_record.id = added.record_id)) THEN
    RAISE EXCEPTION 'a seat is of a queue or a record that is not there' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seats_placed AFTER INSERT ON "seat" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION seats_placed();

CREATE OR REPLACE FUNCTION seats_left() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  left_over boolean;
BEGIN
  PERFORM FROM batch WHERE id IN (SELECT batch_id FROM gone) FOR UPDATE;
  IF TG_TABLE_NAME = 'queue' THEN
    left_over := EXISTS (SELECT FROM gone JOIN seat ON seat.queue_id = gone.id);
  ELSE
    left_over := EXISTS (SELECT FROM gone JOIN seat ON seat.record_id = gone.id);
  END IF;
  IF left_over THEN
    RAISE EXCEPTION 'what has seats cannot be taken away' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_seats_left AFTER DELETE ON "queue" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION seats_left();
CREATE TRIGGER survey_record_seats_left AFTER DELETE ON "survey_record" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION seats_left();
