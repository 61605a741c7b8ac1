import type { KeptClaim } from "#lib/gold-coding/coding/saved-answer";

/** How often a claim is kept while its coder is at work, and how often it is looked at, in milliseconds. */
const KEEP_EVERY = 60_000;
const LOOK_EVERY = 10_000;
/** So long before its end whoever is not at work is told, in seconds. */
const SOON = 90;

/**
 * Keeps the claim of the record that is shown for as long as its coder is at work, and tells them when it is about to end or
 * has ended. Whoever went away keeps nothing: the record goes to others.
 */
export class Lease {
  private claim = "";
  private ends = Number.POSITIVE_INFINITY;
  private active = false;
  private keptAt = 0;

  /**
   * @param address where a claim is kept
   * @param tell shows a sentence; "" takes it away
   */
  constructor(
    private readonly address: string,
    private readonly tell: (sentence: string) => void,
  ) {
    for (const type of ["keydown", "pointerdown", "input"])
      document.addEventListener(type, () => this.seen(), { capture: true, passive: true });
    setInterval(() => this.look(), LOOK_EVERY);
    document.addEventListener("visibilitychange", () => document.hidden || this.look());
  }

  /** From now on this claim is kept; it lasts so many seconds. */
  begin(claim: string, seconds: number): void {
    this.claim = claim;
    this.keptAt = performance.now();
    this.lasts(seconds);
  }

  private lasts(seconds: number): void {
    this.ends = performance.now() + 1000 * seconds;
    this.tell("");
  }

  private seen(): void {
    this.active = true;
    // Whoever comes back late is told at once whether it is still theirs.
    if (this.left() < SOON) void this.keep();
  }

  private left(): number {
    return (this.ends - performance.now()) / 1000;
  }

  private look(): void {
    if (this.claim === "") return;
    if (this.active && performance.now() - this.keptAt >= KEEP_EVERY) void this.keep();
    else if (this.left() <= 0)
      this.tell(
        "Your time for this record is over. Your answer still counts as long as nobody else has the record: save it, or reload the page.",
      );
    else if (this.left() < SOON)
      this.tell("Your time for this record ends in a minute or so. Press any key to keep it.");
  }

  private async keep(): Promise<void> {
    if (performance.now() - this.keptAt < 5_000) return;
    this.active = false;
    this.keptAt = performance.now();
    const { claim } = this;
    try {
      const response = await fetch(this.address, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ claim }),
      });
      if (claim !== this.claim) return;
      if (response.status >= 500) throw new Error(String(response.status));
      if (response.redirected || !response.ok)
        return this.tell(
          "You are signed out, or may not code here any more. What you typed stays here: sign in again in another tab, then save.",
        );
      const { seconds }: KeptClaim = await response.json();
      if (seconds !== null) return this.lasts(seconds);
      this.ends = performance.now();
      this.tell(
        "This record is not yours any more: your time is over, or it was withdrawn. Saving still counts as long as nobody else has it.",
      );
    } catch {
      if (this.left() < SOON)
        this.tell("The server does not answer, so your time for this record cannot be prolonged. Save soon.");
    }
  }
}
