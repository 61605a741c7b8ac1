import { type PersonRecord, readPerson } from "#lib/people/people.db";
import { Refusal } from "#lib/platform/refusal";

/** The person that the last part of an address names; null when it names nobody, or is no name of a person at all. */
export async function personOfAddress(id: string | undefined): Promise<PersonRecord | null> {
  return id !== undefined && /^[\w-]{1,60}$/.test(id) ? readPerson(id) : null;
}

/** The same for a form. @throws Refusal when there is nobody */
export async function demandPerson(id: string | undefined): Promise<PersonRecord> {
  const person = await personOfAddress(id);
  if (!person) throw new Refusal("This person is not there. Nothing was changed.");
  return person;
}
