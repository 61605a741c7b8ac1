-- What was saved, said, moved and decided stays as it is.
CREATE OR REPLACE FUNCTION is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'is_fixed: a row of % cannot be changed. Write a new one.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['attachment', 'proposal_version', 'proposal_move', 'decision', 'round_proposal', 'comment', 'stored_compile',
    'release', 'release_file', 'guideline', 'gold_code_version', 'ruling_version', 'distinction_version',
    'record_view', 'title_outcome', 'outcome_title'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION is_fixed()', held || '_fixed', held);
  END LOOP;
END $$;
