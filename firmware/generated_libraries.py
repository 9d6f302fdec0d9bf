"""Links generated libraries into a PlatformIO build, independently of its Library Dependency Finder.

The build hook calls `link` while PlatformIO scans the libraries. Where the command line drives the build, it appends
a call of `link` to this file and runs the file before the platform's own scripts. Both builds therefore have equal
flags and an equal link order.
"""

import os
import sys


def link(environment, folders):
    """Makes the headers of the libraries in `folders` visible, and compiles all of them before the project, in this
    order.
    """
    # This is the module that SCons loaded as a tool: PlatformIO uses its classes. Those of the package are copies.
    piolib = sys.modules["piolib"]
    library_class = generated_library(piolib.PlatformIOLibBuilder)
    libraries = [library_class(environment, folder, folders[:at]) for at, folder in enumerate(folders)]
    environment["MCUNET_LINKED"] = True
    environment.Append(EXTRA_LIB_BUILDERS=libraries)
    usual = piolib.ProjectAsLibBuilder.process_dependencies

    def process_dependencies(project):
        # First, so that the headers are visible to all libraries that are compiled later, also where the finder is off.
        for library in libraries:
            project.depend_on(library)
        usual(project)

    piolib.ProjectAsLibBuilder.process_dependencies = process_dependencies


def generated_library(base):
    """The class of the libraries that `link` adds. It extends the class that PlatformIO uses."""

    class GeneratedLibrary(base):
        """Reads its flags when PlatformIO first uses it: after the scripts of all other libraries have run."""

        def __init__(self, environment, folder, earlier):
            self.given = (environment, folder)
            self.earlier = earlier

        def __getattr__(self, name):
            # Python calls this for missing attributes. SCons copies environments and looks up how to copy their values:
            # too early.
            if "given" not in self.__dict__ or name.startswith("__"):
                raise AttributeError(name)
            base.__init__(self, *self.__dict__.pop("given"))
            return getattr(self, name)

        @property
        def src_filter(self):
            """Networks share kernels. Each kernel is compiled once, since objects outside an archive would
            define it twice.
            """
            return super().src_filter + [f"-<{name}>" for name in sorted(shared(self.path, self.earlier))]

    return GeneratedLibrary


def shared(folder, earlier):
    """The sources of a library that an earlier library has too, byte for byte."""
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
