#!/usr/bin/env python3
"""Runs every kept call of `planner` and compares screens and files with what is kept, byte for byte.

    python3 golden.py --commands .build/release            compares; prints what differs; code 1 when anything does
    python3 golden.py --commands .build/release --renew    prints what differs, then keeps what came out
    python3 golden.py --commands .build/release --raw DIR  keeps everything that came out in DIR, for `diff -r`
    python3 golden.py --commands .build/release --cover    says which verbs and which lines of the README no case covers

Names after the options (propose, check …) choose lists; without any, all run, two at a time.
"""
import argparse
import concurrent.futures
import pathlib
import sys
import tempfile
import time

import cases
import cover
import expected
import running


def run_list(path, arguments):
    """One list in a scratch folder of its own: what to print, and whether all was as kept."""
    name, listed, begun = path.stem, cases.read(path), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="golden-", dir=arguments.scratch) as made:
        scratch = pathlib.Path(made).resolve()
        if arguments.scratch:  # Raw bytes hold the folder's name, so it must be the same in every run.
            scratch = pathlib.Path(arguments.scratch).resolve() / name
            scratch.mkdir()
        kept = expected.read_screens(path.with_suffix(".out"))
        results, text = [], ""
        for number, result in enumerate(running.run(listed, arguments.commands, scratch), 1):
            if arguments.raw:
                running.keep_raw(result, number, pathlib.Path(arguments.raw) / name)
                continue
            block, whole = running.record(result, scratch)
            found = expected.differences(path.parent, name, result.case, kept.get(result.case.name), block, whole)
            if found:
                text += f"{name}: {result.case.name}\n  {result.case.command}\n{found}"
            results.append((result.case, block, whole))
    names = [case.name for case in listed]
    for gone in [one for one in kept if one not in names]:
        text += f"{name}: {gone}\n  its screen is kept, and the list has no such case\n"
    left = [case.name for case in listed if case.tool and running.is_missing(case.tool)]
    note = "".join(f"{name}: '{one}' is passed over, its tool is not here in that version\n" for one in left)
    if arguments.renew and text:
        if left:
            raise SystemExit(note + "Screens are renewed only where every tool is at hand.")
        expected.write(path.parent, name, results)
    if arguments.times:
        note += f"{name}: {len(listed)} calls, {time.monotonic() - begun:.1f} s\n"
    return text, note


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--commands", required=True, help="folder with planner and planner-bench")
    parser.add_argument("--renew", action="store_true")
    parser.add_argument("--cover", action="store_true")
    parser.add_argument("--raw", help="folder to keep everything in; needs --scratch")
    parser.add_argument("--scratch", help="empty folder to work in, instead of one with a new name")
    parser.add_argument("--times", action="store_true", help="say how long each list took")
    parser.add_argument("lists", nargs="*")
    arguments = parser.parse_args()
    arguments.commands = str(pathlib.Path(arguments.commands).resolve())
    if arguments.raw and not arguments.scratch:
        parser.error("--raw wants --scratch")
    if arguments.cover:
        missing = list(cover.gaps(arguments.commands))
        print("".join(line + "\n" for line in missing), end="")
        return 1 if missing else 0
    paths = [path for path in sorted(running.HERE.glob("*.cases")) if not arguments.lists or path.stem in arguments.lists]
    differs = False
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for text, note in pool.map(lambda path: run_list(path, arguments), paths):
            differs = differs or bool(text)
            print(text, end="")
            print(note, end="", file=sys.stderr)
    if not paths:
        print("no list of that name", file=sys.stderr)
    return 1 if (differs and not arguments.renew) or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
