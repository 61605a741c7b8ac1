import { createTransport } from "nodemailer";
import { db, type Transaction } from "#lib/platform/db";
import { appUrl, env } from "#lib/platform/env";
import { type Letter, letterText, type StoredLetter } from "#lib/platform/mail/letter";

const ATTEMPTS = 8;
/** Letters hold links that open doors for a while; after that nobody needs them. */
const KEEP_DAYS = 30;

/**
 * Puts a letter into the outbox, in the transaction of what it tells of where there is one. Without SMTP_URL it stays
 * there for the custodian to read; with it, `deliverMail` sends it.
 */
export async function queueMail(letter: Letter, transaction: Transaction = db()): Promise<void> {
  await transaction.mail.create({
    data: { to: letter.to, subject: letter.subject, text: letterText(letter, appUrl()) },
  });
}

/**
 * Sends what waits in the outbox, oldest first. What cannot be sent stays, with the reason, and is tried again up to
 * eight times. Two calls at once send nothing twice.
 * @returns how many letters went out
 */
export async function deliverMail(): Promise<number> {
  await db().mail.deleteMany({ where: { queuedAt: { lt: new Date(Date.now() - KEEP_DAYS * 86_400_000) } } });
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return 0;
  const transport = createTransport(SMTP_URL);
  try {
    let sent = 0;
    while (await deliverNext(transport, MAIL_FROM)) sent++;
    return sent;
  } finally {
    transport.close();
  }
}

async function deliverNext(transport: ReturnType<typeof createTransport>, from: string): Promise<boolean> {
  return db().$transaction(
    async (transaction) => {
      const [letter] = await transaction.$queryRaw<StoredLetter[]>`
        SELECT id, "to", subject, text, attempts FROM mail
        WHERE sent_at IS NULL AND attempts < ${ATTEMPTS}
        ORDER BY attempts, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!letter) return false;
      const attempts = letter.attempts + 1;
      try {
        await transport.sendMail({ from, to: letter.to, subject: letter.subject, text: letter.text });
        await transaction.mail.update({
          where: { id: letter.id },
          data: { sentAt: new Date(), attempts, error: null },
        });
        return true;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await transaction.mail.update({
          where: { id: letter.id },
          data: { attempts, error: reason.slice(0, 500) },
        });
        return false;
      }
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

/** Lets letters that were given up be tried again, as after the mail server was mended. */
export async function tryAgain(): Promise<void> {
  await db().mail.updateMany({ where: { sentAt: null, attempts: { gt: 0 } }, data: { attempts: 0 } });
}

/** The newest letters, and whether a mail server is set at all. */
export async function readOutbox(): Promise<{ letters: StoredLetter[]; sends: boolean }> {
  const letters = await db().mail.findMany({ orderBy: { id: "desc" }, take: 100 });
  return { letters, sends: env().SMTP_URL !== undefined };
}
