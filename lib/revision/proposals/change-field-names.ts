const ANY_KIND = "version|number|kind|do|note|codes-under|from";
const BY_KIND = "source|sources|parts|rest|group|part|text|uids|entries";
const TARGET = "(?:part-\\d{1,2}|to|rest)-(?:code|title|under)";
const CHOSEN = "(?:source|sources|from|group|(?:part-\\d{1,2}|to|rest)-(?:code|under))-is";
const FILLED_IN = "(?:rest-code|to-title|codes-under)-filled-in";
const CONTENT = "part-\\d{1,2}-(?:by|uids|text|conditions|(?:field|test|phrases)-\\d{1,2})";

/** Whether the form of a change has such a field: which it has depends on its kind and on how many parts it has. */
export function isChangeField(name: string): boolean {
  return FIELD.test(name);
}

const FIELD = new RegExp(`^(?:${ANY_KIND}|${BY_KIND}|${TARGET}|${CHOSEN}|${FILLED_IN}|${CONTENT})$`);
