/** A letter as it is written: paragraphs, each a line or a link. */
export interface Letter {
  to: string;
  subject: string;
  paragraphs: string[];
}

/** The whole text of a letter, with where it comes from at its end. */
export function letterText({ paragraphs }: Letter, appUrl: string): string {
  return [...paragraphs, `SOC Workbench, ${appUrl}`].join("\n\n");
}

/** A letter as it stands in the outbox. */
export interface StoredLetter {
  id: number;
  to: string;
  subject: string;
  text: string;
  queuedAt: Date;
  sentAt: Date | null;
  attempts: number;
  error: string | null;
}
