/**
 * Process groups that we started. They end when we end, for whatever reason, because a separate group does not receive
 * the terminal's Ctrl-C.
 */
const groups = new Set<number>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Remembers a group until the returned function is called. */
export function trackGroup(leader: number): () => void {
  if (groups.size === 0) listen();
  groups.add(leader);
  return () => {
    groups.delete(leader);
    if (groups.size === 0) ignore();
  };
}

export function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group has already ended.
  }
}

const endAll = (): void => {
  for (const leader of groups) endGroup(leader);
};

function onSignal(signal: NodeJS.Signals): void {
  endAll();
  ignore();
  // If nobody else listens, the signal has its usual effect.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function listen(): void {
  process.on('exit', endAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function ignore(): void {
  process.removeListener('exit', endAll);
  for (const signal of signals) process.removeListener(signal, onSignal);
}
