const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const longestComment = 0xffff;

/** The names in a ZIP's central directory; null when it is none, broken, or of the 64-bit kind that no document of ours needs. */
export function entryNamesOfZip(content: Buffer): ReadonlySet<string> | null {
  const end = placeOfEnd(content);
  if (end === null) return null;
  const names = new Set<string>();
  let at = content.readUInt32LE(end + 16);
  for (let left = content.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== directoryEntry) return null;
    const nameLength = content.readUInt16LE(at + 28);
    names.add(content.subarray(at + 46, at + 46 + nameLength).toString('utf8'));
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return names;
}

/** The content of the first entry when it has this name and is not compressed, as OpenDocument asks for. */
export function storedFirstEntryOfZip(content: Buffer, name: string): string | null {
  if (content.length < 30 || content.readUInt32LE(0) !== localEntry) return null;
  const isStored = content.readUInt16LE(8) === 0;
  const size = content.readUInt32LE(18);
  const nameLength = content.readUInt16LE(26);
  if (!isStored || size > 200 || content.subarray(30, 30 + nameLength).toString('utf8') !== name) return null;
  const start = 30 + nameLength + content.readUInt16LE(28);
  return content.subarray(start, start + size).toString('utf8');
}

function placeOfEnd(content: Buffer): number | null {
  for (let at = content.length - 22; at >= Math.max(0, content.length - 22 - longestComment); at -= 1) {
    if (content.readUInt32LE(at) === endOfDirectory) return at;
  }
  return null;
}
