-- Coders agree, and their queue wants the adjudicator to confirm it.
ALTER TABLE "coding_case" DROP CONSTRAINT "coding_case_kind";
ALTER TABLE "coding_case" ADD CONSTRAINT "coding_case_kind" CHECK ("kind" IN ('disagreement', 'query', 'confirmation', 'reopened'));
-- Questions that wait for a coder are counted on every page of theirs.
CREATE INDEX "case_message_to_id_idx" ON "case_message"("to_id");
