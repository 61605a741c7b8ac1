import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { momentInWords } from "#lib/platform/in-words";
import { isOfflineOff, keptAt, turnOffline } from "../kept/kept";

/** What this browser keeps, and the one way to have it keep nothing. */
export function OfflineSettings({ release }: { release: string }) {
  const [off, setOff] = useState(isOfflineOff);
  const [kept, setKept] = useState<Date | null>(null);
  useEffect(() => {
    keptAt().then(setKept, () => {});
  }, []);

  async function turn(on: boolean): Promise<void> {
    await turnOffline(on);
    setOff(!on);
    setKept(on ? await keptAt() : null);
  }

  return (
    <Notice look={kept ? "good" : "information"} title={titleOf(off, kept)}>
      {kept && release !== "" && <p>{release}.</p>}
      <Button type="button" look="secondary" className="mt-2" onClick={() => void turn(off)}>
        {off ? "Turn on" : "Turn off"}
      </Button>
    </Notice>
  );
}

function titleOf(off: boolean, kept: Date | null): string {
  if (off) return "Offline use is turned off in this browser.";
  return kept
    ? `Ready to use without a connection. Saved on ${momentInWords(kept)}.`
    : "Nothing is saved in this browser yet.";
}
