#!/usr/bin/env python3
"""Lists what the program is made of, with versions and licences, and how its binary is hardened.

Usage: audit.py BINARY CHECKOUTS. CHECKOUTS is the folder of the Swift packages that the build fetched. Swift packages come from
Package.resolved; system libraries are those that the binary loads, with the Debian packages they belong to. Ends with 1 where a
licence is not found, or the binary lacks something that the documentation (threats.md) says it has."""
import json
import os
import re
import subprocess
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
KNOWN = [("Apache License", "Apache-2.0"), ("MIT License", "MIT"), ("BSD", "BSD"), ("GNU LESSER GENERAL PUBLIC", "LGPL"),
         ("GNU GENERAL PUBLIC", "GPL"), ("Eclipse Public License", "EPL")]


def output(*words):
    return subprocess.run(words, capture_output=True, text=True).stdout


def swift_packages(checkouts):
    with open(os.path.join(ROOT, "Package.resolved")) as file:
        pins = json.load(file)["pins"]
    for pin in pins:
        licence = "?"
        folder = os.path.join(checkouts, os.path.basename(pin["location"]).removesuffix(".git"))
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
                with open(os.path.join(folder, name), errors="replace") as file:
                    text = file.read()
                licence = next((short for words, short in KNOWN if words.lower() in text.lower()), "?")
        yield pin["identity"], pin["state"].get("version") or pin["state"]["revision"][:12], licence


def licence(package):
    """The licences that a Debian package's own file names, in their order."""
    path = f"/usr/share/doc/{package}/copyright"
    if not os.path.exists(path):
        return "?"
    with open(path, errors="replace") as file:
        text = file.read()
    named = re.findall(r"^License: *(\S.*)$", text, re.M)
    if named:
        return ", ".join(sorted({name.strip() for name in named}))
    return next((short for words, short in KNOWN if words.lower() in text.lower()), "see " + path)


def system_packages(binary):
    owners = {}
    for line in output("ldd", binary).splitlines():
        found = re.search(r"=> (/\S+)", line)
        if not found:
            continue
        path = found[1]
        names = [path, os.path.realpath(path), os.path.realpath(path).removeprefix("/usr"), "/usr" + path]
        owner = next((text.split(":")[0] for text in (output("dpkg-query", "-S", name) for name in names) if text), None)
        owners.setdefault(owner or "(no package) " + os.path.dirname(path), []).append(os.path.basename(path))
    for owner in sorted(owners):
        if owner.startswith("("):
            yield owner, ", ".join(owners[owner]), "part of the Swift toolchain: Apache-2.0" if "swift" in owner else "?"
        else:
            yield owner, output("dpkg-query", "-W", "-f=${Version}", owner), licence(owner)


def hardening(binary):
    """What the binary has of what threats.md says, by the words of that page."""
    header, segments, dynamic = (output("readelf", flag, binary) for flag in ["-hW", "-lW", "-dW"])
    stack = re.search(r"GNU_STACK.*", segments)
    return {
        "loads at any address (PIE)": "DYN" in header, "no code on the stack": bool(stack) and "RWE" not in stack[0],
        "tables of the loader are read-only after start (relro, now)": "GNU_RELRO" in segments and "NOW" in dynamic,
    }


def main():
    binary, checkouts = sys.argv[1:3]
    wanting = 0
    for title, rows in [("Swift packages", swift_packages(checkouts)), ("System libraries", system_packages(binary))]:
        print(title)
        for name, version, terms in rows:
            print(f"  {name}\t{version}\t{terms}")
            wanting += terms == "?"
    print("The binary")
    for what, holds in hardening(binary).items():
        print(f"  {'yes' if holds else 'NO'}\t{what}")
        wanting += not holds
    return 1 if wanting else 0


if __name__ == "__main__":
    sys.exit(main())
