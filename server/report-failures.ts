import { answering, type Logger } from "#server/log";
import { refuse } from "#server/refusal";
import type { Stage } from "#server/stage";

/** Whatever the stages after it say to the log carries the request's id; where they fail, the answer names it. */
export function reportFailures(log: Logger): Stage {
  return ({ id, request, response }, next) =>
    answering.run({ requestId: id }, async () => {
      try {
        await next();
      } catch (error) {
        log.error({ err: error }, "a request failed");
        if (response.headersSent) response.end();
        else
          refuse(request, response, { kind: "fault", sentence: `Try again in a while. Reference: ${id}.` });
      }
    });
}
