-- A confidence that did not come with the record is the lookup's, and says so.
ALTER TABLE "survey_record" ADD COLUMN "confidence_from" TEXT;
ALTER TABLE "survey_record" ADD CONSTRAINT "survey_record_confidence_from"
  CHECK ("confidence_from" IS NULL OR ("confidence_from" = 'lookup' AND "confidence" IS NOT NULL));
