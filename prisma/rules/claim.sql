-- Who is given which record, and what becomes of it (docs/decisions/0033). Everything that a person's claims depend on is
-- done one after the other for that person; different people never wait for each other.
CREATE OR REPLACE FUNCTION lock_claims(asker text) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtext('claims'), hashtext(asker))
$$;

-- Whether somebody may code in a batch now: they are let in and are a coder everywhere or for that batch.
CREATE OR REPLACE FUNCTION codes_in(asker text, asked_batch text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM role_grant JOIN person AS one ON one.id = role_grant.person_id
    WHERE role_grant.person_id = asker AND role = 'coder' AND ended_at IS NULL AND deactivated_at IS NULL
      AND (scope_kind IS NULL OR (scope_kind = 'batch' AND scope_id = asked_batch)))
$$;

-- Why somebody has nothing to do in a queue, whatever waits there: not assigned, without the role, its batch over. Null
-- where nothing of this keeps them.
CREATE OR REPLACE FUNCTION kept_from_queue(asked_queue int, asker text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  work record;
BEGIN
  SELECT queue_person.ended_at IS NULL AS assigned, codes_in(asker, batch.id) AS coder,
    batch.closed_at IS NOT NULL OR batch.erased_at IS NOT NULL OR batch.ends_on < to_char(now(), 'YYYY-MM-DD') AS over
  INTO work FROM queue JOIN batch ON batch.id = queue.batch_id
    JOIN queue_person ON queue_person.queue_id = queue.id AND queue_person.person_id = asker
  WHERE queue.id = asked_queue;
  RETURN CASE WHEN work.assigned IS NOT TRUE THEN 'not assigned' WHEN NOT work.coder THEN 'no role'
    WHEN work.over THEN 'batch closed' END;
END $$;

-- A seat that its holder claims, or, of nobody in particular, one whose time is over, is nobody's any more. A gold check or
-- a lesson goes with its claim. Where its coder had answered and taken the answer back, that stays theirs, and the coding is
-- wanted from a seat beside it. For nobody in particular no lock is waited for.
CREATE OR REPLACE FUNCTION return_seat(given_back int, holder text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  held seat%ROWTYPE;
BEGIN
  IF holder IS NULL THEN
    SELECT * INTO held FROM seat WHERE id = given_back AND state = 'claimed' AND until < now() FOR UPDATE SKIP LOCKED;
  ELSE
    SELECT * INTO held FROM seat WHERE id = given_back AND state = 'claimed' AND person_id = holder FOR UPDATE;
  END IF;
  IF NOT FOUND THEN
    RETURN false;
  ELSIF EXISTS (SELECT FROM coding_decision WHERE seat_id = given_back) THEN
    UPDATE seat SET state = 'withdrawn', token = NULL, until = NULL WHERE id = given_back;
    IF held.kind IN ('wanted', 'further') THEN
      INSERT INTO seat (queue_id, record_id, kind, place, state)
      VALUES (held.queue_id, held.record_id, held.kind, held.place, 'returned');
    END IF;
  ELSIF held.kind IN ('check', 'training') THEN
    DELETE FROM seat WHERE id = given_back;
  ELSE
    UPDATE seat SET state = 'returned', person_id = NULL, token = NULL, until = NULL, claimed_at = NULL WHERE id = given_back;
  END IF;
  RETURN true;
END $$;

-- Whether somebody can be given a record in a queue: they never had it, in whatever queue, but for an answer of theirs here
-- that they took back and whose claim then ended; they did not leave it with a reason; and they did not look at what others
-- said of it, as somebody with two roles can.
CREATE OR REPLACE FUNCTION can_be_given(asked_queue int, asked_record int, asker text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM seat WHERE record_id = asked_record AND person_id = asker
      AND (state <> 'withdrawn' OR queue_id <> asked_queue))
    AND NOT EXISTS (SELECT FROM skipped_record WHERE record_id = asked_record AND person_id = asker)
    AND NOT EXISTS (SELECT FROM record_view WHERE record_id = asked_record AND person_id = asker AND place IN ('settling', 'record'));
END $$;

-- The next open seat of a queue for somebody, locked: those given back, then what comes after the last place that they were
-- given, then once more from the beginning. Null where there is none. Looks at partial indexes of open seats only.
CREATE OR REPLACE FUNCTION open_seat_for(asked_queue int, asker text, after_place int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  picked int;
BEGIN
  SELECT id INTO picked FROM seat
  WHERE queue_id = asked_queue AND state = 'returned' AND can_be_given(asked_queue, record_id, asker)
  ORDER BY place LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
  IF picked IS NULL THEN
    SELECT id INTO picked FROM seat
    WHERE queue_id = asked_queue AND state = 'free' AND place > after_place AND can_be_given(asked_queue, record_id, asker)
    ORDER BY place LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
  END IF;
  IF picked IS NULL AND after_place > 0 THEN
    SELECT id INTO picked FROM seat
    WHERE queue_id = asked_queue AND state = 'free' AND place <= after_place AND can_be_given(asked_queue, record_id, asker)
    ORDER BY place LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
  END IF;
  RETURN picked;
END $$;

-- Makes an open seat somebody's claim: the one they had before, where their answer was taken back. It is shown since then,
-- or not yet (null), and lasts until then.
CREATE OR REPLACE FUNCTION take_seat(picked int, asker text, since timestamptz, ends timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  chosen seat%ROWTYPE;
  earlier int;
BEGIN
  SELECT * INTO chosen FROM seat WHERE id = picked;
  SELECT id INTO earlier FROM seat WHERE record_id = chosen.record_id AND person_id = asker;
  IF earlier IS NOT NULL THEN
    DELETE FROM seat WHERE id = picked;
  END IF;
  UPDATE seat SET state = 'claimed', person_id = asker, token = gen_random_uuid()::text, until = ends, claimed_at = since,
    kind = chosen.kind, place = chosen.place
  WHERE id = coalesce(earlier, picked);
  RETURN coalesce(earlier, picked);
END $$;

-- A seat for the next record with a known answer that somebody never had, taken for them; null where there is none.
CREATE OR REPLACE FUNCTION take_known(asked_queue int, asker text, seat_kind text, since timestamptz, ends timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  picked int;
  taken int;
BEGIN
  SELECT known_record.record_id INTO picked FROM known_record JOIN survey_record ON survey_record.id = known_record.record_id
  WHERE known_record.queue_id = asked_queue AND withdrawn_at IS NULL
    AND NOT EXISTS (SELECT FROM seat WHERE seat.record_id = known_record.record_id AND person_id = asker)
    AND NOT EXISTS (SELECT FROM skipped_record WHERE skipped_record.record_id = known_record.record_id AND person_id = asker)
  ORDER BY known_record.place LIMIT 1 FOR SHARE OF survey_record SKIP LOCKED;
  IF picked IS NOT NULL THEN
    INSERT INTO seat (queue_id, record_id, kind, place, state, person_id, token, claimed_at, until)
    VALUES (asked_queue, picked, seat_kind, 0, 'claimed', asker, gen_random_uuid()::text, since, ends) RETURNING id INTO taken;
  END IF;
  RETURN taken;
END $$;

-- The record that somebody is to code next. Their own claim first, also one whose time is over and that nobody else has.
-- Ahead: the one after that, reserved and not yet shown. "why" says why there is none; the rest is null then.
CREATE OR REPLACE FUNCTION claim_record(asked_queue int, asker text, ahead boolean)
RETURNS TABLE (why text, seat_id int, record_id int, token text, until timestamptz, kind text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  kept text;
  work record;
  own record;
  picked int;
  taken int;
  since timestamptz := CASE WHEN ahead THEN NULL ELSE clock_timestamp() END;
  given seat%ROWTYPE;
BEGIN
  PERFORM lock_claims(asker);
  kept := kept_from_queue(asked_queue, asker);
  IF kept IS NULL THEN
    SELECT queue.state, queue.kind, check_share, cap, coded, cursor,
      now() + least(make_interval(mins => lease_minutes), CASE WHEN ahead THEN interval '5 minutes' END) AS ends INTO work
    FROM queue JOIN queue_person ON queue_id = queue.id WHERE queue.id = asked_queue AND person_id = asker;
    SELECT count(*) AS held, count(*) FILTER (WHERE seat.kind <> 'check') AS counted,
      (array_agg(id ORDER BY claimed_at DESC NULLS LAST, id))[1] AS shown_first,
      min(id) FILTER (WHERE claimed_at IS NULL) AS reserved INTO own
    FROM seat WHERE person_id = asker AND queue_id = asked_queue AND seat.state = 'claimed';
    taken := CASE WHEN ahead THEN own.reserved ELSE own.shown_first END;
    IF taken IS NOT NULL THEN
      UPDATE seat SET claimed_at = coalesce(claimed_at, since), until = work.ends
      WHERE id = taken AND state = 'claimed' AND person_id = asker;
      -- Its time was over, and it has just been given back; or its record was withdrawn.
      taken := CASE WHEN FOUND THEN taken END;
    END IF;
    IF taken IS NULL THEN
      kept := CASE WHEN own.held >= 2 THEN 'enough' WHEN work.state <> 'open' THEN work.state
        WHEN work.cap <= work.coded + own.counted THEN 'cap' END;
    END IF;
  END IF;
  IF kept IS NULL AND taken IS NULL THEN
    PERFORM return_seat(id, NULL) FROM (SELECT id FROM seat WHERE queue_id = asked_queue AND seat.state = 'claimed'
      AND seat.until < now() ORDER BY seat.until LIMIT 20) AS ended;
    IF work.kind = 'training' THEN
      taken := take_known(asked_queue, asker, 'training', since, work.ends);
    ELSE
      picked := open_seat_for(asked_queue, asker, work.cursor);
      -- By chance, so that nobody can count which ones are checks; and only while there is something to code.
      IF picked IS NOT NULL AND work.check_share > 0 AND random() < work.check_share THEN
        taken := take_known(asked_queue, asker, 'check', since, work.ends);
      END IF;
      IF picked IS NOT NULL AND taken IS NULL THEN
        UPDATE queue_person SET cursor = place FROM seat
        WHERE queue_person.queue_id = asked_queue AND queue_person.person_id = asker AND seat.id = picked AND seat.state = 'free';
        taken := take_seat(picked, asker, since, work.ends);
      END IF;
    END IF;
    kept := CASE WHEN taken IS NULL THEN 'empty' END;
  END IF;
  IF kept IS NULL THEN
    SELECT * INTO given FROM seat WHERE id = taken;
    IF NOT ahead THEN
      INSERT INTO record_view (record_id, person_id, place)
      VALUES (given.record_id, asker, CASE WHEN given.kind = 'training' THEN 'training' ELSE 'coding' END);
    END IF;
  END IF;
  RETURN QUERY SELECT kept, given.id, given.record_id, given.token, given.until, given.kind;
END $$;

-- Prolongs the claim of whoever has its page, and what is reserved for them after it. Null where it is theirs no more.
CREATE OR REPLACE FUNCTION keep_claim(asked_queue int, asker text, held_token text) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  lease interval;
  kept timestamptz;
BEGIN
  PERFORM lock_claims(asker);
  IF kept_from_queue(asked_queue, asker) IS NOT NULL THEN
    RETURN NULL;
  END IF;
  SELECT make_interval(mins => lease_minutes) INTO lease FROM queue WHERE id = asked_queue;
  UPDATE seat SET until = now() + lease WHERE person_id = asker AND queue_id = asked_queue AND state = 'claimed'
    AND token = held_token RETURNING until INTO kept;
  IF kept IS NOT NULL THEN
    UPDATE seat SET until = now() + least(lease, interval '5 minutes')
    WHERE person_id = asker AND queue_id = asked_queue AND state = 'claimed' AND claimed_at IS NULL;
  END IF;
  RETURN kept;
END $$;

-- Gives back somebody's claim of a record. With a reason they are not given it again, and it keeps its place for others.
CREATE OR REPLACE FUNCTION release_claim(asked_queue int, asker text, asked_record int, left_for text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  held int;
BEGIN
  PERFORM lock_claims(asker);
  SELECT id INTO held FROM seat
  WHERE record_id = asked_record AND person_id = asker AND queue_id = asked_queue AND state = 'claimed';
  IF held IS NULL OR NOT return_seat(held, asker) THEN
    RETURN false;
  END IF;
  IF left_for IS NOT NULL THEN
    INSERT INTO skipped_record (record_id, person_id, queue_id, reason) VALUES (asked_record, asker, asked_queue, left_for)
    ON CONFLICT (record_id, person_id) DO UPDATE SET reason = left_for, at = now();
    UPDATE seat SET state = 'free' WHERE id = held AND state = 'returned';
  END IF;
  RETURN true;
END $$;

-- Makes the seat of somebody's claim a coded one, in the transaction that writes what they said. A claim whose time is over
-- counts as long as nobody else has the seat. Locks the record, so that of two who code it the later sees what the earlier
-- said. "why": coded (by them, already), given (to somebody else), withdrawn, cap, or what keeps them from the queue.
CREATE OR REPLACE FUNCTION finish_seat(asked_queue int, asker text, asked_record int)
RETURNS TABLE (why text, seat_id int, kind text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  kept text;
  gone timestamptz;
  own seat%ROWTYPE;
  known_kind text;
  taken int;
BEGIN
  PERFORM lock_claims(asker);
  kept := kept_from_queue(asked_queue, asker);
  SELECT withdrawn_at INTO gone FROM survey_record WHERE id = asked_record FOR NO KEY UPDATE;
  SELECT * INTO own FROM seat WHERE record_id = asked_record AND person_id = asker FOR UPDATE;
  IF kept IS NULL AND gone IS NOT NULL THEN
    kept := 'withdrawn';
  ELSIF kept IS NULL AND own.queue_id <> asked_queue THEN
    kept := 'given';
  ELSIF kept IS NULL AND own.state = 'coded' THEN
    kept := 'coded';
  ELSIF kept IS NULL AND own.state = 'claimed' THEN
    taken := own.id;
  ELSIF kept IS NULL AND NOT EXISTS (SELECT FROM record_view WHERE record_view.record_id = asked_record AND person_id = asker
      AND place IN ('coding', 'training')) THEN
    kept := 'given';
  ELSIF kept IS NULL THEN
    -- The claim has ended: one that is open is as good.
    SELECT CASE WHEN queue.kind = 'training' THEN 'training' ELSE 'check' END INTO known_kind
    FROM known_record JOIN queue ON queue.id = queue_id WHERE queue_id = asked_queue AND record_id = asked_record;
    SELECT id INTO taken FROM seat WHERE queue_id = asked_queue AND record_id = asked_record AND seat.state IN ('free', 'returned')
    ORDER BY state DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF taken IS NOT NULL AND (SELECT cap <= coded + (SELECT count(*) FROM seat WHERE person_id = asker AND queue_id = asked_queue
        AND seat.state = 'claimed' AND seat.kind <> 'check') FROM queue_person WHERE queue_id = asked_queue AND person_id = asker) THEN
      kept := 'cap';
    ELSIF taken IS NOT NULL THEN
      taken := take_seat(taken, asker, now(), now());
    ELSIF known_kind IS NOT NULL AND own.id IS NOT NULL THEN
      taken := own.id;
    ELSIF known_kind IS NOT NULL THEN
      INSERT INTO seat (queue_id, record_id, kind, place, state, person_id, token, until)
      VALUES (asked_queue, asked_record, known_kind, 0, 'claimed', asker, gen_random_uuid()::text, now()) RETURNING id INTO taken;
    ELSE
      kept := 'given';
    END IF;
  END IF;
  IF kept IS NULL THEN
    -- Who codes what they left after all has not left it.
    DELETE FROM skipped_record WHERE skipped_record.record_id = asked_record AND person_id = asker;
    UPDATE seat SET state = 'coded', token = NULL, until = NULL, claimed_at = coalesce(claimed_at, now()) WHERE id = taken
    RETURNING * INTO own;
  END IF;
  RETURN QUERY SELECT kept, CASE WHEN kept IS NULL OR kept = 'coded' THEN own.id END, own.kind;
END $$;

-- Takes and codes seats of records like the one that somebody has just coded, of those that were shown to them: one for each
-- that is still open, that they may have and that nobody else is at just now, up to their cap.
CREATE OR REPLACE FUNCTION finish_alike(asked_queue int, asker text, asked_records int[])
RETURNS TABLE (seat_id int, record_id int) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  one int;
  picked int;
  room int;
BEGIN
  PERFORM lock_claims(asker);
  IF kept_from_queue(asked_queue, asker) IS NOT NULL THEN
    RETURN;
  END IF;
  SELECT cap - coded - (SELECT count(*) FROM seat WHERE person_id = asker AND queue_id = asked_queue AND state = 'claimed'
    AND kind <> 'check') INTO room FROM queue_person WHERE queue_id = asked_queue AND person_id = asker;
  FOR one IN SELECT id FROM survey_record WHERE id = ANY (asked_records) AND withdrawn_at IS NULL
    ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
  LOOP
    EXIT WHEN room <= 0;
    SELECT id INTO picked FROM seat WHERE queue_id = asked_queue AND seat.record_id = one AND state IN ('free', 'returned')
      AND kind IN ('wanted', 'further') AND can_be_given(asked_queue, one, asker)
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
    CONTINUE WHEN picked IS NULL;
    picked := take_seat(picked, asker, now(), now());
    UPDATE seat SET state = 'coded', token = NULL, until = NULL, claimed_at = now() WHERE id = picked;
    room := room - 1;
    RETURN QUERY SELECT picked, one;
  END LOOP;
END $$;

-- Gives somebody a coded seat of theirs once more, to be shown next. Null where that cannot be: it is not coded, its record
-- is withdrawn, they are kept from the queue, or have two records before them already.
CREATE OR REPLACE FUNCTION reopen_seat(asked_queue int, asker text, asked_record int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  reopened text;
BEGIN
  PERFORM lock_claims(asker);
  PERFORM FROM survey_record WHERE id = asked_record OR id IN (SELECT record_id FROM seat
    WHERE person_id = asker AND queue_id = asked_queue AND state = 'claimed') ORDER BY id FOR NO KEY UPDATE;
  IF kept_from_queue(asked_queue, asker) IS NOT NULL
    OR EXISTS (SELECT FROM survey_record WHERE id = asked_record AND withdrawn_at IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM return_seat(id, asker) FROM seat
  WHERE person_id = asker AND queue_id = asked_queue AND state = 'claimed' AND claimed_at IS NULL;
  UPDATE seat SET state = 'claimed', token = gen_random_uuid()::text, claimed_at = clock_timestamp(),
    until = now() + (SELECT make_interval(mins => lease_minutes) FROM queue WHERE id = asked_queue)
  WHERE record_id = asked_record AND person_id = asker AND queue_id = asked_queue AND state = 'coded'
    AND (SELECT count(*) FROM seat WHERE person_id = asker AND queue_id = asked_queue AND state = 'claimed') < 2
  RETURNING token INTO reopened;
  RETURN reopened;
END $$;

-- What somebody coded is counted with them, whatever makes or unmakes a coded seat.
CREATE OR REPLACE FUNCTION count_coded() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  more int := CASE WHEN NEW.state = 'coded' THEN 1 ELSE -1 END;
BEGIN
  UPDATE queue_person SET coded = coded + CASE WHEN NEW.kind = 'check' THEN 0 ELSE more END,
    checked = checked + CASE WHEN NEW.kind = 'check' THEN more ELSE 0 END
  WHERE queue_id = NEW.queue_id AND person_id = NEW.person_id;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_made_coded AFTER INSERT ON "seat" FOR EACH ROW WHEN (NEW.state = 'coded') EXECUTE FUNCTION count_coded();
CREATE TRIGGER seat_coded AFTER UPDATE ON "seat"
  FOR EACH ROW WHEN ((OLD.state = 'coded') <> (NEW.state = 'coded')) EXECUTE FUNCTION count_coded();


-- Nobody counts otherwise than by what was coded.
CREATE OR REPLACE FUNCTION counted_by_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One deep is this trigger itself; what is counted from seats comes from another one.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'refused: what somebody coded is counted from the seats that are coded.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER queue_person_counted BEFORE UPDATE ON "queue_person" FOR EACH ROW
  WHEN (NEW.coded <> OLD.coded OR NEW.checked <> OLD.checked) EXECUTE FUNCTION counted_by_seats();
CREATE TRIGGER queue_person_begins BEFORE INSERT ON "queue_person" FOR EACH ROW
  WHEN (NEW.coded <> 0 OR NEW.checked <> 0) EXECUTE FUNCTION counted_by_seats();

-- What is coded was coded by one person, and a seat is of one record for ever.
CREATE OR REPLACE FUNCTION seat_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'refused: a coded seat stays with who coded it, and a seat with its record.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER seat_stays BEFORE UPDATE ON "seat" FOR EACH ROW
  WHEN (NEW.record_id <> OLD.record_id OR NEW.queue_id <> OLD.queue_id
    OR (OLD.state = 'coded' AND (NEW.person_id IS DISTINCT FROM OLD.person_id OR NEW.kind <> OLD.kind)))
  EXECUTE FUNCTION seat_stays();

-- A record that is withdrawn is not handed out any more, and nobody goes on with it. Whoever adds seats of a record holds the
-- record meanwhile, or its batch.
CREATE OR REPLACE FUNCTION withdraw_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Again while one is open: somebody who was just giving a seat back, or taking it up again, may have put another in its
  -- place, which is seen when they are done.
  WHILE EXISTS (SELECT FROM seat WHERE record_id = NEW.id AND state IN ('free', 'returned', 'claimed')) LOOP
    -- Where its coder took an answer back, the seat stays with that answer: should the record be taken in again, the coding
    -- is wanted from another.
    WITH held AS (SELECT * FROM seat WHERE record_id = NEW.id AND state IN ('free', 'returned', 'claimed') FOR UPDATE),
    gone AS (UPDATE seat SET state = 'withdrawn', token = NULL, until = NULL FROM held WHERE seat.id = held.id)
    INSERT INTO seat (queue_id, record_id, kind, place, state)
    SELECT queue_id, record_id, kind, place, 'withdrawn' FROM held
    WHERE state = 'claimed' AND kind IN ('wanted', 'further') AND EXISTS (SELECT FROM coding_decision WHERE seat_id = held.id);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER survey_record_withdrawn AFTER UPDATE ON "survey_record"
  FOR EACH ROW WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION withdraw_seats();

-- Takes somebody off a queue. Waits for what they are just doing there before it locks what that needs.
CREATE OR REPLACE FUNCTION take_off_queue(asked_queue int, asker text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_claims(asker);
  UPDATE queue_person SET ended_at = now() WHERE queue_id = asked_queue AND person_id = asker AND ended_at IS NULL;
  RETURN FOUND;
END $$;

-- Claims of whoever is taken off a queue, loses the role or is let in no more go back at once.
CREATE OR REPLACE FUNCTION return_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  who text := CASE WHEN TG_TABLE_NAME = 'person' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'person_id' END;
BEGIN
  PERFORM lock_claims(who);
  PERFORM return_seat(id, who) FROM (SELECT id FROM seat WHERE person_id = who AND state = 'claimed'
    AND kept_from_queue(queue_id, who) IN ('not assigned', 'no role') ORDER BY record_id) AS held;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_person_ended AFTER UPDATE ON "queue_person"
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION return_claims();
CREATE TRIGGER role_grant_claims AFTER UPDATE ON "role_grant"
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND NEW.role = 'coder') EXECUTE FUNCTION return_claims();
CREATE TRIGGER person_claims AFTER UPDATE ON "person"
  FOR EACH ROW WHEN (OLD.deactivated_at IS NULL AND NEW.deactivated_at IS NOT NULL) EXECUTE FUNCTION return_claims();

-- Whether what somebody said of a record is the known answer, in each edition: of two codes in either order.
CREATE OR REPLACE FUNCTION answer_key(said_codes text[], said_others text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(CASE WHEN other = '' THEN code ELSE least(code, other) || '/' || greatest(code, other) END ORDER BY place)
  FROM unnest(said_codes, said_others) WITH ORDINALITY AS said(code, other, place)
$$;

-- How many lessons somebody was given in the training queues of a batch, and how many of their answers were right.
CREATE OR REPLACE FUNCTION training_of(asker text, asked_batch text, OUT lessons int, OUT "right" int) LANGUAGE sql STABLE AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE answer_key(decision.codes, decision.other_codes) =
    CASE WHEN gold.record_id IS NULL THEN record.known_codes ELSE answer_key(gold.codes, gold.other_codes) END))::int
  FROM seat JOIN queue ON queue.id = seat.queue_id JOIN coding_decision AS decision ON decision.seat_id = seat.id
    JOIN survey_record AS record ON record.id = seat.record_id
    LEFT JOIN gold_code AS gold ON gold.record_id = record.id AND gold.state = 'settled'
  WHERE seat.person_id = asker AND seat.kind = 'training' AND decision.state = 'given' AND queue.batch_id = asked_batch
$$;
