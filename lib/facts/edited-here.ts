/** Facts that were edited here, by their keys, and entries that were removed here: a file does not undo it. */
export interface EditedHere {
  entries: ReadonlySet<string>;
  descriptions: ReadonlySet<string>;
  removed: ReadonlySet<string>;
}
