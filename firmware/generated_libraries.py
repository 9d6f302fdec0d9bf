"""Links generated libraries into a PlatformIO build, whatever its Library Dependency Finder thinks of them.

The build hook calls `link` while PlatformIO scans the libraries. Where the command line drives the build, it adds a call of
`link` to this file and has it run before the platform's own scripts. Both builds therefore get equal flags and an equal link order.
"""

import os
import sys


def link(environment, folders):
    """Finds the libraries in `folders` by their headers, and compiles all of them before the project, in this order."""
    # The module that SCons loaded as a tool: its classes are the ones in use, those of the package are copies.
    piolib = sys.modules["piolib"]
    library_class = generated_library(piolib.PlatformIOLibBuilder)
    libraries = [library_class(environment, folder, folders[:at]) for at, folder in enumerate(folders)]
    environment["MCUNET_LINKED"] = True
    environment.Append(EXTRA_LIB_BUILDERS=libraries)
    usual = piolib.ProjectAsLibBuilder.process_dependencies

    def process_dependencies(project):
        # First, so that where the finder is off the headers are known to all libraries that are compiled later.
        for library in libraries:
            project.depend_on(library)
        usual(project)

    piolib.ProjectAsLibBuilder.process_dependencies = process_dependencies


def generated_library(base):
    """The kind of library that `link` adds, made from the class that PlatformIO uses."""

    class GeneratedLibrary(base):
        """Takes its flags when PlatformIO first asks it something: after the scripts of all other libraries have run."""

        def __init__(self, environment, folder, earlier):
            self.given = (environment, folder)
            self.earlier = earlier

        def __getattr__(self, name):
            # Called for what is not there yet. SCons copies environments and asks their values how that is done: too early.
            if "given" not in self.__dict__ or name.startswith("__"):
                raise AttributeError(name)
            base.__init__(self, *self.__dict__.pop("given"))
            return getattr(self, name)

        @property
        def src_filter(self):
            """Networks share kernels: each is compiled once, or objects without an archive would define it twice."""
            return super().src_filter + [f"-<{name}>" for name in sorted(shared(self.path, self.earlier))]

    return GeneratedLibrary


def shared(folder, earlier):
    """The sources of a library that one of the earlier libraries has too, byte for byte."""
    own = sources(folder)
    return {name for other in earlier for name, text in sources(other).items() if own.get(name) == text}


def sources(folder):
    """The kernels of a library: name to bytes. The network's own files carry its name and are never shared."""
    src = os.path.join(folder, "src")
    found = {}
    for name in os.listdir(src):
        if name.startswith("mcunet_") and name.endswith((".c", ".S")):
            with open(os.path.join(src, name), "rb") as file:
                found[name] = file.read()
    return found
