-- CreateTable
CREATE TABLE "coded_file" (
    "id" TEXT NOT NULL,
    "stored_id" TEXT NOT NULL,
    "owner_id" TEXT,
    "work" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'to confirm',
    "job_id" TEXT,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "cursor" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ,

    CONSTRAINT "coded_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coded_file_part" (
    "file_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" BYTEA NOT NULL,

    CONSTRAINT "coded_file_part_pkey" PRIMARY KEY ("file_id","number")
);

-- CreateTable
CREATE TABLE "doubtful_title" (
    "file_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "industry" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "first_row" INTEGER NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "code" TEXT NOT NULL,
    "chosen" JSONB,
    "reviewed_at" TIMESTAMPTZ,

    CONSTRAINT "doubtful_title_pkey" PRIMARY KEY ("file_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "coded_file_stored_id_key" ON "coded_file"("stored_id");

-- CreateIndex
CREATE INDEX "coded_file_owner_id_created_at_idx" ON "coded_file"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "doubtful_title_file_id_confidence_first_row_idx" ON "doubtful_title"("file_id", "confidence", "first_row");

-- AddForeignKey
ALTER TABLE "coded_file" ADD CONSTRAINT "coded_file_stored_id_fkey" FOREIGN KEY ("stored_id") REFERENCES "stored_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coded_file_part" ADD CONSTRAINT "coded_file_part_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "coded_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "doubtful_title" ADD CONSTRAINT "doubtful_title_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "coded_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
