/** The Pythons that may have PyTorch, in order: the one that `MCUNET_PYTHON` names and no other, else the system's, else those on PATH. */
export function trainingPythons(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const named = environment['MCUNET_PYTHON'];
  return named ? [named] : ['/usr/bin/python3', 'python3', 'python'];
}

/** What a Python is asked: it prints PyTorch's version, and fails without PyTorch or numpy. It imports neither, which would take seconds. */
export const torchQuestion: readonly string[] = [
  '-c',
  'import importlib.util as u, importlib.metadata as m; assert u.find_spec("numpy"); print(m.version("torch"))',
];
