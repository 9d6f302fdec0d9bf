"""Parts of the build hook, plugins/platformio/mcunet.py."""
