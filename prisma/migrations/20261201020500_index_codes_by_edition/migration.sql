-- An entry's codes are kept by edition, as many as there are: in index_code where the group is held, else beside the entry.
-- Those of ISCO-08 move into index_code when their entry is next written.
ALTER TABLE "index_entry" ADD COLUMN     "other_codes" JSONB NOT NULL DEFAULT '{}';

UPDATE "index_entry" e SET "other_codes" = jsonb_strip_nulls(jsonb_build_object(
  'soc90', nullif("soc90", ''),
  'soc2000', nullif("soc2000", ''),
  'isco08', (SELECT g."code" FROM "classification_group" g WHERE g."id" = e."isco08_id")));

-- DropForeignKey
ALTER TABLE "index_entry" DROP CONSTRAINT "index_entry_isco08_id_fkey";

-- DropIndex
DROP INDEX "index_entry_isco08_id_idx";

-- AlterTable
ALTER TABLE "index_entry" DROP COLUMN "isco08_id",
DROP COLUMN "soc2000",
DROP COLUMN "soc90";
