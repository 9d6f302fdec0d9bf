// The toolchains of all core families, as their JSON files say: plain Node with nothing installed.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../firmware/toolchains/', import.meta.url);

export const toolchains = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
