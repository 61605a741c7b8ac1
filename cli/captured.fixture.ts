import { afterEach, beforeEach, vi } from "vitest";

/** What a command prints in each test of the calling file, instead of at the terminal. */
export function captured(): { out: string; errors: string } {
  const printed = { out: "", errors: "" };
  beforeEach(() => {
    printed.out = "";
    printed.errors = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text: unknown, ...rest: unknown[]) => {
      printed.out += String(text);
      for (const done of rest) if (typeof done === "function") done();
      return true;
    });
    vi.spyOn(console, "log").mockImplementation((text) => {
      printed.out += `${text}\n`;
    });
    vi.spyOn(console, "error").mockImplementation((text) => {
      printed.errors += `${text}\n`;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.stdout.removeAllListeners("error");
  });
  return printed;
}
