-- Roles are ended, people deactivated, the rest withdrawn or decided anew, never deleted: what somebody did, and by which
-- right, can be traced for ever. It also keeps the last custodian, whose role could otherwise be deleted with everybody's.
CREATE OR REPLACE FUNCTION is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'is_kept: % of % is refused. It is ended, withdrawn or decided anew, never deleted.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['person', 'role_grant', 'revision', 'review_paper', 'issue', 'evidence', 'attachment', 'proposal',
    'proposal_version', 'life_step', 'proposal_move', 'vote', 'decision', 'consultation_round', 'round_proposal', 'comment',
    'comment_response', 'meeting', 'agenda_item', 'meeting_action', 'stored_compile',
    'release', 'release_file', 'revision_suggestion',
    'batch', 'batch_file', 'queue', 'queue_person', 'coding_decision', 'coding_decision_version', 'guideline', 'coding_case',
    'case_message', 'adjudication', 'gold_code', 'gold_code_version', 'ruling', 'ruling_version', 'distinction',
    'distinction_version', 'record_view',
    'offered_weights', 'offered_count', 'offered_base', 'finding_outcome', 'lookup_measure',
    'title_outcome', 'outcome_title'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION is_kept()', held || '_kept', held);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION is_kept()', held || '_not_emptied', held);
  END LOOP;
END $$;
