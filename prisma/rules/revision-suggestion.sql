-- What was suggested stays as it was sent, and what is answered stays answered. A correction waits for none, though an
-- issue can be raised in it from one.
CREATE OR REPLACE FUNCTION revision_suggestion_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.title, NEW.text, NEW.codes, NEW.edition, NEW.url, NEW.attachment_id, NEW.name, NEW.email, NEW.person_id, NEW.sent_at)
      IS DISTINCT FROM (OLD.title, OLD.text, OLD.codes, OLD.edition, OLD.url, OLD.attachment_id, OLD.name, OLD.email, OLD.person_id, OLD.sent_at) THEN
      RAISE EXCEPTION 'is_fixed: what was suggested cannot be changed.' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status <> 'open' THEN
      RAISE EXCEPTION 'refused: somebody answered this suggestion meanwhile. Load the page again.' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF NEW.status = 'open' AND EXISTS (SELECT 1 FROM revision WHERE id = NEW.revision_id AND corrects_release_id IS NOT NULL) THEN
    RAISE EXCEPTION 'refused: a correction takes up no suggestions. They wait for the next revision.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_suggestion_fits BEFORE INSERT OR UPDATE ON "revision_suggestion" FOR EACH ROW EXECUTE FUNCTION revision_suggestion_fits();
