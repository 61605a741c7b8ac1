import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/platform/db";
import { deliverMail, queueMail, readOutbox, tryAgain } from "#lib/platform/mail/mail.db";
import { testDatabase } from "#prisma/test/clone";

let server: SMTPServer;
/** What came in, as it travelled. */
let received: { from: string; to: string[]; text: string }[];
/** Addresses whose mail the server does not take. */
let refused: Set<string>;
let url: string;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("mail_store");
  process.env.APP_URL = "https://soc.example.org";
  process.env.MAIL_FROM = "SOC Workbench <soc@example.org>";
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(refused.has(address) ? new Error("No such mailbox") : null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  received = [];
  refused = new Set();
  process.env.SMTP_URL = url;
  await db().mail.deleteMany();
});
afterEach(() => {
  delete process.env.SMTP_URL;
});
afterAll(async () => {
  delete process.env.APP_URL;
  delete process.env.MAIL_FROM;
  await new Promise<void>((closed) => server.close(closed));
  await closeDb();
});

const letter = (to: string) => queueMail({ to, subject: `For ${to}`, paragraphs: ["One line.", "Another."] });
const addresses = () => received.flatMap(({ to }) => to);

describe("a letter", () => {
  it("goes out with who it is from and where it comes from", async () => {
    await letter("ada@example.org");
    expect(await deliverMail()).toBe(1);
    expect(received).toMatchObject([{ from: "soc@example.org", to: ["ada@example.org"] }]);
    expect(received[0]!.text).toMatch(
      /Subject: For ada@example\.org[\s\S]*One line\.\s+Another\.\s+SOC Workbench, https:\/\/soc\.example\.org/,
    );
    expect((await readOutbox()).letters).toMatchObject([
      { sentAt: expect.any(Date), attempts: 1, error: null },
    ]);
  });

  it("goes out once, however many deliveries run at the same moment", async () => {
    const names = ["a", "b", "c", "d", "e", "f"].map((name) => `${name}@example.org`);
    for (const name of names) await letter(name);
    const sent = await Promise.all([deliverMail(), deliverMail(), deliverMail()]);
    expect(sent.reduce((sum, one) => sum + one)).toBe(names.length);
    expect(addresses().sort()).toEqual(names);
    expect(await deliverMail()).toBe(0);
  });

  it("that cannot be sent stays with the reason, and keeps no other back", async () => {
    refused.add("gone@example.org");
    await letter("gone@example.org");
    await letter("ada@example.org");
    await deliverMail();
    await deliverMail();
    expect(addresses()).toEqual(["ada@example.org"]);
    expect((await readOutbox()).letters).toMatchObject([
      { to: "ada@example.org", sentAt: expect.any(Date) },
      { to: "gone@example.org", sentAt: null, error: expect.stringContaining("No such mailbox") },
    ]);
  });

  it("is given up after eight tries, until somebody asks to try again", async () => {
    refused.add("ada@example.org");
    await letter("ada@example.org");
    for (let time = 0; time < 10; time++) await deliverMail();
    expect((await readOutbox()).letters).toMatchObject([{ attempts: 8, sentAt: null }]);
    refused.clear();
    expect(await deliverMail()).toBe(0);
    await tryAgain();
    expect(await deliverMail()).toBe(1);
    expect(addresses()).toEqual(["ada@example.org"]);
  });

  it("waits where the mail server does not answer", async () => {
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    await letter("ada@example.org");
    expect(await deliverMail()).toBe(0);
    expect((await readOutbox()).letters).toMatchObject([{ attempts: 1, error: expect.stringMatching(/./) }]);
    process.env.SMTP_URL = url;
    expect(await deliverMail()).toBe(1);
  });

  it("stays for the custodian to read where no mail server is set", async () => {
    delete process.env.SMTP_URL;
    await letter("ada@example.org");
    expect(await deliverMail()).toBe(0);
    expect(await readOutbox()).toMatchObject({
      sends: false,
      letters: [
        { to: "ada@example.org", sentAt: null, attempts: 0, text: expect.stringContaining("One line.") },
      ],
    });
    process.env.SMTP_URL = url;
    expect(await deliverMail()).toBe(1);
  });

  it("belongs to what it tells of: where that fails, there is none", async () => {
    const work = db().$transaction(async (transaction) => {
      await queueMail({ to: "ada@example.org", subject: "Never", paragraphs: [] }, transaction);
      throw new Error("half way");
    });
    await expect(work).rejects.toThrow("half way");
    expect((await readOutbox()).letters).toEqual([]);
  });

  it("is thrown away after thirty days: its links open nothing by then", async () => {
    await letter("ada@example.org");
    await db().mail.updateMany({ data: { queuedAt: new Date(Date.now() - 31 * 86_400_000) } });
    await deliverMail();
    expect((await readOutbox()).letters).toEqual([]);
    expect(received).toEqual([]);
  });
});
