/**
 * Ids of entries that were added here. The publisher's are a letter, a digit and two letters ("a1aa"), so that none of
 * theirs can equal one of ours.
 */
export const OWN_UID = "own-";

export function isOwnUid(uid: string): boolean {
  return uid.startsWith(OWN_UID);
}
