-- A transaction that changes what a revision holds gives it a new version (lib/revision/revision.db.ts).
CREATE OR REPLACE FUNCTION revision_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE revision_state SET version = pg_current_xact_id()::text::bigint
    WHERE version <> pg_current_xact_id()::text::bigint;
  RETURN NULL;
END $$;

-- Deferred: the record's lock is taken before this one, by everybody.
DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['revision', 'review_paper', 'issue', 'evidence', 'proposal', 'proposal_version', 'life_step',
    'proposal_move', 'vote', 'decision', 'consultation_round', 'round_proposal', 'comment', 'comment_response', 'meeting',
    'agenda_item', 'meeting_action', 'stored_compile',
    'release', 'release_file', 'revision_suggestion'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revision_changed()', held || '_state', held);
  END LOOP;
END $$;
