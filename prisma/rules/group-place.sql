-- A group is one level below the group above it, of the same edition. In SOC and ISCO a code is as long as its level is deep,
-- and a sub-unit group has its unit group's code with a stroke and two digits.
CREATE OR REPLACE FUNCTION group_has_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  follows boolean := (SELECT series_id IN ('soc', 'isco') FROM edition WHERE id = NEW.edition_id);
BEGIN
  IF follows AND NOT (
    (NEW.level BETWEEN 1 AND 4 AND NEW.code ~ '^[0-9]+$' AND length(NEW.code) = NEW.level)
    OR (NEW.level = 5 AND NEW.code ~ '^[0-9]{4}/[0-9]{2}$')
  ) THEN
    RAISE EXCEPTION 'group_has_its_place: code % does not fit level %.', NEW.code, NEW.level USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.parent_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM classification_group above
    WHERE above.id = NEW.parent_id AND above.edition_id = NEW.edition_id AND above.level = NEW.level - 1
  ) THEN
    RAISE EXCEPTION 'group_has_its_place: the group above % is not one level higher in the same edition.', NEW.code
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER classification_group_place BEFORE INSERT OR UPDATE OF edition_id, code, level, parent_id
  ON classification_group FOR EACH ROW EXECUTE FUNCTION group_has_its_place();
