const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** Midnight of 1 January 1980, the first moment a ZIP archive can name: time in the low two bytes, date in the high two. */
const FIRST_MOMENT = 0x00210000;
/** Offsets from the start of a record. Source: PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
const IN_END = { entries: 10, directory: 16, length: 22 };
const IN_ENTRY = { time: 12, nameLength: 28, extraLength: 30, commentLength: 32, local: 42, length: 46 };
const LOCAL_TIME = 10;

/**
 * Sets the times of all entries of a ZIP archive to the same fixed moment, in place, so that the same content is the
 * same bytes whenever it was written. For archives without a comment, of fewer than 65,535 entries and 4 GB.
 */
export function fixZipTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - IN_END.length;
  if (end < 0 || view.getUint32(end, true) !== END)
    throw new Error("This is not a ZIP archive without comment.");
  let at = view.getUint32(end + IN_END.directory, true);
  for (let left = view.getUint16(end + IN_END.entries, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("The directory of this ZIP archive is damaged.");
    view.setUint32(at + IN_ENTRY.time, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(at + IN_ENTRY.local, true) + LOCAL_TIME, FIRST_MOMENT, true);
    at +=
      IN_ENTRY.length +
      view.getUint16(at + IN_ENTRY.nameLength, true) +
      view.getUint16(at + IN_ENTRY.extraLength, true) +
      view.getUint16(at + IN_ENTRY.commentLength, true);
  }
  return archive;
}
