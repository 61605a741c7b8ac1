-- A code of any shape has a level; what a code says of its level is a rule of its series (prisma/rules/group-place.sql).
ALTER TABLE "classification_group" DROP CONSTRAINT "group_code_fits_level";
ALTER TABLE "classification_group" ADD CONSTRAINT "group_code_and_level" CHECK ("level" BETWEEN 1 AND 9 AND "code" ~ '^\S+$');
