import type { ServerResponse } from "node:http";
import onHeaders from "on-headers";

/*
 * The one file of ours that replaces methods of a response (the compression library does too, in server/compress.ts).
 * What was put in place by a later stage of the pipeline runs first, so an answer goes back up the pipeline: Next's
 * page is held and shaped, then carried headers get their names, then it is compressed, then it gets the last headers.
 */

/** Has `change` set or take off headers at the last moment, when all the stages after the calling one have had theirs. */
export function beforeHead(response: ServerResponse, change: () => void): void {
  onHeaders(response, change);
}

/**
 * Keeps the body of an answer back until it is whole, and its head with it, so that status and headers may still change.
 * @param isHeld asked at each step, since what the answer is becomes known while it is made
 * @param finish what is sent in place of the whole body
 */
export function holdBody(
  response: ServerResponse,
  isHeld: () => boolean,
  finish: (body: string) => Promise<string>,
): void {
  const write = response.write.bind(response) as (...all: unknown[]) => boolean;
  const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse;
  const flush = response.flushHeaders.bind(response);
  const chunks: Buffer[] = [];
  let ended = false;
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };

  response.flushHeaders = () => {
    if (!isHeld()) flush();
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isHeld()) return write(chunk, ...rest);
    keep(chunk);
    const written = rest.find((argument) => typeof argument === "function") as (() => void) | undefined;
    if (written) queueMicrotask(written);
    return true;
  }) as typeof response.write;
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isHeld()) return end(chunk, ...rest);
    // Ended again while the first end is being made ready: as Node has it, nothing happens.
    if (ended) return response;
    ended = true;
    keep(chunk);
    finish(Buffer.concat(chunks).toString("utf8")).then(
      (body) => {
        if (!response.headersSent) response.removeHeader("content-length");
        end(body);
      },
      (error: Error) => response.destroy(error),
    );
    return response;
  }) as typeof response.end;
}

/** Nothing is heard of what is still said to an answer that was given in place of the stages after the calling one. */
export function silence(response: ServerResponse): void {
  const { statusCode } = response;
  Object.defineProperty(response, "statusCode", { get: () => statusCode, set: () => {} });
  const nothing = () => response as never;
  for (const method of [
    "write",
    "end",
    "writeHead",
    "setHeader",
    "appendHeader",
    "removeHeader",
    "flushHeaders",
  ] as const)
    response[method] = nothing;
}
