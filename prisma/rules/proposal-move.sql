-- The moves that are allowed, by whom, and what has to be there first: data that the custodian sets.
CREATE OR REPLACE FUNCTION proposal_move_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
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
  SELECT * INTO step FROM life_step WHERE id = (SELECT id FROM life_steps_of(revision_of_issue(held.issue_id))
    WHERE from_stage = NEW.from_stage AND to_stage = NEW.to_stage LIMIT 1) FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'refused: a proposal that is % cannot become %.', NEW.from_stage, NEW.to_stage USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT holds_role(NEW.moved_by_id, step.roles, revision_of_issue(held.issue_id)) THEN
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
