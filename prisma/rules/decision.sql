-- A decision is undone once another reverses it; whoever wants the first back decides anew.
CREATE OR REPLACE FUNCTION standing_decision(issue text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT one.id FROM decision AS one WHERE one.issue_id = standing_decision.issue AND one.reverses_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM decision AS other WHERE other.reverses_id = one.id) LIMIT 1
$$;

-- One decision stands on an issue. It is on the version that there is, with the votes it needs, and never one person's own.
CREATE OR REPLACE FUNCTION decision_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
  step life_step;
  votes integer;
BEGIN
  PERFORM 1 FROM issue WHERE id = NEW.issue_id FOR UPDATE;
  IF NEW.decided_by_id IS NOT NULL AND NOT holds_role(NEW.decided_by_id, ARRAY['steering-group'], revision_of_issue(NEW.issue_id)) THEN
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
  SELECT * INTO step FROM life_step WHERE id = (SELECT id FROM life_steps_of(revision_of_issue(NEW.issue_id))
    WHERE from_stage = 'recommended' AND to_stage = 'decided' LIMIT 1) FOR SHARE;
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

-- What is decided on a proposal has moved it, in the same transaction.
CREATE OR REPLACE FUNCTION decision_moves() RETURNS trigger LANGUAGE plpgsql AS $$
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
