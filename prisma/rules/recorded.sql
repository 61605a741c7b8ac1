-- A transaction that changes what matters and records nothing does not commit.
CREATE OR REPLACE FUNCTION must_be_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_entry WHERE transaction_id = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'A change of % must be recorded in the same transaction.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER role_grant_recorded AFTER INSERT OR UPDATE OR DELETE ON "role_grant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded();
CREATE CONSTRAINT TRIGGER person_recorded AFTER INSERT OR DELETE ON "person"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded();
CREATE CONSTRAINT TRIGGER person_change_recorded AFTER UPDATE ON "person"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.deactivated_at IS DISTINCT FROM NEW.deactivated_at OR OLD.email IS DISTINCT FROM NEW.email OR OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION must_be_recorded();
CREATE CONSTRAINT TRIGGER import_run_recorded AFTER INSERT ON "import_run"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded();
CREATE CONSTRAINT TRIGGER index_suggestion_recorded AFTER INSERT OR UPDATE OR DELETE ON "index_suggestion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded();

-- Everything of a revision.
DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['revision', 'review_paper', 'issue', 'evidence', 'proposal', 'proposal_version', 'life_step',
    'proposal_move', 'vote', 'decision', 'consultation_round', 'round_proposal', 'comment', 'comment_response', 'meeting',
    'agenda_item', 'meeting_action', 'stored_compile',
    'release', 'release_file', 'revision_suggestion', 'batch', 'queue', 'guideline', 'ruling', 'distinction',
    'offered_weights', 'offered_count', 'offered_base', 'finding_outcome', 'lookup_measure', 'title_outcome', 'outcome_title', 'plan_action', 'plan_progress'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded()', held || '_recorded', held);
  END LOOP;
END $$;
-- It never changes but by losing its reason with the text of its batch, which is recorded once for all of them.
CREATE CONSTRAINT TRIGGER adjudication_recorded AFTER INSERT ON "adjudication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded();
-- How far it is read and coded is no deed; that it came, and went, is.
CREATE CONSTRAINT TRIGGER title_list_recorded AFTER INSERT OR DELETE ON "title_list"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded();
-- Which groups a standard may belong to is looked for without a person.
CREATE CONSTRAINT TRIGGER standard_recorded AFTER INSERT ON "standard"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded();
CREATE CONSTRAINT TRIGGER standard_change_recorded AFTER UPDATE ON "standard"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.changed_at IS DISTINCT FROM NEW.changed_at OR OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id)
  EXECUTE FUNCTION must_be_recorded();
-- What is only suggested is nobody's deed.
CREATE CONSTRAINT TRIGGER standard_mapping_recorded AFTER INSERT OR UPDATE ON "standard_mapping"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'waiting') EXECUTE FUNCTION must_be_recorded();
CREATE CONSTRAINT TRIGGER like_pair_recorded AFTER INSERT OR UPDATE ON "like_pair"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'waiting') EXECUTE FUNCTION must_be_recorded();
