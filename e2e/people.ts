import { readFileSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";
import type { Role } from "#lib/permissions/roles";

/** The people that e2e/server.ts makes, by browser project and role. */
export type SignedInPeople = Record<string, TestPerson>;

export interface TestPerson {
  id: string;
  name: string;
  email: string;
  /** Cookie header of a session that is open. */
  cookie: string;
  /** Key of the authenticator in base 32; null where the role needs none. */
  key: string | null;
}

// Not under test-results, which Playwright empties as it starts.
export const PEOPLE_FILE = ".data/e2e-people.json";
export const TEST_PASSWORD = "quiet orange staircase";

/** What people of a project are told apart by: their role, or what they are besides. */
export type Part = Role | "forgetful" | "second coder" | "third coder";

/** "desktop" of "desktop", "desktop editing" and "desktop releasing": which browser a Playwright project is of. */
export function browserName(project: string): string {
  return project.replace(/ (editing|releasing)$/, "");
}

/** @param project name of the Playwright project: editing has the people of its browser */
export function testPerson(project: string, part: Part): TestPerson {
  const people = JSON.parse(readFileSync(PEOPLE_FILE, "utf8")) as SignedInPeople;
  const person = people[`${browserName(project)} ${part}`];
  if (!person) throw new Error(`e2e/server.ts made no ${part} for ${project}.`);
  return person;
}

/** Gives a browser the open session of a person. */
export async function signInAs(context: BrowserContext, person: TestPerson, baseURL: string): Promise<void> {
  await context.addCookies(
    person.cookie.split("; ").map((cookie) => {
      const at = cookie.indexOf("=");
      return {
        name: cookie.slice(0, at),
        value: cookie.slice(at + 1),
        url: baseURL,
        httpOnly: true,
        sameSite: "Lax" as const,
      };
    }),
  );
}
