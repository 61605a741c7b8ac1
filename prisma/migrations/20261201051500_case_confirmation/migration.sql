-- Coders agree, and their queue wants the adjudicator to confirm it.
ALTER TABLE "coding_case" DROP CONSTRAINT "coding_case_kind";
ALTER TABLE "coding_case" ADD CONSTRAINT "coding_case_kind" CHECK ("kind" IN ('disagreement', 'query', 'confirmation', 'reopened'));
