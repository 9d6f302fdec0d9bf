var pins = "platformio==6.1.19\nscons==4.8.1\n";

const [platformioPin = "", sconsPin = ""] = pins.trim().split("\n");
const versionOf = (pin) => pin.slice(pin.indexOf("==") + 2);
const platformioPins = [platformioPin, sconsPin];
const platformioVersion = versionOf(platformioPin);
const sconsVersion = versionOf(sconsPin);

export { platformioPins, platformioVersion, sconsVersion };
