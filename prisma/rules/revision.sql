-- What a revision is of. A revision that people open starts from an edition that is released and makes one that is not;
-- what is released already is corrected.
CREATE OR REPLACE FUNCTION revision_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  corrected release;
BEGIN
  IF NEW.kind <> 'working' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW.id <> OLD.id OR NEW.source <> OLD.source OR NEW.kind <> OLD.kind
      OR NEW.corrects_release_id IS DISTINCT FROM OLD.corrects_release_id THEN
      RAISE EXCEPTION 'is_fixed: what a revision is of cannot be changed.' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.target <> OLD.target AND EXISTS (SELECT 1 FROM release WHERE revision_id = OLD.id) THEN
      RAISE EXCEPTION 'refused: this revision is released, so the edition that it makes keeps its name.' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF NEW.base_release_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM release WHERE id = NEW.base_release_id AND target = NEW.source) THEN
    RAISE EXCEPTION 'refused: that release is not of the edition that is revised. Choose one that is.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.corrects_release_id IS NOT NULL THEN
    SELECT * INTO corrected FROM release WHERE id = NEW.corrects_release_id;
    IF corrected.source <> NEW.source OR corrected.target <> NEW.target THEN
      RAISE EXCEPTION 'refused: a correction is of the same two editions as the release that it corrects.' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM release WHERE source = NEW.source AND target = NEW.target AND number > corrected.number) THEN
      RAISE EXCEPTION 'refused: a newer release of this table is there. Correct the newest.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.target = OLD.target THEN
    RETURN NEW;
  END IF;
  -- The edition that is revised is released: neither held as a draft, nor what another revision is only making.
  IF EXISTS (SELECT 1 FROM edition WHERE id = NEW.source AND status <> 'released')
    OR NOT EXISTS (SELECT 1 FROM edition WHERE id = NEW.source)
      AND EXISTS (SELECT 1 FROM revision WHERE target = NEW.source AND kind = 'working') THEN
    RAISE EXCEPTION 'refused: the edition to revise is a draft. Release it first.' USING ERRCODE = 'restrict_violation';
  END IF;
  -- What was published before this program was there is kept as a revision into it once, by nobody.
  IF EXISTS (SELECT 1 FROM edition WHERE id = NEW.target AND status = 'released')
    AND (NEW.opened_by_id IS NOT NULL OR EXISTS (SELECT 1 FROM release WHERE target = NEW.target)
      OR EXISTS (SELECT 1 FROM revision WHERE target = NEW.target AND kind = 'working' AND id <> NEW.id)) THEN
    RAISE EXCEPTION 'refused: the edition that it would make is released. Correct its table, or give the new edition another label.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_fits BEFORE INSERT OR UPDATE ON "revision" FOR EACH ROW EXECUTE FUNCTION revision_fits();

-- The revision that something is raised, proposed or said in.
CREATE OR REPLACE FUNCTION revision_of_issue(issue text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT revision_id FROM review_paper JOIN issue AS one ON one.paper_id = review_paper.id WHERE one.id = revision_of_issue.issue
$$;
CREATE OR REPLACE FUNCTION revision_of_proposal(proposal text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT revision_of_issue(one.issue_id) FROM proposal AS one WHERE one.id = revision_of_proposal.proposal
$$;

-- Nothing is raised, proposed, said or decided in a revision that is finished. What was read off a publication, by nobody
-- who signs in, is kept with its revision in whatever state that is.
CREATE OR REPLACE FUNCTION revision_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_id text;
  of_id text;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'review_paper' THEN by_id := NEW.created_by_id; of_id := NEW.revision_id;
    WHEN 'issue' THEN by_id := NEW.raised_by_id; of_id := (SELECT revision_id FROM review_paper WHERE id = NEW.paper_id);
    WHEN 'evidence' THEN by_id := NEW.added_by_id; of_id := revision_of_issue(NEW.issue_id);
    WHEN 'proposal' THEN by_id := NEW.proposer_id; of_id := revision_of_issue(NEW.issue_id);
    WHEN 'proposal_version' THEN by_id := NEW.saved_by_id; of_id := revision_of_proposal(NEW.proposal_id);
    WHEN 'proposal_move' THEN by_id := NEW.moved_by_id; of_id := revision_of_proposal(NEW.proposal_id);
    WHEN 'vote' THEN by_id := NEW.person_id; of_id := revision_of_proposal(NEW.proposal_id);
    WHEN 'decision' THEN by_id := NEW.decided_by_id; of_id := revision_of_issue(NEW.issue_id);
    WHEN 'consultation_round' THEN by_id := NEW.created_by_id; of_id := NEW.revision_id;
    WHEN 'comment' THEN by_id := NEW.person_id; of_id := (SELECT revision_id FROM consultation_round WHERE id = NEW.round_id);
  END CASE;
  IF by_id IS NOT NULL AND (SELECT status FROM revision WHERE id = of_id FOR SHARE) = 'finished' THEN
    RAISE EXCEPTION 'refused: this revision is finished, so nothing more is raised, proposed or decided in it.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['review_paper', 'issue', 'evidence', 'proposal', 'proposal_version', 'proposal_move', 'vote',
    'decision', 'consultation_round', 'comment'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION revision_is_open()', held || '_in_open_revision', held);
  END LOOP;
END $$;
CREATE TRIGGER issue_edit_in_open_revision BEFORE UPDATE ON "issue" FOR EACH ROW EXECUTE FUNCTION revision_is_open();
CREATE TRIGGER vote_change_in_open_revision BEFORE UPDATE ON "vote" FOR EACH ROW EXECUTE FUNCTION revision_is_open();
