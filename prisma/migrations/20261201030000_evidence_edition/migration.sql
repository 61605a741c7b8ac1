-- Evidence from another classification says of which edition its codes are; until now it could be of one only.
ALTER TABLE "evidence" ADD COLUMN "edition" TEXT;
-- Nothing is changed by anybody: a column that is made anew wakes no rule.
ALTER TABLE "evidence" ALTER COLUMN "edition" TYPE TEXT
  USING CASE WHEN "kind" = 'other classification' THEN 'isco08' END;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_edition" CHECK (("edition" IS NOT NULL) = ("kind" = 'other classification'));
