import { expect, test } from "vitest";
import { httpServer } from "#server/http-server";
import { listenAt } from "#server/listen-at";
import { createLog } from "#server/log";
import { beforeHead, holdBody, silence } from "#server/outgoing";
import { inOrder, type Stage } from "#server/stage";

/** What comes of a request that these stages answer. */
async function answerOf(...stages: Stage[]): Promise<{ status: number; headers: Headers; body: string }> {
  const server = httpServer(inOrder(stages), { headers: {}, log: createLog("silent") });
  const { port } = await listenAt(server, { host: "127.0.0.1", port: 0 });
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    return { status: response.status, headers: response.headers, body: await response.text() };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("an answer goes back up the stages: the first has the last word on a header", async () => {
  const adds =
    (name: string): Stage =>
    ({ response }, next) => {
      beforeHead(response, () => response.setHeader("said", `${response.getHeader("said") ?? ""}${name}`));
      return next();
    };
  const { headers } = await answerOf(adds("first"), adds("second "), async ({ response }) => {
    response.setHeader("said", "app ");
    response.end("done");
  });
  expect(headers.get("said")).toBe("app second first");
});

test("headers given with the head itself are seen too", async () => {
  const { headers } = await answerOf(
    ({ response }, next) => {
      beforeHead(response, () => response.setHeader("seen", String(response.getHeader("given"))));
      return next();
    },
    async ({ response }) => void response.writeHead(200, { given: "yes" }).end(),
  );
  expect(headers.get("seen")).toBe("yes");
});

test("a held body goes through the stages above whole, with the status it was given last", async () => {
  const holds =
    (name: string): Stage =>
    ({ response }, next) => {
      holdBody(
        response,
        () => true,
        async (body) => {
          response.statusCode += 1;
          return `${name}(${body})`;
        },
      );
      return next();
    };
  const { status, body } = await answerOf(holds("first"), holds("second"), async ({ response }) => {
    response.flushHeaders();
    response.write("a");
    response.write("b");
    response.end();
    response.end("again");
  });
  expect([status, body]).toEqual([202, "first(second(ab))"]);
});

test("what cannot be finished ends the connection, and is no answer cut short", async () => {
  await expect(
    answerOf(async ({ response }) => {
      holdBody(
        response,
        () => true,
        async () => {
          throw new Error("no page");
        },
      );
      response.end("a");
    }),
  ).rejects.toThrow("fetch failed");
});

test("nothing is heard of the app once it was answered for", async () => {
  const { status, body } = await answerOf(async ({ response }) => {
    response.statusCode = 413;
    response.end("too large");
    silence(response);
    response.statusCode = 200;
    response.setHeader("late", "1");
    response.end("all fine");
  });
  expect([status, body]).toEqual([413, "too large"]);
});
