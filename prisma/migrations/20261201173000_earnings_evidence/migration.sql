-- Earnings of groups before and after a proposal, from microdata coded to both, are evidence of their own kind.
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_kind";
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind" CHECK ("kind" IN ('sizes', 'earnings', 'index entries', 'other classification', 'tasks', 'qualifications', 'link', 'attachment', 'statement'));
