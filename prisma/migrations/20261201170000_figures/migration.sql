-- AlterTable
ALTER TABLE "data_set" ADD COLUMN "edition_id" TEXT,
ADD COLUMN "licence" TEXT NOT NULL DEFAULT '',
ADD COLUMN "measure" TEXT NOT NULL DEFAULT '',
ADD COLUMN "period" TEXT NOT NULL DEFAULT '',
ADD COLUMN "population" TEXT NOT NULL DEFAULT '',
ADD COLUMN "series" TEXT NOT NULL DEFAULT '',
ADD COLUMN "status" TEXT NOT NULL DEFAULT '',
ADD COLUMN "unit" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "figure" (
    "id" SERIAL NOT NULL,
    "data_set_id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "group_id" INTEGER,
    "measure" TEXT NOT NULL,
    "sex" TEXT NOT NULL DEFAULT '',
    "hours" TEXT NOT NULL DEFAULT '',
    "value" DOUBLE PRECISION,
    "suppressed" TEXT NOT NULL DEFAULT '',
    "quality" TEXT NOT NULL DEFAULT '',
    "cv" DOUBLE PRECISION,
    "base" INTEGER,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id"),
    -- A figure is a number or says why there is none: what is suppressed is never nought.
    CONSTRAINT "figure_or_reason" CHECK (("value" IS NULL) = ("suppressed" <> ''))
);

-- CreateIndex
CREATE UNIQUE INDEX "figure_of" ON "figure"("data_set_id", "edition_id", "group_id", "measure", "sex", "hours") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "figure_group_id_idx" ON "figure"("group_id");

-- AddForeignKey
ALTER TABLE "data_set" ADD CONSTRAINT "data_set_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_data_set_id_fkey" FOREIGN KEY ("data_set_id") REFERENCES "data_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The sizes held so far become figures, and their data sets say of what time and edition they are.
INSERT INTO "figure" ("data_set_id", "edition_id", "group_id", "measure", "value")
SELECT s."data_set_id", g."edition_id", s."group_id", s."measure", s."value"
FROM "group_size" s JOIN "classification_group" g ON g."id" = s."group_id";

UPDATE "data_set" d SET "edition_id" = held."edition_id"
FROM (SELECT "data_set_id", min("edition_id") AS "edition_id" FROM "figure" GROUP BY 1 HAVING count(DISTINCT "edition_id") = 1) held
WHERE d."id" = held."data_set_id";

UPDATE "data_set" SET "licence" = 'Open Government Licence v3.0'
WHERE "id" IN ('lfs', 'census', 'aps-2025', 'ashe-2021-provisional', 'ashe-2021-revised', 'ashe-2025-provisional');
UPDATE "data_set" SET "period" = '2014-01/2016-09' WHERE "id" = 'lfs';
UPDATE "data_set" SET "period" = '2011-03' WHERE "id" = 'census';
UPDATE "data_set" SET "period" = '2025', "series" = 'Annual Population Survey', "population" = 'people in employment, United Kingdom'
WHERE "id" = 'aps-2025';
UPDATE "data_set" SET "period" = substr("id", 6, 4) || '-04', "status" = substr("id", 11),
  "series" = 'Annual Survey of Hours and Earnings, Table 14', "population" = 'employee jobs, United Kingdom'
WHERE "id" IN ('ashe-2021-provisional', 'ashe-2021-revised', 'ashe-2025-provisional');

-- DropTable
DROP TABLE "group_size";
