-- Figures leave out the records that were withdrawn, which are few: they are found without reading all others.
CREATE INDEX "survey_record_withdrawn_of" ON "survey_record" ("batch_id") WHERE "withdrawn_at" IS NOT NULL;
