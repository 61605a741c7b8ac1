import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Failure } from "#cli/failure";

/** Without windows: it opens a page in half the time of the whole browser (docs/figures.md). */
const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";
const USUAL_PLACES = [
  HEADLESS_SHELL,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium for the browser tests: the one in CHROMIUM_PATH, one in a usual place, one of Playwright's own, else one
 * installed now, by Playwright or, where that cannot download, from Debian's packages. A CI machine of Debian's, which
 * is nobody's desktop, gets Debian's quicker one first where it may be installed.
 * @throws Failure that says what to install
 */
export function findChromium(log: (line: string) => void): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Failure(
      `CHROMIUM_PATH is ${given}, where there is no file; set it to a Chromium or Chrome program.`,
    );
  }
  if (process.env.CI && !existsSync(HEADLESS_SHELL) && existsSync("/etc/debian_version"))
    installPackage("chromium-headless-shell", 60);
  const there = installed();
  if (there) return there;
  log("no Chromium found: letting Playwright install one");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "ignore",
    timeout: 300_000,
  });
  const own = installed();
  if (own) return own;
  log("Playwright could not: installing Debian's package");
  installPackage("chromium", 300);
  const packaged = installed();
  if (packaged) return packaged;
  throw new Failure(
    "The browser tests need Chromium and it could not be installed: install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH, and run npm test again.",
  );
}

/** Installs one of Debian's packages where this user may; whether it did is to be seen. @param seconds for each step */
function installPackage(name: string, seconds: number): void {
  const admin = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]) => {
    const [command, ...rest] = [...admin, "apt-get", "-qq", "-o", "Acquire::http::Timeout=15", ...args];
    return spawnSync(command!, rest, {
      stdio: "ignore",
      timeout: seconds * 1000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  apt("update");
  apt("install", "-y", "--no-install-recommends", name);
}

function installed(): string | undefined {
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => path !== "" && existsSync(path));
}
