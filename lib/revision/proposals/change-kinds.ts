import type { ChangeType } from "#lib/compile/decisions/change";

/** What one can do to a group or the index, as the editor offers it. */
export const CHANGE_KINDS: Record<ChangeType, { name: string; does: string }> = {
  split: {
    name: "Split",
    does: "Parts of a group go to other groups, and the rest stays, goes elsewhere or is removed.",
  },
  transfer: {
    name: "Move content",
    does: "One part of a group goes to another group; the group itself stays.",
  },
  merge: { name: "Merge", does: "Groups end, and all they hold goes to one group." },
  move: {
    name: "Move",
    does: "A group goes under another group and gets a code there.",
  },
  rename: { name: "Rename", does: "A group gets another title and keeps what it holds." },
  recode: { name: "Recode", does: "A group gets another code and keeps what it holds." },
  create: {
    name: "Create",
    does: "A new group. Other changes move job titles to it, or it starts with none.",
  },
  remove: {
    name: "Remove",
    does: "A group ends. Job titles that no other change moves elsewhere leave the index.",
  },
  "add entries": { name: "Add index entries", does: "Job titles that the index lacks." },
  "remove entries": {
    name: "Take entries out of the index",
    does: "Titles that nobody uses any more.",
  },
  "reassign entries": {
    name: "Reassign index entries",
    does: "Entries of any groups go to one group.",
  },
  describe: {
    name: "Change a description",
    does: "New words for what a group of the new edition is.",
  },
};

export const CHANGE_TYPES = Object.keys(CHANGE_KINDS) as [ChangeType, ...ChangeType[]];

export function isChangeType(text: string): text is ChangeType {
  return Object.hasOwn(CHANGE_KINDS, text);
}
