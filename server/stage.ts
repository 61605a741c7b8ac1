import type { IncomingMessage, ServerResponse } from "node:http";

/** A request and its answer, as they go through the pipeline. */
export interface Exchange {
  /** Under which the log has it, and the page that says something went wrong. */
  id: string;
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * One step of the pipeline: does its part and calls `next` for the steps after it, or answers itself and does not.
 * What a stage does to the answer of those after it is said by server/outgoing.ts.
 */
export type Stage = (exchange: Exchange, next: () => Promise<void>) => Promise<void>;

/** One stage that is these, one after the other. */
export function inOrder(stages: readonly Stage[]): Stage {
  return (exchange, next) => {
    const from = async (at: number): Promise<void> => {
      const stage = stages[at];
      await (stage ? stage(exchange, () => from(at + 1)) : next());
    };
    return from(0);
  };
}
