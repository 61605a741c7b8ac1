-- AlterTable
ALTER TABLE "life_step" ADD COLUMN     "revision_id" TEXT;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "base_release_id" INTEGER,
ADD COLUMN     "corrects_release_id" INTEGER,
ADD COLUMN     "cut_off_on" TEXT,
ADD COLUMN     "edits" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "opened_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "opened_by_id" TEXT,
ADD COLUMN     "size_policy" JSONB,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "target_short_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "target_title" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "revision_suggestion" (
    "id" SERIAL NOT NULL,
    "revision_id" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "codes" TEXT[],
    "url" TEXT,
    "attachment_id" INTEGER,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "person_id" TEXT,
    "sent_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'open',
    "issue_id" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_id" TEXT,
    "answered_at" TIMESTAMPTZ,
    "edits" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "revision_suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "revision_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "released_on" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_by_id" TEXT,
    "notes" TEXT NOT NULL,
    "index_version" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "layout" INTEGER NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_file" (
    "release_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "release_file_pkey" PRIMARY KEY ("release_id","name")
);

-- CreateIndex
CREATE INDEX "revision_suggestion_revision_id_status_idx" ON "revision_suggestion"("revision_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "release_number" ON "release"("source", "target", "number");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_base_release_id_fkey" FOREIGN KEY ("base_release_id") REFERENCES "release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_corrects_release_id_fkey" FOREIGN KEY ("corrects_release_id") REFERENCES "release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_suggestion" ADD CONSTRAINT "revision_suggestion_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_suggestion" ADD CONSTRAINT "revision_suggestion_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_suggestion" ADD CONSTRAINT "revision_suggestion_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "life_step" ADD CONSTRAINT "life_step_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_file" ADD CONSTRAINT "release_file_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "revision"
  ADD CONSTRAINT "revision_status" CHECK ("status" IN ('open', 'finished')),
  ADD CONSTRAINT "revision_cut_off_on" CHECK ("cut_off_on" IS NULL OR "cut_off_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "revision_suggestion"
  ADD CONSTRAINT "revision_suggestion_given" CHECK (btrim("title") <> '' AND btrim("text") <> ''),
  ADD CONSTRAINT "revision_suggestion_status" CHECK ("status" IN ('open', 'raised', 'answered')),
  ADD CONSTRAINT "revision_suggestion_ended" CHECK (
    ("status" <> 'raised' OR "issue_id" IS NOT NULL) AND ("status" <> 'answered' OR btrim("answer") <> ''));
ALTER TABLE "release"
  ADD CONSTRAINT "release_number_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "release_pair" CHECK ("source" <> "target"),
  ADD CONSTRAINT "release_released_on" CHECK ("released_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "release_file"
  ADD CONSTRAINT "release_file_size" CHECK ("size" = octet_length("content")),
  ADD CONSTRAINT "release_file_sha256" CHECK ("sha256" = encode(sha256("content"), 'hex'));
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_scope";
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_scope" CHECK (("scope_kind" IS NULL) = ("scope_id" IS NULL)
  AND ("scope_kind" IS NULL OR "scope_kind" IN ('data-set', 'round', 'revision')));
