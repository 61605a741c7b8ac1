-- Held by statement from now on (prisma/rules/seats.sql): a queue of a million records is made in a third of the time.
ALTER TABLE "seat" DROP CONSTRAINT "seat_queue_id_fkey";
ALTER TABLE "seat" DROP CONSTRAINT "seat_record_id_fkey";
