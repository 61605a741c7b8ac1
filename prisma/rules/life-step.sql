-- The steps that a revision's proposals go by: its own where it has any, else those that stand for every revision. The app
-- reads them the same way (lib/revision/life/life-steps.db.ts).
CREATE OR REPLACE FUNCTION life_steps_of(revision text) RETURNS SETOF life_step LANGUAGE sql STABLE AS $$
  SELECT * FROM life_step WHERE ended_at IS NULL AND revision_id IS NOT DISTINCT FROM
    (SELECT life_steps_of.revision WHERE EXISTS (SELECT 1 FROM life_step AS own
      WHERE own.revision_id = life_steps_of.revision AND own.ended_at IS NULL))
$$;
