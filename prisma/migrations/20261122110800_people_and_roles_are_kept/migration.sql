-- A missing reason let the check pass, for null is not false.
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_end",
  ADD CONSTRAINT "role_grant_end" CHECK ("ended_at" IS NULL OR btrim(coalesce("end_reason", '')) <> '');
