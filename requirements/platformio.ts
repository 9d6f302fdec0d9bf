import pins from './platformio.txt?text';

const [platformioPin = '', sconsPin = ''] = pins.trim().split('\n');
const versionOf = (pin: string): string => pin.slice(pin.indexOf('==') + 2);

/** What pip is given for a PlatformIO that builds without its registry: it brings SCons along, which builds run on. */
export const platformioPins: readonly string[] = [platformioPin, sconsPin];

export const platformioVersion = versionOf(platformioPin);
export const sconsVersion = versionOf(sconsPin);
