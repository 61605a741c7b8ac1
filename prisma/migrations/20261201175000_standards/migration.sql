-- CreateTable
CREATE TABLE "standard" (
    "id" SERIAL NOT NULL,
    "urn" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "developer" TEXT NOT NULL DEFAULT '',
    "suite_code" TEXT NOT NULL DEFAULT '',
    "number" TEXT NOT NULL DEFAULT '',
    "version" TEXT NOT NULL DEFAULT '',
    "legacy" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "suite" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT '',
    "approved_on" TEXT,
    "review_on" TEXT,
    "occupations" TEXT[],
    "sector" TEXT NOT NULL DEFAULT '',
    "level" TEXT NOT NULL DEFAULT '',
    "behaviours" TEXT[],
    "link" TEXT NOT NULL DEFAULT '',
    "given_codes" TEXT[],
    "codes_edition" TEXT NOT NULL DEFAULT '',
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "uncovered" TEXT[],
    "sought_with" TEXT NOT NULL DEFAULT '',
    "merged_into_id" INTEGER,
    "file_id" INTEGER,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standards_file" (
    "id" SERIAL NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "job_id" TEXT,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" TEXT,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "standards_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standards_file_row" (
    "file_id" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "urn" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "standards_file_row_pkey" PRIMARY KEY ("file_id","row")
);

-- CreateTable
CREATE TABLE "standard_mapping" (
    "id" SERIAL NOT NULL,
    "standard_id" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION,
    "sure" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ,
    "reason" TEXT NOT NULL DEFAULT '',
    "moved_from_id" INTEGER,

    CONSTRAINT "standard_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "like_pair" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "one" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    "likeness" DOUBLE PRECISION NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "remains" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "like_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_action" (
    "id" SERIAL NOT NULL,
    "objective" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "starts_on" TEXT,
    "due_on" TEXT,
    "timescale" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_progress" (
    "id" SERIAL NOT NULL,
    "action_id" INTEGER NOT NULL,
    "done_on" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "plan_progress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "standard_key_key" ON "standard"("key");

-- CreateIndex
CREATE INDEX "standard_title_idx" ON "standard"("title");

-- CreateIndex
CREATE INDEX "standards_file_row_file_id_outcome_idx" ON "standards_file_row"("file_id", "outcome");

-- CreateIndex
CREATE INDEX "standard_mapping_edition_id_code_idx" ON "standard_mapping"("edition_id", "code");

-- CreateIndex
CREATE INDEX "standard_mapping_state_idx" ON "standard_mapping"("state");

-- CreateIndex
CREATE UNIQUE INDEX "standard_mapping_once" ON "standard_mapping"("standard_id", "edition_id", "code");

-- CreateIndex
CREATE INDEX "like_pair_state_likeness_idx" ON "like_pair"("state", "likeness");

-- CreateIndex
CREATE UNIQUE INDEX "like_pair_once" ON "like_pair"("kind", "one", "other");

-- CreateIndex
CREATE UNIQUE INDEX "plan_progress_once" ON "plan_progress"("action_id", "done_on", "text");

-- AddForeignKey
ALTER TABLE "standard" ADD CONSTRAINT "standard_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "standard"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard" ADD CONSTRAINT "standard_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "standards_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standards_file_row" ADD CONSTRAINT "standards_file_row_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "standards_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_mapping" ADD CONSTRAINT "standard_mapping_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_mapping" ADD CONSTRAINT "standard_mapping_moved_from_id_fkey" FOREIGN KEY ("moved_from_id") REFERENCES "standard_mapping"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_progress" ADD CONSTRAINT "plan_progress_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "plan_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "standard" ADD CONSTRAINT "standard_kind" CHECK ("kind" IN ('occupational', 'apprenticeship'));
ALTER TABLE "standard" ADD CONSTRAINT "standard_level" CHECK ("level" IN ('', 'pan-sector', 'multi-sector', 'job-specific'));
ALTER TABLE "standard" ADD CONSTRAINT "standard_link" CHECK ("link" = '' OR "link" ~ '^https?://');
ALTER TABLE "standard" ADD CONSTRAINT "standard_not_into_itself" CHECK ("merged_into_id" <> "id");
ALTER TABLE "standard_mapping" ADD CONSTRAINT "standard_mapping_state" CHECK ("state" IN ('waiting', 'accepted', 'refused'));
ALTER TABLE "standard_mapping" ADD CONSTRAINT "standard_mapping_decided" CHECK (("state" = 'waiting') = ("decided_at" IS NULL));
ALTER TABLE "standard_mapping" ADD CONSTRAINT "standard_mapping_origin" CHECK ("origin" IN ('code', 'occupation', 'title', 'moved', 'person'));
ALTER TABLE "like_pair" ADD CONSTRAINT "like_pair_state" CHECK ("state" IN ('waiting', 'merged', 'apart', 'overlap'));
ALTER TABLE "like_pair" ADD CONSTRAINT "like_pair_order" CHECK ("one" < "other" COLLATE "C");
ALTER TABLE "like_pair" ADD CONSTRAINT "like_pair_remains" CHECK (("state" = 'merged') = ("remains" <> '') AND "remains" IN ('', "one", "other"));
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_status" CHECK ("status" IN ('open', 'done', 'dropped'));
