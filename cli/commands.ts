/** Loads the code of a command when it is called, because help and version need none of it. */
export const commands = {
  boards: async () => (await import('./commands/boards.js')).boardsCommand,
  build: async () => (await import('./commands/build.js')).buildCommand,
  check: async () => (await import('./commands/check.js')).checkCommand,
  doctor: async () => (await import('./commands/doctor.js')).doctorCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  gate: async () => (await import('./commands/gate.js')).gateCommand,
  generate: async () => (await import('./commands/generate.js')).generateCommand,
  init: async () => (await import('./commands/init.js')).initCommand,
  library: async () => (await import('./commands/library.js')).libraryCommand,
  report: async () => (await import('./commands/report.js')).reportCommand,
  search: async () => (await import('./commands/search.js')).searchCommand,
  train: async () => (await import('./commands/train.js')).trainCommand,
} as const;
