-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "classification_series" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "classification_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'released',
    "released_on" TEXT,
    "predecessor_id" TEXT,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classification_group" (
    "id" SERIAL NOT NULL,
    "edition_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "parent_id" INTEGER,

    CONSTRAINT "classification_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "description" (
    "group_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "general" TEXT NOT NULL,
    "entry_routes" TEXT NOT NULL,
    "tasks" TEXT[],
    "related_titles" TEXT[],
    "classified" TEXT NOT NULL,

    CONSTRAINT "description_pkey" PRIMARY KEY ("group_id")
);

-- CreateTable
CREATE TABLE "nssec" (
    "group_id" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "employment_status" TEXT NOT NULL,
    "operational" TEXT NOT NULL,
    "analytic_class" TEXT NOT NULL,

    CONSTRAINT "nssec_pkey" PRIMARY KEY ("group_id","method","employment_status")
);

-- CreateTable
CREATE TABLE "data_set" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "data_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_size" (
    "group_id" INTEGER NOT NULL,
    "data_set_id" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "group_size_pkey" PRIMARY KEY ("group_id","data_set_id","measure")
);

-- CreateTable
CREATE TABLE "coding_index" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "coding_index_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "index_entry" (
    "id" SERIAL NOT NULL,
    "coding_index_id" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "recno" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "natural" TEXT NOT NULL,
    "add" TEXT NOT NULL,
    "ind" TEXT NOT NULL,
    "default_flag" TEXT NOT NULL,
    "see" TEXT NOT NULL,
    "soc90" TEXT NOT NULL,
    "soc2000" TEXT NOT NULL,
    "sub_unit_id" INTEGER,
    "isco08_id" INTEGER,
    "version" TEXT NOT NULL,
    "change" TEXT NOT NULL,

    CONSTRAINT "index_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "index_code" (
    "entry_id" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "group_id" INTEGER NOT NULL,

    CONSTRAINT "index_code_pkey" PRIMARY KEY ("entry_id","edition_id")
);

-- CreateTable
CREATE TABLE "see_reference" (
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,

    CONSTRAINT "see_reference_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "abbreviation" (
    "id" SERIAL NOT NULL,
    "coding_index_id" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "frequent" BOOLEAN NOT NULL,

    CONSTRAINT "abbreviation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dual_coded_count" (
    "source_id" INTEGER NOT NULL,
    "target_id" INTEGER NOT NULL,
    "sex" TEXT NOT NULL,
    "data_set_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "dual_coded_count_pkey" PRIMARY KEY ("source_id","target_id","sex","data_set_id")
);

-- CreateTable
CREATE TABLE "dual_coded_base" (
    "source_id" INTEGER NOT NULL,
    "sex" TEXT NOT NULL,
    "data_set_id" TEXT NOT NULL,
    "base" INTEGER NOT NULL,

    CONSTRAINT "dual_coded_base_pkey" PRIMARY KEY ("source_id","sex","data_set_id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "report" JSONB NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "classification_group_parent_id_idx" ON "classification_group"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_edition_code" ON "classification_group"("edition_id", "code");

-- CreateIndex
CREATE INDEX "index_entry_title_add_ind_idx" ON "index_entry"("title", "add", "ind");

-- CreateIndex
CREATE INDEX "index_entry_isco08_id_idx" ON "index_entry"("isco08_id");

-- CreateIndex
CREATE INDEX "index_entry_sub_unit_id_idx" ON "index_entry"("sub_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "index_entry_uid" ON "index_entry"("coding_index_id", "uid");

-- CreateIndex
CREATE INDEX "index_code_group_id_idx" ON "index_code"("group_id");

-- CreateIndex
CREATE INDEX "see_reference_to_id_idx" ON "see_reference"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "abbreviation_short_meaning" ON "abbreviation"("coding_index_id", "short", "meaning");

-- CreateIndex
CREATE INDEX "dual_coded_count_target_id_idx" ON "dual_coded_count"("target_id");

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "classification_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classification_group" ADD CONSTRAINT "classification_group_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classification_group" ADD CONSTRAINT "classification_group_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "classification_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "description" ADD CONSTRAINT "description_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nssec" ADD CONSTRAINT "nssec_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_size" ADD CONSTRAINT "group_size_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_size" ADD CONSTRAINT "group_size_data_set_id_fkey" FOREIGN KEY ("data_set_id") REFERENCES "data_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_entry" ADD CONSTRAINT "index_entry_coding_index_id_fkey" FOREIGN KEY ("coding_index_id") REFERENCES "coding_index"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_entry" ADD CONSTRAINT "index_entry_sub_unit_id_fkey" FOREIGN KEY ("sub_unit_id") REFERENCES "classification_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_entry" ADD CONSTRAINT "index_entry_isco08_id_fkey" FOREIGN KEY ("isco08_id") REFERENCES "classification_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_code" ADD CONSTRAINT "index_code_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "index_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_code" ADD CONSTRAINT "index_code_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_code" ADD CONSTRAINT "index_code_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "see_reference" ADD CONSTRAINT "see_reference_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "index_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "see_reference" ADD CONSTRAINT "see_reference_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "index_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abbreviation" ADD CONSTRAINT "abbreviation_coding_index_id_fkey" FOREIGN KEY ("coding_index_id") REFERENCES "coding_index"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dual_coded_count" ADD CONSTRAINT "dual_coded_count_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dual_coded_count" ADD CONSTRAINT "dual_coded_count_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dual_coded_count" ADD CONSTRAINT "dual_coded_count_data_set_id_fkey" FOREIGN KEY ("data_set_id") REFERENCES "data_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dual_coded_base" ADD CONSTRAINT "dual_coded_base_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "classification_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dual_coded_base" ADD CONSTRAINT "dual_coded_base_data_set_id_fkey" FOREIGN KEY ("data_set_id") REFERENCES "data_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules of the structure (design: codes are as long as their level is deep) that Prisma's schema cannot say.
ALTER TABLE "classification_group" ADD CONSTRAINT "group_code_fits_level" CHECK (
  ("level" BETWEEN 1 AND 4 AND "code" ~ '^[0-9]+$' AND length("code") = "level")
  OR ("level" = 5 AND "code" ~ '^[0-9]{4}/[0-9]{2}$')
);
ALTER TABLE "classification_group" ADD CONSTRAINT "group_title_not_blank" CHECK (btrim("title") <> '');
ALTER TABLE "dual_coded_count" ADD CONSTRAINT "dual_coded_count_not_negative" CHECK ("count" >= 0);
ALTER TABLE "dual_coded_base" ADD CONSTRAINT "dual_coded_base_not_negative" CHECK ("base" >= 0);
