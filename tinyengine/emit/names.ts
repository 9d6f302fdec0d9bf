import { nameInvalid } from '../../errors/compile.js';
import type { Graph } from '../graph/graph.js';

const keywords = new Set(
  (
    'alignas alignof and asm auto bitand bitor bool break case catch char class compl concept const constexpr continue decltype default delete do double else enum explicit ' +
    'export extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr operator or private protected public register requires ' +
    'restrict return short signed sizeof static struct switch template this throw true try typedef typeid typename union unsigned using virtual void volatile while xor main'
  ).split(' '),
);

/** @throws NAME_INVALID unless it is an identifier in C and C++ */
export function checkName(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,62}$/.test(name) || keywords.has(name.toLowerCase())) throw nameInvalid(name);
}

/** One C identifier an operator, unique in the network, as near to its name as may be. */
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
