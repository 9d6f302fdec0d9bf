import packageFile from '../package.json' with { type: 'json' };

const [, slug = ''] = /github\.com\/(.+)\.git$/.exec(packageFile.repository.url) ?? [];

/** The repository on GitHub, as `account/name`. It comes from package.json, where a release sets it (scripts/release.js). */
export const repository = slug;

/** The action's reference in workflows. The tag of a major version moves with its releases. */
export const actionReference = `${slug}@v${packageFile.version.split('.')[0]}`;
