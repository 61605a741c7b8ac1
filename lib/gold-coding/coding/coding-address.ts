/** Where a queue is coded. */
export function codingHref(queueId: number): string {
  return `/gold-coding/queues/${queueId}/code`;
}

/** Where a coder in training is told what the answer was. The record is named by its number, never by its text. */
export function feedbackHref(queueId: number, recordId: number): string {
  return `${codingHref(queueId)}/feedback?record=${recordId}`;
}

/** Where guidelines are read: those of a batch with the general ones, or the general ones alone. */
export function guidelinesHref(batchId: string | null): string {
  return batchId === null
    ? "/gold-coding/guidelines"
    : `/gold-coding/guidelines?batch=${encodeURIComponent(batchId)}`;
}
