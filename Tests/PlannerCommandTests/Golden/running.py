"""Runs the cases of one list in a scratch folder, as a user would at a shell there."""
import hashlib
import os
import pathlib
import shutil
import subprocess

import plain

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WHOLE_BYTES = 40_000
SECONDS = 300


class Result:
    """What one call left: exit code, both streams, and the files it wrote, by path."""

    def __init__(self, case, code, output, errors, files):
        self.case, self.code, self.output, self.errors, self.files = case, code, output, errors, files


def make_scratch(folder):
    """`county` is the small county, `shili` the bundled one; both copies, since some calls write beside what they read."""
    shutil.copytree(HERE / "county", folder / "county")
    shutil.copytree(ROOT / "GeoData" / "shili", folder / "shili")
    (folder / "tmp").mkdir()


def stamps(folder):
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.stat().st_size, path.stat().st_ino)
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def environment(commands, scratch):
    return {
        "PATH": f"{commands}:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "HOME": str(scratch), "TMPDIR": str(scratch / "tmp"),
        "COMMANDS": commands,
    }


def shell(line, commands, scratch):
    return subprocess.run(
        ["bash", "-c", f". {HERE}/prelude.sh\n{line}"], cwd=scratch, env=environment(commands, scratch), stdin=subprocess.DEVNULL, capture_output=True,
        timeout=SECONDS)


def is_missing(tool):
    """Whether a tool is not there in the version whose output was kept: `pandoc=2.17`."""
    name, _, version = tool.partition("=")
    if shutil.which(name) is None:
        return True
    said = subprocess.run([name, "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    return version not in said


def run(cases, commands, scratch):
    """Runs the cases in order; those whose tool is missing are passed over. Yields their results."""
    make_scratch(scratch)
    for case in cases:
        if case.tool and is_missing(case.tool):
            continue
        for line in case.before:
            done = shell(line, commands, scratch)
            if done.returncode:
                raise SystemExit(f"'{case.name}' could not be prepared: {line}\n{done.stderr.decode(errors='replace')}")
        before = stamps(scratch)
        done = shell(case.command, commands, scratch)
        after = stamps(scratch)
        names = [name for name in after if before.get(name) != after[name]]
        files = {name: (scratch / name).read_bytes() for name in names}
        files.update({name: None for name in before if name not in after})
        yield Result(case, done.returncode, done.stdout, done.stderr, files)


def is_text(data):
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def record(result, scratch):
    """The block that a result stands for in the list of screens, and the files to keep whole beside it."""
    lines, whole = [], {}
    for name in sorted(result.files):
        data = result.files[name]
        if data is None:
            lines.append(f"removed {name}\n")
        elif not name.endswith(plain.LEFT_OUT):
            data = plain.plain(data, scratch)
            if result.case.keeps_whole and len(data) <= WHOLE_BYTES and is_text(data):
                whole[name] = data
                lines.append(f"whole {len(data)} {name}\n")
            else:
                lines.append(f"{hashlib.sha256(data).hexdigest()} {len(data)} {name}\n")
    parts = [f"$ {result.case.command}\ncode {result.code}\n"]
    for title, data in (("stdout", result.output), ("stderr", result.errors)):
        if data:
            text = plain.plain(data, scratch).decode("utf-8", "surrogateescape")
            parts.append(f"-- {title}\n{text}" + ("" if text.endswith("\n") else "\n(no newline at the end)\n"))
    return "".join(parts) + ("-- files\n" + "".join(lines) if lines else ""), whole


def keep_raw(result, number, folder):
    """Everything a call left, byte for byte, for `diff -r`."""
    place = folder / f"{number:02d} {result.case.name}"
    place.mkdir(parents=True)
    (place / "stdout").write_bytes(result.output)
    (place / "stderr").write_bytes(result.errors)
    (place / "code").write_text(f"{result.code}\n")
    for name, data in result.files.items():
        if data is not None:
            path = place / "files" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
