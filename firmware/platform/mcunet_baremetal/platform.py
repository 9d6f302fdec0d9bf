"""Converts boards from our form to PlatformIO's: those in `boards/` two folders up, and a project's own."""

import json
import os
import runpy
import tempfile

from platformio.platform.board import PlatformBoardConfig
from platformio.platform.exception import InvalidBoardManifest
from platformio.public import PlatformBase

HERE = os.path.dirname(os.path.realpath(__file__))
BOARDS, TOOLCHAINS = [os.path.join(os.path.dirname(os.path.dirname(HERE)), name) for name in ("boards", "toolchains")]
# PlatformIO loads only this file, so it can't import its neighbours.
platformio_board = runpy.run_path(os.path.join(HERE, "boards.py"))["platformio_board"]


class Mcunet_baremetalPlatform(PlatformBase):
    def __init__(self, manifest_path):
        super().__init__(manifest_path)
        self.own = {}

    def get_boards(self, id_=None):
        """All boards by id, or one. Each call makes new ones, because PlatformIO writes a project's options
        into them.
        """
        if id_ is None:
            return {**super().get_boards(), **{name: self.get_boards(name) for name in names_in(BOARDS)}}
        if id_ not in self.own:
            self.own[id_] = self.own_board(id_)
        return self.own[id_] or super().get_boards(id_)

    def own_board(self, id_):
        """A board in our form; None where the project has it in PlatformIO's form, or the board is unknown."""
        for folder in (self.config.get("platformio", "boards_dir"), BOARDS):
            path = os.path.join(folder, f"{id_}.json")
            if os.path.isfile(path):
                return self.read_board(path)
        return None

    def read_board(self, path):
        try:
            board = read(path)
            if "version" not in board:
                return None
            with tempfile.TemporaryDirectory() as folder:
                generated = os.path.join(folder, os.path.basename(path))
                with open(generated, "w", encoding="utf-8") as file:
                    json.dump({**platformio_board(board), "platform": self.name}, file)
                return PlatformBoardConfig(generated)
        except (KeyError, StopIteration, TypeError, ValueError) as reason:
            raise InvalidBoardManifest(path) from reason

    def toolchain(self, core):
        """The contents of the core family's file in `toolchains/`; None where there is none."""
        known = [read(os.path.join(TOOLCHAINS, f"{name}.json")) for name in names_in(TOOLCHAINS)]
        return next((toolchain for toolchain in known if core.startswith(toolchain["cores"])), None)


def names_in(folder):
    return [name[: -len(".json")] for name in sorted(os.listdir(folder)) if name.endswith(".json")]


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
