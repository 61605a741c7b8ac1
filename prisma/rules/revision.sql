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
