-- A round asks about a proposal's version as it is; what it asks, and a window that has passed, stay.
CREATE OR REPLACE FUNCTION round_proposal_fits() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- When a round opened, and a window that has passed, cannot be changed.
CREATE OR REPLACE FUNCTION consultation_round_fits() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE OR REPLACE FUNCTION comment_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
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
