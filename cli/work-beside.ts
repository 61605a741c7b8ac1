import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/** How long a worker has to end before it is killed. */
const ENDING_MS = 6_000;
/** A worker that ends by itself is started again after this long, and longer each time until it stays. */
const AGAIN_MS = { first: 1_000, longest: 60_000 };

/**
 * Keeps workers going beside the server, each a process of its own, so that heavy work holds up no page.
 * @param terminal how the terminal's program is called: arguments of node
 * @returns ends them all
 */
export function workBeside(terminal: readonly string[], workers: number): () => Promise<void> {
  const ending = new AbortController();
  const kept = Array.from({ length: workers }, () => keepOne(terminal, ending.signal));
  return async () => {
    ending.abort();
    await Promise.all(kept);
  };
}

async function keepOne(terminal: readonly string[], ending: AbortSignal): Promise<void> {
  let again = AGAIN_MS.first;
  while (!ending.aborted) {
    const begun = Date.now();
    // The channel is for its end alone: a worker whose server was killed sees it close.
    const child = spawn(process.execPath, [...terminal, "work"], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const ended = once(child, "exit").catch(() => {});
    const end = () => void endWorker(child);
    ending.addEventListener("abort", end, { once: true });
    await ended;
    ending.removeEventListener("abort", end);
    if (ending.aborted) return;
    again = Date.now() - begun > AGAIN_MS.longest ? AGAIN_MS.first : Math.min(again * 2, AGAIN_MS.longest);
    console.warn(`a worker ended with ${child.exitCode ?? child.signalCode}; another is started`);
    await wait(again, undefined, { signal: ending }).catch(() => {});
  }
}

async function endWorker(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), ENDING_MS);
  await once(child, "exit");
  clearTimeout(late);
}
