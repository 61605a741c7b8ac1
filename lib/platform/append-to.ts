/**
 * Adds a value to the list that is kept under a key. The list grows in place: a copy of it for each value would take a
 * time that grows with the square of their number, which whoever sends the values could use.
 */
export function appendTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
