import { codeCommand } from "#cli/code";
import { convertCommand } from "#cli/convert";
import { exitWith } from "#cli/failure";

/** What a command took, with the start of its program. */
export interface CommandUsage {
  /** Processor time, in seconds. */
  seconds: number;
  /** The most memory that it had, in MB. */
  memory: number;
}

// `node --import tsx bench/coded-files/measured-command.ts code …` prints what the command took, as JSON.
const [name, ...argv] = process.argv.slice(2);
(name === "code" ? codeCommand(argv) : convertCommand(argv)).then((code) => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: CommandUsage = { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1e3 };
  console.log(JSON.stringify(usage));
  process.exitCode = code;
}, exitWith);
