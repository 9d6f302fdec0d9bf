/**
 * The Pythons that may have PyTorch, in order. If `MCUNET_PYTHON` is set, it is the only one. Otherwise they are the
 * system's and those on PATH.
 */
export function trainingPythons(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const named = environment['MCUNET_PYTHON'];
  return named ? [named] : ['/usr/bin/python3', 'python3', 'python'];
}

/**
 * Arguments that make a Python print PyTorch's version, and fail without PyTorch or numpy. They import neither, which
 * would take seconds.
 */
export const torchVersionArguments: readonly string[] = [
  '-c',
  'import importlib.util as u, importlib.metadata as m; assert u.find_spec("numpy"); print(m.version("torch"))',
];
