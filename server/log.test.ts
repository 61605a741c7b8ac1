import { afterEach, expect, test } from "vitest";
import { answering, captureConsole, createLog } from "#server/log";

const lines: Record<string, unknown>[] = [];
const log = createLog("debug", { write: (line: string) => void lines.push(JSON.parse(line)) });
const { error, warn } = console;
afterEach(() => {
  Object.assign(console, { error, warn });
  lines.length = 0;
});

test("what is said while a request is answered carries its id", () => {
  answering.run({ requestId: "r1" }, () => log.info("a"));
  log.info("b");
  expect(lines).toMatchObject([{ requestId: "r1", msg: "a" }, { msg: "b" }]);
  expect(lines[1]).not.toHaveProperty("requestId");
});

test("one line has nothing of the one before", () => {
  answering.run({ requestId: "r1" }, () => {
    log.error({ err: new Error("a") });
    log.info({ path: "/" });
  });
  expect(Object.keys(lines[1]!).sort()).toEqual(["level", "path", "requestId", "time"]);
});

test("it names neither process nor machine", () => {
  log.info("a");
  expect(Object.keys(lines[0]!).sort()).toEqual(["level", "msg", "time"]);
});

test("what libraries print becomes a line of the log, without e-mail addresses", () => {
  captureConsole(log);
  console.error("⨯", new Error("jo.bloggs+soc@example.gov.uk is known already"));
  console.warn("mail to %s", "jo@example.org");
  expect(lines).toMatchObject([
    { level: "error", msg: "⨯", err: { type: "Error", message: "[e-mail] is known already" } },
    { level: "warn", msg: "mail to %s [e-mail]" },
  ]);
});

test("of a database error neither arguments nor details are kept", () => {
  const failure = Object.assign(
    new Error(
      'Invalid `db.person.create()` invocation:\n\n{\n  name: "Jo Bloggs"\n}\n\nUnique constraint failed',
    ),
    {
      name: "PrismaClientKnownRequestError",
      code: "P2002",
      detail: "Key (name)=(Jo Bloggs) already exists.",
    },
  );
  log.error({ err: failure });
  expect(lines[0]).toMatchObject({ err: { code: "P2002", message: "Unique constraint failed" } });
  expect(JSON.stringify(lines)).not.toContain("Bloggs");
});

test("of a value that the database cannot take, no word is kept", () => {
  const said = 'invalid input syntax for type integer: "nurse, "NHS" trust"';
  log.error({ err: Object.assign(new Error(said), { name: "error", code: "22P02" }) });
  log.error({
    err: Object.assign(new Error(`Raw query failed. Code: \`22P02\`. Message: \`${said}\``), {
      name: "PrismaClientKnownRequestError",
    }),
  });
  expect(lines).toMatchObject([
    { err: { code: "22P02", message: 'invalid input syntax for type integer: "…"' } },
    { err: { message: expect.stringContaining("Code: `22P02`") } },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/nurse|NHS/);
});
