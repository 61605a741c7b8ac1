import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type {
  LookupQuestion,
  LookupWork,
  LookupWorkDone,
  LookupWorkSaid,
} from "#lib/lookup/screen/lookup-work";

/** What the worker last said: an answer and what it answers, or that it has no index to answer from. */
export type Answered = (LookupWorkDone & { of: Asked }) | "failed";

export interface Asked {
  question: LookupQuestion;
  /** Whether the groups that are less likely are wanted too. */
  all: boolean;
}

/**
 * What the worker that ranks answers to a question: the last answer stands until the next is there, and null while there is
 * none. Only the newest question is answered; a question of null takes the answer back.
 */
export function useWorker(searchIndex: string, asked: Asked | null) {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [industries, setIndustries] = useState<string[]>([]);
  const worker = useRef<Worker | null>(null);
  const newest = useRef<{ id: number; of: Asked | null }>({ id: 0, of: null });

  /** The index is fetched when somebody turns to the form, not by everyone who passes. */
  const wake = useCallback((): Worker => {
    if (worker.current) return worker.current;
    worker.current = new Worker("/scripts/lookup-worker.js", { type: "module" });
    worker.current.postMessage({ open: searchIndex } satisfies LookupWork);
    worker.current.onmessage = ({ data }: MessageEvent<LookupWorkSaid>) => {
      const { id, of } = newest.current;
      if ("failed" in data) setAnswered("failed");
      else if ("industries" in data) setIndustries(data.industries);
      else if (data.id === id && of) setAnswered({ ...data, of });
    };
    return worker.current;
  }, [searchIndex]);

  // Asked before the browser draws: the answer is then there for the drawing after.
  useLayoutEffect(() => {
    const id = newest.current.id + 1;
    newest.current = { id, of: asked };
    if (asked) wake().postMessage({ id, ...asked } satisfies LookupWork);
    else setAnswered(null);
  }, [asked, wake]);
  useEffect(() => () => worker.current?.terminate(), []);

  /** Asks which industries may be meant by what was typed of one. */
  const suggest = useCallback(
    (industry: string) => wake().postMessage({ industry } satisfies LookupWork),
    [wake],
  );
  return { answered, industries, suggest, wake };
}
