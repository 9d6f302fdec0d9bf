import { isScratch, type Owner } from '../owners.js';

/** Twelve hues that are distinct on white and on black. Neighbours in the network are far apart on the colour wheel. */
const hues = [
  '4e79c4',
  'e08a3c',
  '4fa37a',
  'c8586c',
  '8a6fc0',
  'c2a83e',
  '3f9fb5',
  'b5651d',
  '7fae4a',
  'b968a8',
  '6b7f99',
  'd0785a',
];

/**
 * The class of a tensor's colour; its sums are paler. It is the same in every part of a picture, and the same for the
 * same network.
 */
export const colourOf = ({ tensor, kind }: Owner): string =>
  `c${tensor % hues.length}${isScratch({ kind }) ? ' sums' : ''}`;

const light = { surface: '#fff', ink: '#1f2328', muted: '#59636e', grid: '#d9dee3', mark: '#c4232f' };
const dark = { surface: '#14171c', ink: '#e6e9ed', muted: '#98a1ab', grid: '#33393f', mark: '#ff7a72' };

const themed = ({ surface, ink, muted, grid, mark }: typeof light): string =>
  [
    `.surface{fill:${surface}}.edge{stroke:${surface}}`,
    `text{fill:${ink}}.muted{fill:${muted}}.accent{fill:${mark}}`,
    `.grid{stroke:${grid}}.frame{stroke:${muted}}.mark{stroke:${mark}}.area{fill:${muted}}`,
    `.band{fill:${grid}}`,
  ].join('');

/** Colours of the light and the dark theme, without scripts or external fonts. */
export const style = `<style>${[
  'text{font:11px ui-sans-serif,system-ui,"Segoe UI",Helvetica,Arial,sans-serif}',
  '.head{font-size:15px;font-weight:600}.strong{font-weight:600}.right{text-anchor:end}.middle{text-anchor:middle}',
  '.grid,.frame,.mark,.bound{fill:none;stroke-width:1}.mark{stroke-dasharray:3 2}.bound{stroke-dasharray:6 3}',
  '.edge{stroke-width:.7}.area,.band{opacity:.35}.sums{opacity:.6}',
  ...hues.map((hue, index) => `.c${index}{fill:#${hue}}`),
  themed(light),
  `@media (prefers-color-scheme:dark){${themed(dark)}}`,
].join('')}</style>`;
