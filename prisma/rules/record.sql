-- The record of who did what: numbered, chained, and fixed (docs/decisions/0009).

-- The text an entry's hash is made of: each field with its length in bytes before it, so that no two entries share one.
CREATE OR REPLACE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT coalesce(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, '-') $$;
CREATE OR REPLACE FUNCTION audit_entry_text(entry audit_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws(',',
    audit_field(entry.previous_hash), audit_field(entry.number::text),
    audit_field((extract(epoch FROM entry.at) * 1000)::bigint::text),
    audit_field(entry.actor_id), audit_field(entry.via), audit_field(entry.request_id),
    audit_field(entry.action), audit_field(entry.subject_kind), audit_field(entry.subject_id),
    audit_field(entry.before), audit_field(entry.after), audit_field(entry.reason))
$$;

-- Number, time, transaction and hashes are the database's to give. The lock keeps numbers without gaps: whoever
-- comes second waits for the first to commit or give up.
CREATE OR REPLACE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_number bigint;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_entry'));
  SELECT number, hash INTO last_number, last_hash FROM audit_entry ORDER BY number DESC LIMIT 1;
  NEW.number := coalesce(last_number, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.transaction_id := pg_current_xact_id()::text::bigint;
  NEW.previous_hash := coalesce(last_hash, repeat('0', 64));
  NEW.hash := encode(sha256(convert_to(audit_entry_text(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_chain BEFORE INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION audit_entry_chain();

CREATE OR REPLACE FUNCTION audit_entry_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The record cannot be changed: % of audit_entry is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_fixed BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION audit_entry_fixed();
CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_fixed();

-- Also for a session that calls itself a replica, which switches all other triggers off.
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER audit_entry_chain;
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER audit_entry_fixed;
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER audit_entry_kept;
