"""PlatformIO's description of a board and its linker script. Both are generated from the board's file
(schemas/board.schema.json).
"""


def platformio_board(board):
    """Returns PlatformIO's description of a board. The linker script is one of its options, for builder/main.py."""
    code, data = main_regions(board["regions"])
    return {
        "name": board["name"],
        "vendor": "",
        "url": "",
        "frameworks": [],
        "build": {
            "mcu": board["id"],
            "cpu": board["core"],
            "flags": " ".join(board["flags"]),
            "f_cpu": f"{board['clock']}L",
            "linker_script": linker_script(board),
        },
        "upload": {"maximum_size": board.get("flashLimit", code["size"]), "maximum_ram_size": data["size"]},
    }


def linker_script(board):
    """Declares the board's memory, and the regions in which ldscripts/sections.ld places the standard sections.
    Other regions hold the sections named after them.
    """
    regions = board["regions"]
    code, data = main_regions(regions)
    lines = [
        "MEMORY {",
        *[memory_line(region) for region in regions],
        "}",
        *alias("FLASH", code),
        *alias("RAM", data),
        f"_board_stack_size = {board['stack']};",
        *boot_section(board.get("bootBytes", 0)),
        "INCLUDE sections.ld",
        "SECTIONS {",
        *[named_section(region) for region in regions if region not in (code, data)],
        "}",
    ]
    return "\n".join(lines) + "\n"


def main_regions(regions):
    """The first Flash, or FLASH where there is one, holds code and constants. The first SRAM, or RAM, holds data
    and stack.
    """
    return [
        next(region for region in sorted(regions, key=lambda one: one["name"] != name) if region["kind"] in kinds)
        for name, kinds in (("FLASH", ("flash", "rom")), ("RAM", ("sram",)))
    ]


def alias(name, region):
    return [f'REGION_ALIAS("{name}", {region["name"]});'] if region["name"] != name else []


def memory_line(region):
    attributes = "rx" if is_flash(region) else "rwx"
    return f"  {region['name']} ({attributes}) : ORIGIN = {region['origin']}, LENGTH = {region['size']}"


def boot_section(size):
    """Reserves memory for a boot loader before the vector table."""
    return [f"SECTIONS {{ .boot : {{ . = {size - 4}; LONG(0) }} > FLASH }}"] if size > 0 else []


def named_section(region):
    """Declares the section `.dtcm` for the region DTCM. A RAM section is never initialised."""
    name, kind = region["name"].lower(), "" if is_flash(region) else " (NOLOAD)"
    return f"  .{name}{kind} : {{ *(.{name} .{name}.*) }} > {region['name']}"


def is_flash(region):
    return region["kind"] in ("flash", "rom")
