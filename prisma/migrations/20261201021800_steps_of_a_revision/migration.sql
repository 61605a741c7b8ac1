-- One step between two stages is in force for each revision that has steps of its own, and one for all others.
DROP INDEX "life_step_in_force";
CREATE UNIQUE INDEX "life_step_in_force" ON "life_step" (coalesce("revision_id", ''), "from_stage", "to_stage") WHERE "ended_at" IS NULL;
