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

-- Everything of a revision is recorded, kept, and counted by a new version of its state.
CREATE FUNCTION revision_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE revision_state SET version = pg_current_xact_id()::text::bigint
    WHERE version <> pg_current_xact_id()::text::bigint;
  RETURN NULL;
END $$;
DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['revision', 'review_paper', 'issue', 'evidence', 'proposal', 'proposal_version', 'life_step',
    'proposal_move', 'vote', 'decision', 'consultation_round', 'round_proposal', 'comment', 'comment_response', 'meeting',
    'agenda_item', 'meeting_action', 'stored_compile'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_be_recorded()', held || '_recorded', held);
    -- Deferred as well: the record's lock is taken before this one, by everybody.
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revision_changed()', held || '_state', held);
  END LOOP;
  FOREACH held IN ARRAY ARRAY['revision', 'review_paper', 'issue', 'evidence', 'attachment', 'proposal', 'proposal_version',
    'life_step', 'proposal_move', 'vote', 'decision', 'consultation_round', 'round_proposal', 'comment', 'comment_response',
    'meeting', 'agenda_item', 'meeting_action', 'stored_compile'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION is_kept()', held || '_kept', held);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION is_kept()', held || '_not_emptied', held);
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'is_kept: % of % is refused. It is ended, withdrawn or decided anew, never deleted.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- What was saved, said, moved and decided stays as it is.
CREATE FUNCTION is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'is_fixed: a row of % cannot be changed. Write a new one.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['attachment', 'proposal_version', 'proposal_move', 'decision', 'round_proposal', 'comment', 'stored_compile'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION is_fixed()', held || '_fixed', held);
  END LOOP;
END $$;

-- Issues go into open papers; number and paper are for ever.
CREATE FUNCTION issue_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.id <> OLD.id OR NEW.paper_id <> OLD.paper_id OR NEW.number <> OLD.number OR NEW.origin <> OLD.origin
      OR NEW.origin_ref IS DISTINCT FROM OLD.origin_ref OR NEW.raised_by_id IS DISTINCT FROM OLD.raised_by_id THEN
      RAISE EXCEPTION 'is_fixed: where an issue stands and comes from cannot be changed.' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF NEW.raised_by_id IS NOT NULL AND NOT (SELECT open FROM review_paper WHERE id = NEW.paper_id FOR SHARE) THEN
    RAISE EXCEPTION 'refused: this paper is closed. Raise the issue in a paper that is open.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issue_fits BEFORE INSERT OR UPDATE ON "issue" FOR EACH ROW EXECUTE FUNCTION issue_fits();

-- Versions follow one another, and only while the proposal can still be edited.
CREATE FUNCTION proposal_version_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
BEGIN
  SELECT * INTO held FROM proposal WHERE id = NEW.proposal_id FOR UPDATE;
  IF NEW.saved_by_id IS NOT NULL THEN
    IF held.stage NOT IN ('draft', 'working-group review', 'recommended') THEN
      RAISE EXCEPTION 'refused: a proposal that is % cannot be edited. Take it back to the working group first.', held.stage USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM proposal_version WHERE proposal_id = NEW.proposal_id)
      AND NEW.version <> held.version + 1 THEN
      RAISE EXCEPTION 'refused: somebody saved another version meanwhile. Look at it before you save yours.' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  UPDATE proposal SET version = NEW.version WHERE id = NEW.proposal_id AND version < NEW.version;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_version_follows BEFORE INSERT ON "proposal_version" FOR EACH ROW EXECUTE FUNCTION proposal_version_follows();

-- A stage changes as a move is written, a version as a version is saved, and in no other way.
CREATE FUNCTION proposal_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.stage <> 'draft' AND NEW.proposer_id IS NOT NULL THEN
      RAISE EXCEPTION 'refused: a proposal begins as a draft.' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSE
    IF NEW.id <> OLD.id OR NEW.issue_id <> OLD.issue_id OR NEW.proposer_id IS DISTINCT FROM OLD.proposer_id THEN
      RAISE EXCEPTION 'is_fixed: whose proposal it is and on what cannot be changed.' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.stage <> OLD.stage OR NEW.version <> OLD.version) AND pg_trigger_depth() < 2 THEN
      RAISE EXCEPTION 'refused: the stage of a proposal changes by a move, and by nothing else.' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_fits BEFORE INSERT OR UPDATE ON "proposal" FOR EACH ROW EXECUTE FUNCTION proposal_fits();

CREATE FUNCTION holds_role(person text, wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM role_grant JOIN person AS one ON one.id = role_grant.person_id
    WHERE one.id = holds_role.person AND role = ANY (wanted) AND ended_at IS NULL AND deactivated_at IS NULL)
$$;

-- A decision is undone once another reverses it; whoever wants the first back decides anew.
CREATE FUNCTION standing_decision(issue text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT one.id FROM decision AS one WHERE one.issue_id = standing_decision.issue AND one.reverses_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM decision AS other WHERE other.reverses_id = one.id) LIMIT 1
$$;

