import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ArchiveRefused } from '../errors/action.js';
import { readSingleEntry } from './archive.js';

const report = Buffer.from('{ "version": 1 }');
const zip = (files: Record<string, Uint8Array>, level: 0 | 9 = 9): Buffer => Buffer.from(zipSync(files, { level }));
const read = (archive: Buffer, limit = 1000): string => readSingleEntry(archive, 'report.json', limit).toString();
const refused = (reason: string): ArchiveRefused => new ArchiveRefused(reason);

test.each([0, 9] as const)('the one file of an archive packed at level %d is read', (level) => {
  expect(read(zip({ 'report.json': report }, level))).toBe(report.toString());
});

describe('an archive is refused', () => {
  test('that is no zip archive', () => {
    expect(() => read(Buffer.from('hello'))).toThrow(refused('it is no zip archive'));
    expect(() => read(Buffer.alloc(0))).toThrow(refused('it is no zip archive'));
  });

  test('with two files, and with none', () => {
    const more = 'its archive has more than one file';
    expect(() => read(zip({ 'report.json': report, 'x.json': report }))).toThrow(refused(more));
    expect(() => read(zip({}))).toThrow(refused(more));
  });

  test('with a file of another name', () => {
    for (const name of ['other.json', '../report.json', 'a/report.json', 'report.json2'])
      expect(() => read(zip({ [name]: report }))).toThrow(refused('its archive has no report.json'));
  });

  test.each([0, 9] as const)('whose file is larger than the limit, packed at level %d', (level) => {
    const zeros = zip({ 'report.json': Buffer.alloc(1001) }, level);
    expect(() => read(zeros)).toThrow(refused('its archive is damaged or too large'));
    expect(read(zip({ 'report.json': Buffer.alloc(1000) }, level))).toHaveLength(1000);
  });

  test('that declares a smaller size than it unpacks to', () => {
    const archive = zip({ 'report.json': Buffer.alloc(100_000) });
    archive.writeUInt32LE(10, archive.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    expect(() => read(archive)).toThrow(refused('its archive is damaged or too large'));
  });

  test('that is cut off before its end', () => {
    const archive = zip({ 'report.json': report }, 0);
    const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    for (let at = 0; at < end + 20; at += 1) expect(() => read(archive.subarray(0, at))).toThrow(ArchiveRefused);
  });

  test('or read without another error, for any changed byte', () => {
    const archive = zip({ 'report.json': report }, 0);
    for (let at = 0; at < archive.length; at += 1) {
      const changed = Buffer.from(archive);
      changed[at] = changed[at]! ^ 0xff;
      try {
        expect(read(changed).length).toBeLessThanOrEqual(1000);
      } catch (error) {
        expect(error).toBeInstanceOf(ArchiveRefused);
      }
    }
  });

  test('packed by an unknown method', () => {
    const archive = zip({ 'report.json': report }, 0);
    archive.writeUInt16LE(12, archive.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 10);
    expect(() => read(archive)).toThrow(refused('its archive is packed by an unknown method'));
  });
});
