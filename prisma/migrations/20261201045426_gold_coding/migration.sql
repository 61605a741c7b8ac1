-- CreateTable
CREATE TABLE "batch" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "editions" TEXT[],
    "revision_id" TEXT,
    "ends_on" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "erased_at" TIMESTAMPTZ,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_file" (
    "id" SERIAL NOT NULL,
    "batch_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "job_id" TEXT,
    "columns" JSONB NOT NULL,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" TEXT,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "batch_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_record" (
    "id" SERIAL NOT NULL,
    "batch_id" TEXT NOT NULL,
    "file_id" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "job_title" TEXT NOT NULL DEFAULT '',
    "job_description" TEXT NOT NULL DEFAULT '',
    "industry_text" TEXT NOT NULL DEFAULT '',
    "industry_code" TEXT NOT NULL DEFAULT '',
    "qualifications" TEXT NOT NULL DEFAULT '',
    "management_status" TEXT NOT NULL DEFAULT '',
    "supervisor_status" TEXT NOT NULL DEFAULT '',
    "employment_status" TEXT NOT NULL DEFAULT '',
    "assigned_code" TEXT,
    "assigned_edition" TEXT,
    "confidence" REAL,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "sex" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL DEFAULT '',
    "likeness" BIGINT,
    "known_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "withdrawn_at" TIMESTAMPTZ,
    "withdrawn_by_id" TEXT,
    "withdrawn_reason" TEXT,

    CONSTRAINT "survey_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_view" (
    "id" BIGSERIAL NOT NULL,
    "record_id" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue" (
    "id" SERIAL NOT NULL,
    "batch_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'coding',
    "arm" TEXT NOT NULL DEFAULT 'seen',
    "priority" INTEGER NOT NULL DEFAULT 100,
    "overlap" INTEGER NOT NULL DEFAULT 1,
    "overlap_share" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "extra_under" DOUBLE PRECISION,
    "most_codings" INTEGER NOT NULL DEFAULT 3,
    "check_share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "settled_by" TEXT NOT NULL DEFAULT 'agreement',
    "accuracy_needed" DOUBLE PRECISION,
    "lease_minutes" INTEGER NOT NULL DEFAULT 20,
    "selection" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "queue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_person" (
    "queue_id" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "cap" INTEGER,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "coded" INTEGER NOT NULL DEFAULT 0,
    "checked" INTEGER NOT NULL DEFAULT 0,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "queue_person_pkey" PRIMARY KEY ("queue_id","person_id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" SERIAL NOT NULL,
    "queue_id" INTEGER NOT NULL,
    "record_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'wanted',
    "place" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'free',
    "person_id" TEXT,
    "token" TEXT,
    "claimed_at" TIMESTAMPTZ,
    "until" TIMESTAMPTZ,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skipped_record" (
    "record_id" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "queue_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skipped_record_pkey" PRIMARY KEY ("record_id","person_id")
);

-- CreateTable
CREATE TABLE "known_record" (
    "queue_id" INTEGER NOT NULL,
    "record_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "known_record_pkey" PRIMARY KEY ("queue_id","record_id")
);

-- CreateTable
CREATE TABLE "coding_decision" (
    "id" SERIAL NOT NULL,
    "seat_id" INTEGER NOT NULL,
    "queue_id" INTEGER NOT NULL,
    "record_id" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'given',
    "outcomes" TEXT[],
    "codes" TEXT[],
    "other_codes" TEXT[],
    "certainty" TEXT NOT NULL DEFAULT 'certain',
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "query" TEXT NOT NULL DEFAULT '',
    "seconds" DOUBLE PRECISION,
    "same_as_id" INTEGER,
    "guideline_version" INTEGER,
    "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coding_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coding_decision_version" (
    "decision_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kept" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coding_decision_version_pkey" PRIMARY KEY ("decision_id","version")
);

-- CreateTable
CREATE TABLE "guideline" (
    "id" SERIAL NOT NULL,
    "batch_id" TEXT,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "published_by_id" TEXT,
    "published_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guideline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "stage" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "cursor" JSONB,
    "result" JSONB,
    "failure" TEXT,
    "holder" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "href" TEXT,
    "scope_kind" TEXT,
    "scope_id" TEXT,
    "owner_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ,
    "heartbeat_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "cancel_asked_at" TIMESTAMPTZ,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refused_row" (
    "job_id" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,

    CONSTRAINT "refused_row_pkey" PRIMARY KEY ("job_id","row","column")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "owner_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file_part" (
    "file_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "stored_file_part_pkey" PRIMARY KEY ("file_id","number")
);

-- CreateTable
CREATE TABLE "coding_case" (
    "id" SERIAL NOT NULL,
    "record_id" INTEGER NOT NULL,
    "queue_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL DEFAULT '',
    "settled_at" TIMESTAMPTZ,

    CONSTRAINT "coding_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_message" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "to_id" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjudication" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "record_id" INTEGER NOT NULL,
    "outcomes" TEXT[],
    "codes" TEXT[],
    "other_codes" TEXT[],
    "reason" TEXT NOT NULL,
    "settled_by_id" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "adjudication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gold_code" (
    "record_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'settled',
    "settled_by" TEXT NOT NULL,
    "outcomes" TEXT[],
    "codes" TEXT[],
    "other_codes" TEXT[],
    "adjudication_id" INTEGER,
    "used_for" TEXT,
    "settled_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gold_code_pkey" PRIMARY KEY ("record_id")
);

-- CreateTable
CREATE TABLE "gold_code_version" (
    "record_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kept" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gold_code_version_pkey" PRIMARY KEY ("record_id","version")
);

-- CreateTable
CREATE TABLE "ruling" (
    "id" SERIAL NOT NULL,
    "edition" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "case_id" INTEGER,
    "made_by_id" TEXT,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ruling_version" (
    "ruling_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kept" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ruling_version_pkey" PRIMARY KEY ("ruling_id","version")
);

-- CreateTable
CREATE TABLE "distinction" (
    "id" SERIAL NOT NULL,
    "edition" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "other_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "case_id" INTEGER,
    "made_by_id" TEXT,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "distinction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distinction_version" (
    "distinction_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kept" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "distinction_version_pkey" PRIMARY KEY ("distinction_id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "batch_file_once" ON "batch_file"("batch_id", "sha256");

-- CreateIndex
CREATE INDEX "survey_record_batch_id_assigned_code_idx" ON "survey_record"("batch_id", "assigned_code");

-- CreateIndex
CREATE INDEX "survey_record_batch_id_likeness_idx" ON "survey_record"("batch_id", "likeness");

-- CreateIndex
CREATE UNIQUE INDEX "survey_record_reference" ON "survey_record"("batch_id", "reference");

-- CreateIndex
CREATE INDEX "record_view_record_id_idx" ON "record_view"("record_id");

-- CreateIndex
CREATE INDEX "queue_batch_id_idx" ON "queue"("batch_id");

-- CreateIndex
CREATE INDEX "queue_person_person_id_idx" ON "queue_person"("person_id");

-- CreateIndex
CREATE INDEX "seat_queue_id_record_id_idx" ON "seat"("queue_id", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_of_person" ON "seat"("record_id", "person_id");

-- CreateIndex
CREATE INDEX "known_record_queue_id_place_idx" ON "known_record"("queue_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "coding_decision_seat" ON "coding_decision"("seat_id");

-- CreateIndex
CREATE INDEX "coding_decision_record_id_idx" ON "coding_decision"("record_id");

-- CreateIndex
CREATE INDEX "coding_decision_queue_id_person_id_idx" ON "coding_decision"("queue_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "guideline_version" ON "guideline"("batch_id", "version");

-- CreateIndex
CREATE INDEX "job_owner_id_created_at_idx" ON "job"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "stored_file_expires_at_idx" ON "stored_file"("expires_at");

-- CreateIndex
CREATE INDEX "coding_case_queue_id_state_idx" ON "coding_case"("queue_id", "state");

-- CreateIndex
CREATE INDEX "coding_case_record_id_idx" ON "coding_case"("record_id");

-- CreateIndex
CREATE INDEX "case_message_case_id_idx" ON "case_message"("case_id");

-- CreateIndex
CREATE INDEX "adjudication_record_id_idx" ON "adjudication"("record_id");

-- CreateIndex
CREATE INDEX "ruling_title_key_idx" ON "ruling"("title_key");

-- CreateIndex
CREATE INDEX "ruling_edition_code_idx" ON "ruling"("edition", "code");

-- CreateIndex
CREATE INDEX "distinction_edition_code_idx" ON "distinction"("edition", "code");

-- CreateIndex
CREATE INDEX "distinction_edition_other_code_idx" ON "distinction"("edition", "other_code");

-- AddForeignKey
ALTER TABLE "batch_file" ADD CONSTRAINT "batch_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_record" ADD CONSTRAINT "survey_record_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_record" ADD CONSTRAINT "survey_record_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "batch_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue" ADD CONSTRAINT "queue_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_person" ADD CONSTRAINT "queue_person_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "survey_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_record" ADD CONSTRAINT "known_record_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_decision" ADD CONSTRAINT "coding_decision_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_decision" ADD CONSTRAINT "coding_decision_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_decision" ADD CONSTRAINT "coding_decision_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "survey_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refused_row" ADD CONSTRAINT "refused_row_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_part" ADD CONSTRAINT "stored_file_part_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_case" ADD CONSTRAINT "coding_case_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "survey_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "coding_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "coding_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gold_code" ADD CONSTRAINT "gold_code_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "survey_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "batch"
  ADD CONSTRAINT "batch_editions" CHECK (cardinality("editions") BETWEEN 1 AND 2),
  ADD CONSTRAINT "batch_ends_on" CHECK ("ends_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "survey_record"
  ADD CONSTRAINT "survey_record_weight" CHECK ("weight" > 0 AND "weight" < 'Infinity'),
  ADD CONSTRAINT "survey_record_confidence" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "survey_record_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL)),
  ADD CONSTRAINT "survey_record_sex" CHECK ("sex" IN ('', 'men', 'women'));
ALTER TABLE "queue"
  ADD CONSTRAINT "queue_kind" CHECK ("kind" IN ('coding', 'training')),
  ADD CONSTRAINT "queue_arm" CHECK ("arm" IN ('seen', 'blind')),
  ADD CONSTRAINT "queue_overlap" CHECK ("overlap" BETWEEN 1 AND 9 AND "overlap_share" BETWEEN 0 AND 1),
  ADD CONSTRAINT "queue_further" CHECK (("extra_under" IS NULL OR "extra_under" BETWEEN 0 AND 1) AND "most_codings" BETWEEN "overlap" AND 10),
  ADD CONSTRAINT "queue_check_share" CHECK ("check_share" BETWEEN 0 AND 0.5),
  ADD CONSTRAINT "queue_settled_by" CHECK ("settled_by" IN ('agreement', 'majority', 'adjudicator')),
  ADD CONSTRAINT "queue_accuracy_needed" CHECK ("accuracy_needed" IS NULL OR "accuracy_needed" BETWEEN 0 AND 1),
  ADD CONSTRAINT "queue_lease_minutes" CHECK ("lease_minutes" BETWEEN 1 AND 480),
  ADD CONSTRAINT "queue_state" CHECK ("state" IN ('open', 'paused', 'closed'));
ALTER TABLE "queue_person" ADD CONSTRAINT "queue_person_cap" CHECK ("cap" IS NULL OR "cap" >= 0);
ALTER TABLE "seat"
  ADD CONSTRAINT "seat_kind" CHECK ("kind" IN ('wanted', 'further', 'check', 'training')),
  ADD CONSTRAINT "seat_state" CHECK ("state" IN ('free', 'returned', 'claimed', 'coded', 'withdrawn')),
  ADD CONSTRAINT "seat_claimed" CHECK (("state" = 'claimed') = ("token" IS NOT NULL) AND ("state" = 'claimed') = ("until" IS NOT NULL)),
  ADD CONSTRAINT "seat_taken" CHECK ("state" NOT IN ('claimed', 'coded') OR "person_id" IS NOT NULL),
  ADD CONSTRAINT "seat_open" CHECK ("state" NOT IN ('free', 'returned') OR "person_id" IS NULL);
-- A claim looks at these and nothing else, so that it costs the same however many records there are.
CREATE INDEX "seat_free" ON "seat" ("queue_id", "place") WHERE "state" = 'free';
CREATE INDEX "seat_returned" ON "seat" ("queue_id", "place") WHERE "state" = 'returned';
CREATE INDEX "seat_claimed_until" ON "seat" ("queue_id", "until") WHERE "state" = 'claimed';
CREATE INDEX "seat_claimed_by" ON "seat" ("person_id", "queue_id") WHERE "state" = 'claimed';
ALTER TABLE "coding_decision"
  ADD CONSTRAINT "coding_decision_state" CHECK ("state" IN ('given', 'undone')),
  ADD CONSTRAINT "coding_decision_answers" CHECK (cardinality("outcomes") BETWEEN 1 AND 2
    AND cardinality("codes") = cardinality("outcomes") AND cardinality("other_codes") = cardinality("outcomes")
    AND "outcomes" <@ ARRAY['right', 'wrong', 'partly', 'two', 'uncodable']),
  ADD CONSTRAINT "coding_decision_certainty" CHECK ("certainty" IN ('certain', 'fairly certain', 'uncertain')),
  ADD CONSTRAINT "coding_decision_seconds" CHECK ("seconds" IS NULL OR "seconds" >= 0);
ALTER TABLE "coding_case"
  ADD CONSTRAINT "coding_case_kind" CHECK ("kind" IN ('disagreement', 'query', 'reopened')),
  ADD CONSTRAINT "coding_case_state" CHECK ("state" IN ('open', 'asked', 'waiting', 'settled')),
  ADD CONSTRAINT "coding_case_settled" CHECK (("state" = 'settled') = ("settled_at" IS NOT NULL));
-- One case of a record at a time.
CREATE UNIQUE INDEX "coding_case_unsettled" ON "coding_case" ("record_id") WHERE "state" <> 'settled';
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_kind" CHECK ("kind" IN ('question', 'answer') AND btrim("text") <> '');
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_reason" CHECK (btrim("reason") <> ''
  AND cardinality("codes") = cardinality("outcomes") AND cardinality("other_codes") = cardinality("outcomes"));
ALTER TABLE "gold_code"
  ADD CONSTRAINT "gold_code_state" CHECK ("state" IN ('settled', 'reopened')),
  ADD CONSTRAINT "gold_code_settled_by" CHECK ("settled_by" IN ('single', 'agreement', 'majority', 'adjudicator', 'known')),
  ADD CONSTRAINT "gold_code_used_for" CHECK ("used_for" IN ('training', 'evaluation')),
  ADD CONSTRAINT "gold_code_answers" CHECK (cardinality("codes") = cardinality("outcomes") AND cardinality("other_codes") = cardinality("outcomes"));
ALTER TABLE "distinction" ADD CONSTRAINT "distinction_pair" CHECK ("code" < "other_code" AND btrim("text") <> '');
CREATE UNIQUE INDEX "distinction_once" ON "distinction" ("edition", "code", "other_code") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_given" CHECK (btrim("title") <> '' AND btrim("text") <> '');
ALTER TABLE "job"
  ADD CONSTRAINT "job_state" CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  ADD CONSTRAINT "job_ended" CHECK (("state" IN ('done', 'failed', 'cancelled')) = ("ended_at" IS NOT NULL));
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_scope";
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_scope" CHECK (("scope_kind" IS NULL) = ("scope_id" IS NULL)
  AND ("scope_kind" IS NULL OR "scope_kind" IN ('data-set', 'round', 'revision', 'batch')));
