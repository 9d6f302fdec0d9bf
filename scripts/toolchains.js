// Reads the toolchains of all core families from their JSON files. It uses only Node itself, because set-up imports it.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../firmware/toolchains/', import.meta.url);

export const toolchains = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
