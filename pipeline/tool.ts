import packageFile from '../package.json' with { type: 'json' };

/** The program's name and version in the files that it writes: `mcunet 0.1.0`. */
export const tool = `mcunet ${packageFile.version}`;
