-- Evidence from another classification says of which edition its codes are; until now it could be of one only.
ALTER TABLE "evidence" ADD COLUMN "edition" TEXT;
ALTER TABLE "evidence" DISABLE TRIGGER USER;
UPDATE "evidence" SET "edition" = 'isco08' WHERE "kind" = 'other classification';
ALTER TABLE "evidence" ENABLE TRIGGER USER;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_edition" CHECK (("edition" IS NOT NULL) = ("kind" = 'other classification'));
