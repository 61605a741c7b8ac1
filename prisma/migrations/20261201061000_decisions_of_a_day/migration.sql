-- What somebody decided today in a queue, and what they decided last, are asked with each record that is shown.
DROP INDEX "coding_decision_queue_id_person_id_idx";
CREATE INDEX "coding_decision_queue_id_person_id_decided_at_idx" ON "coding_decision"("queue_id", "person_id", "decided_at");
