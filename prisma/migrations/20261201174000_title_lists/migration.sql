-- CreateTable
CREATE TABLE "title_list" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL,
    "least" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "stored_id" TEXT,
    "settings" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'to confirm',
    "job_id" TEXT,
    "edition" TEXT NOT NULL DEFAULT '',
    "coded_by" TEXT NOT NULL DEFAULT '',
    "periods" TEXT[],
    "came" JSONB,
    "sent_by_id" TEXT,
    "sent_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ,

    CONSTRAINT "title_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "title_list_row" (
    "list_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "count" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "title_list_row_pkey" PRIMARY KEY ("list_id","line","period")
);

-- CreateTable
CREATE TABLE "listed_title" (
    "list_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "counts" DOUBLE PRECISION[],
    "total" DOUBLE PRECISION NOT NULL,
    "first_seen" INTEGER NOT NULL,
    "standing" TEXT NOT NULL DEFAULT '',
    "code" TEXT NOT NULL DEFAULT '',
    "confidence" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "next_code" TEXT NOT NULL DEFAULT '',
    "next_confidence" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "cluster" INTEGER,

    CONSTRAINT "listed_title_pkey" PRIMARY KEY ("list_id","key")
);

-- CreateTable
CREATE TABLE "title_cluster" (
    "list_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titles" INTEGER NOT NULL,
    "counts" DOUBLE PRECISION[],
    "total" DOUBLE PRECISION NOT NULL,
    "unmatched" DOUBLE PRECISION NOT NULL,
    "first_seen" INTEGER NOT NULL,
    "trend" TEXT NOT NULL,
    "p" DOUBLE PRECISION,
    "growth" DOUBLE PRECISION,
    "nearest" JSONB NOT NULL,
    "coded" JSONB NOT NULL DEFAULT '[]',
    "like_id" INTEGER,

    CONSTRAINT "title_cluster_pkey" PRIMARY KEY ("list_id","number")
);

-- CreateTable
CREATE TABLE "title_outcome" (
    "id" SERIAL NOT NULL,
    "list_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "became" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "evidence" JSONB NOT NULL,
    "made_by_id" TEXT,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "title_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_title" (
    "outcome_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "outcome_title_pkey" PRIMARY KEY ("outcome_id","key")
);

-- CreateIndex
CREATE INDEX "listed_title_list_id_cluster_idx" ON "listed_title"("list_id", "cluster");

-- CreateIndex
CREATE INDEX "listed_title_list_id_total_idx" ON "listed_title"("list_id", "total");

-- CreateIndex
CREATE INDEX "title_cluster_list_id_total_idx" ON "title_cluster"("list_id", "total");

-- CreateIndex
CREATE UNIQUE INDEX "title_outcome_once" ON "title_outcome"("list_id", "key", "became");

-- CreateIndex
CREATE INDEX "outcome_title_key_idx" ON "outcome_title"("key");

-- AddForeignKey
ALTER TABLE "title_list_row" ADD CONSTRAINT "title_list_row_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "title_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listed_title" ADD CONSTRAINT "listed_title_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "title_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "title_cluster" ADD CONSTRAINT "title_cluster_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "title_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "title_outcome" ADD CONSTRAINT "title_outcome_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "title_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_title" ADD CONSTRAINT "outcome_title_outcome_id_fkey" FOREIGN KEY ("outcome_id") REFERENCES "title_outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
