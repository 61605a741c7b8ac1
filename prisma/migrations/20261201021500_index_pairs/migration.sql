-- CreateTable
CREATE TABLE "index_pair" (
    "source_id" INTEGER NOT NULL,
    "target_id" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "index_pair_pkey" PRIMARY KEY ("source_id","target_id")
);

-- CreateIndex
CREATE INDEX "index_pair_target_id_idx" ON "index_pair"("target_id");

-- AddForeignKey
ALTER TABLE "index_pair" ADD CONSTRAINT "index_pair_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_pair" ADD CONSTRAINT "index_pair_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "index_pair" ADD CONSTRAINT "index_pair_entries" CHECK ("entries" > 0);
-- The titles of an edition may not be known; a title that is known is not blank.
ALTER TABLE "classification_group" DROP CONSTRAINT "group_title_not_blank";
ALTER TABLE "classification_group" ADD CONSTRAINT "group_title_not_blank" CHECK ("title" = '' OR btrim("title") <> '');
