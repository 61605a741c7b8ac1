-- CreateTable
CREATE TABLE "revision" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_state" (
    "id" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "revision_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_paper" (
    "id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "major_group" TEXT,
    "introduction" TEXT NOT NULL DEFAULT '',
    "open" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT,

    CONSTRAINT "review_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue" (
    "id" TEXT NOT NULL,
    "paper_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "origin_ref" TEXT,
    "evidence" TEXT NOT NULL DEFAULT '',
    "sources" TEXT[],
    "targets" TEXT[],
    "raised_by_id" TEXT,
    "raised_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "file_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "issue_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "codes" TEXT[],
    "attachment_id" INTEGER,
    "added_by_id" TEXT,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,
    "withdrawn_by_id" TEXT,
    "withdraw_reason" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" TEXT NOT NULL,
    "issue_id" TEXT NOT NULL,
    "proposer_id" TEXT,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage_changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_version" (
    "proposal_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "saved_by_id" TEXT,
    "saved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_version_pkey" PRIMARY KEY ("proposal_id","version")
);

-- CreateTable
CREATE TABLE "life_step" (
    "id" SERIAL NOT NULL,
    "from_stage" TEXT NOT NULL,
    "to_stage" TEXT NOT NULL,
    "roles" TEXT[],
    "quorum" INTEGER NOT NULL DEFAULT 0,
    "quorum_of" TEXT,
    "needs_evidence" BOOLEAN NOT NULL DEFAULT false,
    "needs_responses" BOOLEAN NOT NULL DEFAULT false,
    "set_by_id" TEXT,
    "set_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "life_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_move" (
    "id" SERIAL NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "from_stage" TEXT NOT NULL,
    "to_stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "moved_by_id" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "proposal_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "id" SERIAL NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "voted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "issue_id" TEXT NOT NULL,
    "proposal_id" TEXT,
    "version" INTEGER,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_on" TEXT,
    "meeting_id" INTEGER,
    "reverses_id" TEXT,
    "decided_by_id" TEXT,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_round" (
    "id" SERIAL NOT NULL,
    "revision_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "opens_at" TIMESTAMPTZ NOT NULL,
    "closes_at" TIMESTAMPTZ NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "consultation_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_proposal" (
    "round_id" INTEGER NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "round_proposal_pkey" PRIMARY KEY ("round_id","proposal_id","version")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "link" TEXT,
    "attachment_id" INTEGER,
    "publish_name" BOOLEAN NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_response" (
    "comment_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "published" BOOLEAN NOT NULL,
    "withheld_reason" TEXT,
    "responded_by_id" TEXT NOT NULL,
    "responded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "comment_response_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "revision_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "attendees" TEXT NOT NULL DEFAULT '',
    "apologies" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" TEXT NOT NULL DEFAULT '',
    "issue_id" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_action" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_compile" (
    "id" SERIAL NOT NULL,
    "revision_id" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "output_hash" TEXT NOT NULL,
    "input" BYTEA NOT NULL,
    "rows" INTEGER NOT NULL,
    "breaches" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "made_by_id" TEXT,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "stored_compile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_paper_label" ON "review_paper"("revision_id", "label");

-- CreateIndex
CREATE INDEX "issue_origin_ref_idx" ON "issue"("origin_ref");

-- CreateIndex
CREATE UNIQUE INDEX "issue_number" ON "issue"("paper_id", "number");

-- CreateIndex
CREATE INDEX "evidence_issue_id_idx" ON "evidence"("issue_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_issue" ON "proposal"("issue_id");

-- CreateIndex
CREATE INDEX "proposal_move_proposal_id_idx" ON "proposal_move"("proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "vote_of_person" ON "vote"("proposal_id", "version", "person_id", "body");

-- CreateIndex
CREATE UNIQUE INDEX "decision_reverses" ON "decision"("reverses_id");

-- CreateIndex
CREATE INDEX "decision_issue_id_idx" ON "decision"("issue_id");

-- CreateIndex
CREATE INDEX "comment_proposal_id_idx" ON "comment"("proposal_id");

-- CreateIndex
CREATE INDEX "comment_person_id_idx" ON "comment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_number" ON "agenda_item"("meeting_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_action_number" ON "meeting_action"("meeting_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "stored_compile_input" ON "stored_compile"("revision_id", "input_hash");

-- AddForeignKey
ALTER TABLE "review_paper" ADD CONSTRAINT "review_paper_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "review_paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposer_id_fkey" FOREIGN KEY ("proposer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_move" ADD CONSTRAINT "proposal_move_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_proposal_id_version_fkey" FOREIGN KEY ("proposal_id", "version") REFERENCES "proposal_version"("proposal_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_proposal_id_version_fkey" FOREIGN KEY ("proposal_id", "version") REFERENCES "proposal_version"("proposal_id", "version") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_round" ADD CONSTRAINT "consultation_round_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_proposal" ADD CONSTRAINT "round_proposal_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "consultation_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_proposal" ADD CONSTRAINT "round_proposal_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_proposal" ADD CONSTRAINT "round_proposal_proposal_id_version_fkey" FOREIGN KEY ("proposal_id", "version") REFERENCES "proposal_version"("proposal_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "consultation_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_proposal_id_version_fkey" FOREIGN KEY ("proposal_id", "version") REFERENCES "proposal_version"("proposal_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_response" ADD CONSTRAINT "comment_response_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_compile" ADD CONSTRAINT "stored_compile_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema cannot say, from here on. A refusal that begins "refused: " is a sentence for the person who asked
-- (lib/refused-by-database.ts): the app checks first, and this holds when two come at once or somebody goes another way.

INSERT INTO "revision_state" ("id", "version") VALUES (1, 0);
ALTER TABLE "revision_state" ADD CONSTRAINT "revision_state_one" CHECK ("id" = 1);

ALTER TABLE "revision" ADD CONSTRAINT "revision_kind" CHECK ("kind" IN ('working', 'as written'));
ALTER TABLE "issue" ADD CONSTRAINT "issue_question_given" CHECK (btrim("question") <> '' AND "number" > 0);
ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_kind" CHECK ("kind" IN ('sizes', 'index entries', 'other classification', 'tasks', 'qualifications', 'link', 'attachment', 'statement')),
  ADD CONSTRAINT "evidence_given" CHECK (btrim("text") <> '' OR "url" IS NOT NULL OR cardinality("codes") > 0 OR "attachment_id" IS NOT NULL),
  ADD CONSTRAINT "evidence_withdrawn" CHECK ("withdrawn_at" IS NULL OR btrim(coalesce("withdraw_reason", '')) <> '');
ALTER TABLE "attachment"
  ADD CONSTRAINT "attachment_type" CHECK ("type" IN ('application/pdf', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  ADD CONSTRAINT "attachment_size" CHECK ("size" = octet_length("content") AND "size" > 0);
ALTER TABLE "proposal"
  ADD CONSTRAINT "proposal_stage" CHECK ("stage" IN ('draft', 'working-group review', 'out for comment', 'recommended', 'decided'));
ALTER TABLE "life_step"
  ADD CONSTRAINT "life_step_stages" CHECK (
    "from_stage" IN ('draft', 'working-group review', 'out for comment', 'recommended', 'decided')
    AND "to_stage" IN ('draft', 'working-group review', 'out for comment', 'recommended', 'decided')
    AND "from_stage" <> "to_stage"),
  ADD CONSTRAINT "life_step_roles" CHECK (cardinality("roles") > 0 AND "roles" <@ ARRAY['working-group', 'steering-group', 'custodian']),
  ADD CONSTRAINT "life_step_quorum" CHECK ("quorum" BETWEEN 0 AND 50 AND ("quorum" = 0 OR "quorum_of" IN ('working-group', 'steering-group')));
CREATE UNIQUE INDEX "life_step_in_force" ON "life_step" ("from_stage", "to_stage") WHERE "ended_at" IS NULL;
ALTER TABLE "vote"
  ADD CONSTRAINT "vote_choice" CHECK (
    ("body" = 'working-group' AND "choice" IN ('for', 'against', 'abstain'))
    OR ("body" = 'steering-group' AND "choice" IN ('accepted', 'rejected', 'deferred', 'no further action', 'abstain')));
ALTER TABLE "decision"
  ADD CONSTRAINT "decision_outcome" CHECK ("outcome" IN ('accepted', 'rejected', 'deferred', 'no further action')),
  ADD CONSTRAINT "decision_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "decision_on" CHECK (("proposal_id" IS NULL) = ("version" IS NULL) AND ("proposal_id" IS NOT NULL OR "outcome" <> 'accepted'));
ALTER TABLE "consultation_round" ADD CONSTRAINT "consultation_round_window" CHECK ("opens_at" < "closes_at");
ALTER TABLE "comment"
  ADD CONSTRAINT "comment_stance" CHECK ("stance" IN ('supports', 'refutes', 'neutral')),
  ADD CONSTRAINT "comment_given" CHECK (btrim("text") <> '');
ALTER TABLE "comment_response"
  ADD CONSTRAINT "comment_response_given" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "comment_response_withheld" CHECK ("published" = ("withheld_reason" IS NULL));
ALTER TABLE "meeting"
  ADD CONSTRAINT "meeting_body" CHECK ("body" IN ('working-group', 'steering-group')),
  ADD CONSTRAINT "meeting_held_on" CHECK ("held_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "meeting_action"
  ADD CONSTRAINT "meeting_action_status" CHECK ("status" IN ('open', 'done', 'dropped')),
  ADD CONSTRAINT "meeting_action_due" CHECK ("due_on" IS NULL OR "due_on" ~ '^\d{4}-\d{2}-\d{2}$');

-- The usual life of a proposal, for the custodian to change.
INSERT INTO "life_step" ("from_stage", "to_stage", "roles", "quorum", "quorum_of", "needs_evidence", "needs_responses", "reason") VALUES
  ('draft', 'working-group review', '{working-group}', 0, NULL, false, false, 'As delivered'),
  ('working-group review', 'draft', '{working-group}', 0, NULL, false, false, 'As delivered'),
  ('working-group review', 'out for comment', '{working-group}', 0, NULL, true, false, 'As delivered'),
  ('out for comment', 'working-group review', '{working-group}', 0, NULL, false, false, 'As delivered'),
  ('out for comment', 'recommended', '{working-group}', 1, 'working-group', true, true, 'As delivered'),
  ('recommended', 'working-group review', '{working-group,steering-group}', 0, NULL, false, false, 'As delivered'),
  ('recommended', 'decided', '{steering-group}', 1, 'steering-group', false, true, 'As delivered'),
  ('decided', 'working-group review', '{steering-group,working-group}', 0, NULL, false, false, 'As delivered');
