import { useCallback, useEffect, useRef, useState } from "react";
import type { LookupQuestion, LookupWork, LookupWorkDone } from "#lib/lookup/lookup-work";

/** What the worker last said: an answer, or that it has no index to answer from. */
export type Answered = LookupWorkDone | "failed";

/**
 * What the worker that ranks answers to a question: the last answer stands until the next is there, and null while there is
 * none. Only the newest question is answered; a question of null takes the answer back.
 */
export function useWorker(searchIndex: string, question: LookupQuestion | null) {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const worker = useRef<Worker | null>(null);
  const newest = useRef(0);

  /** The index is fetched when somebody turns to the form, not by everyone who passes. */
  const wake = useCallback((): Worker => {
    if (worker.current) return worker.current;
    worker.current = new Worker("/scripts/lookup-worker.js", { type: "module" });
    worker.current.postMessage({ open: searchIndex } satisfies LookupWork);
    worker.current.onmessage = ({ data }: MessageEvent<LookupWorkDone | { failed: true }>) => {
      if ("failed" in data) setAnswered("failed");
      else if (data.id === newest.current) setAnswered(data);
    };
    return worker.current;
  }, [searchIndex]);

  useEffect(() => {
    const id = ++newest.current;
    if (question) wake().postMessage({ id, question } satisfies LookupWork);
    else setAnswered(null);
  }, [question, wake]);
  useEffect(() => () => worker.current?.terminate(), []);

  return { answered, wake };
}
