import { inflateRawSync } from 'node:zlib';
import { ArchiveRefused } from '../errors/action.js';

/**
 * Reads the only entry of an untrusted zip archive into memory. The entry must have the expected name, and be stored or deflated.
 * It never unpacks more than `limit` bytes, whatever size the archive declares.
 * @throws ArchiveRefused
 */
export function readSingleEntry(archive: Buffer, name: string, limit: number): Buffer {
  try {
    return read(archive, name, limit);
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    // An offset is beyond the end, or the data does not inflate to at most `limit` bytes.
    throw new ArchiveRefused('its archive is damaged or too large');
  }
}

// Field offsets: PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
function read(archive: Buffer, name: string, limit: number): Buffer {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new ArchiveRefused('it is no zip archive');
  if (archive.readUInt16LE(end + 10) !== 1) throw new ArchiveRefused('its archive has more than one file');
  const entry = archive.readUInt32LE(end + 16);
  if (archive.readUInt32LE(entry) !== 0x02014b50) throw new ArchiveRefused('its archive has no directory');
  const method = archive.readUInt16LE(entry + 10);
  const packedSize = archive.readUInt32LE(entry + 20);
  const nameLength = archive.readUInt16LE(entry + 28);
  if (archive.toString('utf8', entry + 46, entry + 46 + nameLength) !== name)
    throw new ArchiveRefused(`its archive has no ${name}`);
  const header = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(header) !== 0x04034b50) throw new ArchiveRefused('its archive is damaged');
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new ArchiveRefused('its archive is cut off');
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: limit });
  if (method !== 0) throw new ArchiveRefused('its archive is packed by an unknown method');
  if (packed.length > limit) throw new ArchiveRefused('its archive is damaged or too large');
  return packed;
}
