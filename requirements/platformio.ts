import pins from './platformio.txt?text';

const [platformioPin = '', sconsPin = ''] = pins.trim().split('\n');
const versionOf = (pin: string): string => pin.slice(pin.indexOf('==') + 2);

/** Packages for pip: PlatformIO, and SCons, so that builds need not download it from PlatformIO's registry. */
export const platformioPins: readonly string[] = [platformioPin, sconsPin];

export const platformioVersion = versionOf(platformioPin);
export const sconsVersion = versionOf(sconsPin);
