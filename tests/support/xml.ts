/**
 * Names of the elements of an XML document, in order. It supports only what a drawing needs: no declarations, no CDATA.
 * @throws Error if the document is not well formed
 */
export function xmlElements(xml: string): readonly string[] {
  if (/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('a character that XML has no place for');
  const pieces = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  if (pieces.join('') !== xml) throw new Error('a < without its >');
  const names: string[] = [];
  const open: string[] = [];
  for (const piece of pieces) {
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z][\w:-]*="[^"<&]*")*)(\/?)>$/.exec(piece);
    if (tag === null) {
      if (piece.startsWith('<') || /&(?!(?:amp|lt|gt|quot);)/.test(piece)) throw new Error(`no markup: ${piece}`);
      if (open.length === 0 && piece.trim() !== '') throw new Error(`text outside: ${piece}`);
      continue;
    }
    const [, closes, name, attributes, isEmpty] = tag;
    const given = [...attributes!.matchAll(/ ([\w:-]+)=/g)].map((match) => match[1]);
    if (new Set(given).size < given.length) throw new Error(`an attribute twice: ${piece}`);
    if (closes !== '' && open.pop() !== name) throw new Error(`closes what is not open: ${piece}`);
    if (closes === '') names.push(name!);
    if (closes === '' && isEmpty === '') open.push(name!);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  return names;
}
