"""Requests a map and a memory table from the linker, and records the paths of image and map and the type of the build.

It runs after the platform's own scripts. The text of plugins/platformio/mcunet_hook/link.py comes before it.
"""

Import("env")  # noqa: F821 - SCons puts it into the script's scope

add_linker_options(env)  # noqa: F821
watch_link(env)  # noqa: F821

build = env.subst("$BUILD_DIR")  # noqa: F821
os.makedirs(build, exist_ok=True)  # noqa: F821
with open(os.path.join(build, "mcunet-program.txt"), "w", encoding="utf-8") as file:  # noqa: F821
    file.write("\n".join([in_project(env, "$PROGPATH"), map_of(env), linker_output_of(env), env["BUILD_TYPE"]]))  # noqa: F821
