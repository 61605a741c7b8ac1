-- A vote is on the version that there is, while it can count, by a member of the group.
CREATE OR REPLACE FUNCTION vote_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held proposal;
BEGIN
  SELECT * INTO held FROM proposal WHERE id = NEW.proposal_id FOR SHARE;
  IF held.version <> NEW.version THEN
    RAISE EXCEPTION 'refused: the proposal has version % by now. Vote on that one.', held.version USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT holds_role(NEW.person_id, ARRAY[NEW.body], revision_of_issue(held.issue_id)) THEN
    RAISE EXCEPTION 'refused: only members of the group vote in it.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.body = 'working-group' AND held.stage NOT IN ('working-group review', 'out for comment'))
    OR (NEW.body = 'steering-group' AND held.stage <> 'recommended') THEN
    RAISE EXCEPTION 'refused: there is no vote on a proposal that is %.', held.stage USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_counts BEFORE INSERT OR UPDATE ON "vote" FOR EACH ROW EXECUTE FUNCTION vote_counts();
