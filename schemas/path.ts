/** Whether a relative path stays inside its base folder. It must not be absolute on any system, and must have no `..` and no empty part. */
export function isInside(path: string): boolean {
  const absolute = /^([\\/]|[A-Za-z]:)/.test(path);
  return path !== '' && !path.includes('\0') && !absolute && !path.split(/[\\/]/).includes('..');
}
