"""The screens and files kept beside the case lists: reading, writing, and how a run differs from them."""
import difflib
import re
import shutil

SHOWN_LINES = 40


def read_screens(path):
    """The blocks of `NAME.out` by the case they belong to."""
    if not path.exists():
        return {}
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    parts = re.split(r"^=== (.*)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


def write(folder, name, results):
    """Replaces the screens and whole files of a list by `results`: the case, its block and its whole files."""
    text = "".join(f"=== {case.name}\n{block}" for case, block, _ in results)
    (folder / f"{name}.out").write_bytes(text.encode("utf-8", "surrogateescape"))
    shutil.rmtree(folder / name, ignore_errors=True)
    for case, _, whole in results:
        for path, data in whole.items():
            target = folder / name / case.name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def code(block):
    """The exit code that a block tells."""
    return int(re.search(r"^code (-?\d+)$", block, re.MULTILINE).group(1))


def unified(old, new, name):
    lines = list(difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"kept/{name}", f"now/{name}", n=2))
    shown = [line if line.endswith("\n") else line + "\n" for line in lines[:SHOWN_LINES]]
    more = len(lines) - len(shown)
    return "".join(line[:300].rstrip("\n") + "\n" for line in shown) + (f"  … {more} more lines\n" if more > 0 else "")


def differences(folder, name, case, kept, block, whole):
    """What a reader must see of one case: a short diff of its screen, and of every file that is kept whole."""
    found = ""
    if kept is None:
        return "  no screen is kept for this case; `make goldens` writes it\n"
    if kept != block:
        found += unified(kept, block, "screen")
    for path in sorted(whole):
        place = folder / name / case.name / path
        old = place.read_bytes() if place.exists() else b""
        if old != whole[path]:
            found += unified(
                old.decode("utf-8", "surrogateescape"), whole[path].decode("utf-8", "surrogateescape"), path)
    return found
