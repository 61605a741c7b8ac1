-- Of a pair of editions one revision is open at a time, and one correction of what was released.
CREATE UNIQUE INDEX "revision_open_pair" ON "revision" ("source", "target")
  WHERE "status" = 'open' AND "kind" = 'working' AND "corrects_release_id" IS NULL;
CREATE UNIQUE INDEX "revision_open_correction" ON "revision" ("source", "target")
  WHERE "status" = 'open' AND "corrects_release_id" IS NOT NULL;

-- What is suggested names groups of one edition, and everybody reads it once it is answered, unless the answer says not.
ALTER TABLE "revision_suggestion"
  ADD COLUMN "edition" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "published" BOOLEAN NOT NULL DEFAULT true;
