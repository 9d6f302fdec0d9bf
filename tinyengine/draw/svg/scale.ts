/** Maps steps and bytes to coordinates of the page. */
export interface Scale {
  readonly x: (step: number) => number;
  readonly y: (bytes: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function scaleOf(area: Omit<Scale, 'x' | 'y'>, steps: number, bytes: number): Scale {
  const { left, right, top, bottom } = area;
  return {
    ...area,
    x: (step) => left + ((right - left) * step) / Math.max(1, steps),
    y: (value) => bottom - ((bottom - top) * value) / Math.max(1, bytes),
  };
}

/** Round numbers from 0 to `most`, about `count` of them. */
export function ticks(most: number, count: number): readonly number[] {
  const rough = Math.max(1, most / count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!;
  return Array.from({ length: Math.floor(most / unit) + 1 }, (_, index) => index * unit);
}
