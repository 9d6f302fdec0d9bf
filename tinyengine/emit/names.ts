import { nameInvalid } from '../../errors/compile.js';
import { isIdentifier, reservedBecause } from '../../schemas/identifier.js';
import type { Graph } from '../graph/graph.js';

/** @throws NAME_INVALID unless the name is an identifier that is not reserved in C, C++ or their standard headers */
export function checkName(name: string): void {
  const reason = isIdentifier(name) ? reservedBecause(name) : 'no identifier';
  if (reason !== null) throw nameInvalid(name, reason);
}

/** Returns a C identifier for each operator, unique in the network and as close to its name as possible. */
export function operatorNames(graph: Graph): readonly string[] {
  const taken = new Set<string>();
  return graph.operators.map(({ name, index }) => {
    const plain =
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9_]+/g, '_')
        .replace(/^(?=[0-9_])/, 'layer')
        .slice(0, 40) || 'layer';
    const free =
      [plain, `${plain}_${index}`].find((candidate) => !taken.has(candidate)) ?? `${plain}_${taken.size}_${index}`;
    taken.add(free);
    return free;
  });
}
