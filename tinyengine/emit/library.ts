import { jsonText } from '../../schemas/json-text.js';
import type { GeneratedFile } from './file.js';

/** Prints library.json, which makes the folder a PlatformIO library. */
export function libraryFile({
  name,
  source,
}: {
  readonly name: string;
  readonly source: { readonly model: string };
}): GeneratedFile {
  const library = {
    name,
    version: '0.0.0',
    description: `The network ${name}, generated from ${source.model}`,
    frameworks: '*',
    platforms: '*',
  };
  return { path: 'library.json', contents: `${jsonText(library)}\n` };
}
