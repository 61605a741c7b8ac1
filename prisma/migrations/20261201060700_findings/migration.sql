-- CreateTable
CREATE TABLE "offered_weights" (
    "id" SERIAL NOT NULL,
    "batch_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "revision_id" TEXT,
    "records" INTEGER NOT NULL,
    "offered_by_id" TEXT,
    "offered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "offered_weights_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offered_count" (
    "offer_id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "sex" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "offered_count_pkey" PRIMARY KEY ("offer_id","source","target","sex")
);

-- CreateTable
CREATE TABLE "offered_base" (
    "offer_id" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sex" TEXT NOT NULL,
    "base" INTEGER NOT NULL,

    CONSTRAINT "offered_base_pkey" PRIMARY KEY ("offer_id","edition","code","sex")
);

-- CreateTable
CREATE TABLE "finding_outcome" (
    "id" SERIAL NOT NULL,
    "batch_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "became" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "made_by_id" TEXT,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lookup_measure" (
    "id" SERIAL NOT NULL,
    "batch_id" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "index_version" TEXT NOT NULL,
    "records" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "measured_by_id" TEXT,
    "measured_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lookup_measure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "offered_weights_batch_id_idx" ON "offered_weights"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_outcome_once" ON "finding_outcome"("batch_id", "kind", "key", "became");

-- CreateIndex
CREATE INDEX "lookup_measure_batch_id_edition_idx" ON "lookup_measure"("batch_id", "edition");

-- AddForeignKey
ALTER TABLE "offered_count" ADD CONSTRAINT "offered_count_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offered_weights"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offered_base" ADD CONSTRAINT "offered_base_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offered_weights"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say. What is offered to everybody has nothing under ten in it, whoever writes it.
ALTER TABLE "offered_weights" ADD CONSTRAINT "offered_weights_pair" CHECK ("source" <> "target" AND btrim("title") <> '');
CREATE UNIQUE INDEX "offered_weights_once" ON "offered_weights" ("batch_id") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "offered_count"
  ADD CONSTRAINT "offered_count_large" CHECK ("count" >= 10),
  ADD CONSTRAINT "offered_count_sex" CHECK ("sex" IN ('', 'men', 'women'));
ALTER TABLE "offered_base"
  ADD CONSTRAINT "offered_base_large" CHECK ("base" >= 10),
  ADD CONSTRAINT "offered_base_sex" CHECK ("sex" IN ('', 'men', 'women'));
ALTER TABLE "finding_outcome"
  ADD CONSTRAINT "finding_outcome_kind" CHECK ("kind" IN ('disagreement', 'confusion', 'title', 'flags')),
  ADD CONSTRAINT "finding_outcome_became" CHECK ("became" IN ('issue', 'suggestion', 'distinction'));
-- Like records are looked for in every batch where records are put into a set.
CREATE INDEX "gold_code_used_for" ON "gold_code" ("used_for", "record_id") WHERE "used_for" IS NOT NULL;
