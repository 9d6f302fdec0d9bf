// Float layers for calibration. Feature maps are [height][width][channels], with channels rounded up to a multiple of
// 4. The added channels are 0.
export { multiply } from './float/multiply.as';
export { depthwise } from './float/depthwise.as';
export { accumulate, range } from './float/statistics.as';
export { add, average, normalise } from './float/pointwise.as';
export { copyRows } from './rows.as';
