import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText, unsafeIn } from '../../../tests/support/hostile.js';
import { randomSchedules } from '../../../tests/schedules/schedules.js';
import { xmlElements } from '../../../tests/support/xml.js';
import type { Scheduled } from '../../schedule/schedule.js';
import { memoryPicture, type MemoryPicture } from '../picture.js';
import { grouped } from '../printable.js';
import { drawSvg } from './svg.js';

const [scheduled] = fc.sample(
  randomSchedules.filter(({ schedule }) => schedule.steps.length > 8),
  { seed: 41, numRuns: 1 },
) as unknown as [Scheduled];
const picture = memoryPicture(scheduled);

const marks = fc.string({
  unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\u0000', '\u001b', '\ud800', '\u202e', 'a'),
});

describe('the drawing', () => {
  test('is well-formed XML without scripts or references, for any schedule', () => {
    fc.assert(
      fc.property(randomSchedules, (any) => {
        const svg = drawSvg(memoryPicture(any), 'a network');
        expect(new Set(xmlElements(svg))).toEqual(
          new Set(['svg', 'title', 'desc', 'style', 'rect', 'text', 'path', 'g']),
        );
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|https?:|\bon\w+=|NaN|Infinity/);
      }),
      { seed: 42, numRuns: 60 },
    );
  });

  test('shows the peak and its owners', () => {
    const { peak } = picture;
    const svg = drawSvg(picture, 'a network');
    expect(svg).toContain(`Peak: ${grouped(peak.bytes)} B at step ${peak.step}`);
    expect(svg).toContain(`>${peak.doing}<`);
    expect(svg.match(/class="right" /g)).toHaveLength(Math.min(9, peak.shares.length));
  });

  test('has a tooltip for every box: tensor, rows, bytes, place and steps', () => {
    const svg = drawSvg(picture, 'a network');
    const tooltips = svg.match(/<title>[^<]* B at [^<]*, steps \d+\.\.\d+<\/title>/g);
    expect(tooltips).toHaveLength(picture.boxes.length);
  });

  test('escapes names and headings', () => {
    fc.assert(
      fc.property(fc.oneof(marks, hostileText), (name) => {
        const svg = drawSvg(withNames(picture, name), name);
        expect(xmlElements(svg)).toEqual(xmlElements(drawSvg(withNames(picture, 'a'), 'a')));
        expect(unsafeIn(svg)).toEqual([]);
      }),
      { seed: 43, numRuns: 100 },
    );
  });

  test('is deterministic', () => {
    expect(drawSvg(memoryPicture(scheduled), 'x')).toBe(drawSvg(picture, 'x'));
  });

  test('is limited in size: of very many boxes only the largest are drawn, and the picture says so', () => {
    const first = picture.boxes[0]!;
    const boxes = Array.from({ length: 50_000 }, (_, index) => ({ ...first, bytes: index % 100, from: index }));
    const svg = drawSvg({ ...picture, boxes }, 'many');
    expect(svg).toContain('46,000 smaller rows are not drawn');
    expect(svg.length).toBeLessThan(1_000_000);
  });
});

const withNames = (own: MemoryPicture, name: string): MemoryPicture => ({
  ...own,
  owners: own.owners.map((owner) => ({ ...owner, layer: name, name })),
  work: own.work.map((each) => ({ ...each, name })),
  stages: own.stages.map((stage) => ({ ...stage, names: [name, name] })),
  peak: { ...own.peak, doing: name, shares: own.peak.shares.map((share) => ({ ...share, reader: name })) },
});
