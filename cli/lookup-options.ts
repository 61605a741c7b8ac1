import { type ParseArgsConfig, parseArgs } from "node:util";

/** Exit code of a command that was called wrongly. */
export const WRONG_CALL = 2;

/** Tells the person at the terminal what is wrong with the call and how to call. */
export function explainCall(fault: string, usage: string): number {
  console.error(`${fault}\n${usage}`);
  return WRONG_CALL;
}

/** Reads arguments strictly; one sentence when they are wrong. */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> | string {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    return `${sentence.replace(/\.$/, "")}.`;
  }
}