-- The moves that are allowed, by whom, and what has to be there first: data that the custodian sets.
CREATE FUNCTION proposal_move_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
  step life_step;
  votes integer;
BEGIN
  SELECT * INTO held FROM proposal WHERE id = NEW.proposal_id FOR UPDATE;
  IF held.stage <> NEW.from_stage THEN
    RAISE EXCEPTION 'refused: the proposal is % by now, and not %. Load the page again.', held.stage, NEW.from_stage USING ERRCODE = 'restrict_violation';
  END IF;
  IF held.version <> NEW.version THEN
    RAISE EXCEPTION 'refused: the proposal has version % by now. Look at it before it goes on.', held.version USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT * INTO step FROM life_step
    WHERE from_stage = NEW.from_stage AND to_stage = NEW.to_stage AND ended_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'refused: a proposal that is % cannot become %.', NEW.from_stage, NEW.to_stage USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT holds_role(NEW.moved_by_id, step.roles) THEN
    RAISE EXCEPTION 'refused: this move is not for your role.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF step.needs_evidence AND NOT EXISTS (SELECT 1 FROM evidence WHERE issue_id = held.issue_id AND withdrawn_at IS NULL AND kind <> 'statement') THEN
    RAISE EXCEPTION 'refused: there is no tangible evidence yet. Record sizes, index entries, tasks, a link or a file first.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF step.needs_responses AND EXISTS (SELECT 1 FROM comment LEFT JOIN comment_response ON comment_id = comment.id
    WHERE proposal_id = held.id AND comment_id IS NULL) THEN
    RAISE EXCEPTION 'refused: a comment has no response yet. Respond to every comment first.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.to_stage = 'out for comment' AND NOT EXISTS (SELECT 1 FROM round_proposal JOIN consultation_round ON consultation_round.id = round_id
    WHERE proposal_id = held.id AND version = held.version AND closes_at > clock_timestamp()) THEN
    RAISE EXCEPTION 'refused: the proposal is in no round that is open or to come. Choose a round first.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF step.quorum > 0 AND NEW.to_stage <> 'decided' THEN
    SELECT count(*) INTO votes FROM vote WHERE proposal_id = held.id AND version = held.version AND body = step.quorum_of AND choice = 'for';
    IF votes < step.quorum THEN
      RAISE EXCEPTION 'refused: % of % votes for version % are there.', votes, step.quorum, held.version USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF NEW.to_stage = 'decided' AND NOT EXISTS (SELECT 1 FROM decision WHERE id = standing_decision(held.issue_id) AND proposal_id = held.id AND version = held.version) THEN
    RAISE EXCEPTION 'refused: nothing is decided on this version yet.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.from_stage = 'decided' AND standing_decision(held.issue_id) IS NOT NULL THEN
    RAISE EXCEPTION 'refused: a decision stands. Reverse it first, with a reason.' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE proposal SET stage = NEW.to_stage, stage_changed_at = clock_timestamp() WHERE id = held.id;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_move_allowed BEFORE INSERT ON "proposal_move" FOR EACH ROW EXECUTE FUNCTION proposal_move_allowed();

-- A vote is on the version that there is, while it can count, by a member of the group.
CREATE FUNCTION vote_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
BEGIN
  SELECT * INTO held FROM proposal WHERE id = NEW.proposal_id FOR SHARE;
  IF held.version <> NEW.version THEN
    RAISE EXCEPTION 'refused: the proposal has version % by now. Vote on that one.', held.version USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT holds_role(NEW.person_id, ARRAY[NEW.body]) THEN
    RAISE EXCEPTION 'refused: only members of the group vote in it.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.body = 'working-group' AND held.stage NOT IN ('working-group review', 'out for comment'))
    OR (NEW.body = 'steering-group' AND held.stage <> 'recommended') THEN
    RAISE EXCEPTION 'refused: there is no vote on a proposal that is %.', held.stage USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_counts BEFORE INSERT OR UPDATE ON "vote" FOR EACH ROW EXECUTE FUNCTION vote_counts();

-- One decision stands on an issue. It is on the version that there is, with the votes it needs, and never one person's own.
CREATE FUNCTION decision_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
  step life_step;
  votes integer;
