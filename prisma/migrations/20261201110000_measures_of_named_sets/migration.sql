-- AlterTable
ALTER TABLE "lookup_measure" ADD COLUMN     "set_name" TEXT,
ALTER COLUMN "batch_id" DROP NOT NULL;

-- A measure is of a batch or of a named set.
ALTER TABLE "lookup_measure" ADD CONSTRAINT "lookup_measure_of_one" CHECK (("batch_id" IS NULL) <> ("set_name" IS NULL));
