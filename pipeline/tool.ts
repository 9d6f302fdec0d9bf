import packageFile from '../package.json' with { type: 'json' };

/** What wrote a file: `mcunet 0.1.0`. */
export const tool = `mcunet ${packageFile.version}`;