BEGIN
  PERFORM 1 FROM issue WHERE id = NEW.issue_id FOR UPDATE;
  IF NEW.decided_by_id IS NOT NULL AND NOT holds_role(NEW.decided_by_id, ARRAY['steering-group']) THEN
    RAISE EXCEPTION 'refused: only members of the steering group decide.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.reverses_id IS NOT NULL THEN
    IF NEW.reverses_id IS DISTINCT FROM standing_decision(NEW.issue_id) THEN
      RAISE EXCEPTION 'refused: that decision does not stand any more, or is on another issue.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF standing_decision(NEW.issue_id) IS NOT NULL THEN
    RAISE EXCEPTION 'refused: a decision on this issue stands already. Reverse it first, with a reason.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.proposal_id IS NULL THEN
    IF NEW.decided_by_id IS NOT NULL AND EXISTS (SELECT 1 FROM proposal WHERE issue_id = NEW.issue_id) THEN
      RAISE EXCEPTION 'refused: this issue has a proposal. Decide on its version.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO held FROM proposal WHERE id = NEW.proposal_id FOR UPDATE;
  IF held.issue_id <> NEW.issue_id THEN
    RAISE EXCEPTION 'refused: the proposal is on another issue.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF held.version <> NEW.version THEN
    RAISE EXCEPTION 'refused: the proposal has version % by now, and votes on earlier versions do not count for it. Look at it before you decide.', held.version USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.decided_by_id IS NULL THEN RETURN NEW; END IF;
  IF held.stage <> 'recommended' THEN
    RAISE EXCEPTION 'refused: a proposal that is % is not before the steering group.', held.stage USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT * INTO step FROM life_step WHERE from_stage = 'recommended' AND to_stage = 'decided' AND ended_at IS NULL FOR SHARE;
  SELECT count(*) INTO votes FROM vote
    WHERE proposal_id = held.id AND version = held.version AND body = 'steering-group' AND choice = NEW.outcome;
  IF votes < coalesce(step.quorum, 0) THEN
    RAISE EXCEPTION 'refused: % of % votes for this outcome are there.', votes, step.quorum USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM vote WHERE proposal_id = held.id AND version = held.version AND body = 'steering-group'
    AND choice = NEW.outcome AND person_id IS DISTINCT FROM held.proposer_id) THEN
    RAISE EXCEPTION 'refused: whoever proposes cannot decide alone. Somebody else of the steering group has to vote for this outcome.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_stands BEFORE INSERT ON "decision" FOR EACH ROW EXECUTE FUNCTION decision_stands();

-- A round asks about a proposal's version as it is; what it asks, and a window that has passed, stay.
CREATE FUNCTION round_proposal_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
BEGIN
  SELECT * INTO held FROM proposal WHERE id = NEW.proposal_id FOR SHARE;
  IF held.version <> NEW.version THEN
    RAISE EXCEPTION 'refused: the proposal has version % by now. Look at it before it goes out.', held.version USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM consultation_round WHERE id = NEW.round_id AND closes_at > clock_timestamp() FOR SHARE) THEN
    RAISE EXCEPTION 'refused: this round has closed. Choose one that is open or to come.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_proposal_fits BEFORE INSERT ON "round_proposal" FOR EACH ROW EXECUTE FUNCTION round_proposal_fits();
CREATE FUNCTION consultation_round_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closes_at <= clock_timestamp() AND (NEW.closes_at <> OLD.closes_at OR NEW.opens_at <> OLD.opens_at) THEN
    RAISE EXCEPTION 'refused: this round has closed. Open a new one.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.opens_at <= clock_timestamp() AND NEW.opens_at <> OLD.opens_at THEN
    RAISE EXCEPTION 'refused: this round has opened already. When it opened cannot be changed.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.closes_at <> OLD.closes_at AND NEW.closes_at <= clock_timestamp() THEN
    RAISE EXCEPTION 'refused: a round cannot close in the past. Give a later instant.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consultation_round_fits BEFORE UPDATE ON "consultation_round" FOR EACH ROW EXECUTE FUNCTION consultation_round_fits();

-- Comments come within the round's window, on the version that it asks about.
CREATE FUNCTION comment_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked consultation_round;
BEGIN
  SELECT * INTO asked FROM consultation_round WHERE id = NEW.round_id FOR SHARE;
  NEW.sent_at := clock_timestamp();
  IF NEW.sent_at < asked.opens_at THEN
    RAISE EXCEPTION 'refused: this round has not opened yet.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.sent_at >= asked.closes_at THEN
    RAISE EXCEPTION 'refused: this round has closed. Comments are not taken any more.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM round_proposal JOIN proposal ON proposal.id = proposal_id
    WHERE round_id = NEW.round_id AND proposal_id = NEW.proposal_id AND round_proposal.version = NEW.version
      AND proposal.version = NEW.version AND stage = 'out for comment') THEN
    RAISE EXCEPTION 'refused: this version of the proposal is not out for comment.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_in_time BEFORE INSERT ON "comment" FOR EACH ROW EXECUTE FUNCTION comment_in_time();

-- What is decided on a proposal has moved it, in the same transaction.
CREATE FUNCTION decision_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reverses_id IS NULL AND NEW.proposal_id IS NOT NULL
    AND (SELECT stage FROM proposal WHERE id = NEW.proposal_id) <> 'decided'
    AND NOT EXISTS (SELECT 1 FROM decision WHERE reverses_id = NEW.id) THEN
    RAISE EXCEPTION 'refused: a decision and the move of its proposal belong together.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER decision_moves AFTER INSERT ON "decision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION decision_moves();
