/** Whether a path as written stays below the folder it is relative to: not absolute on any system, no step up, no empty step. */
export function isInside(path: string): boolean {
  const absolute = /^([\\/]|[A-Za-z]:)/.test(path);
  return path !== '' && !path.includes('\0') && !absolute && !path.split(/[\\/]/).includes('..');
}
