"""Reads the case lists: `NAME.cases` holds the calls of one command, in order, in one scratch folder."""
import shlex


class Case:
    """One call: its name, the shell line that is judged, and the lines before it that only prepare."""

    def __init__(self, name, marks):
        self.name, self.marks, self.before, self.command = name, marks, [], None

    @property
    def keeps_whole(self):
        """Whether small text files are kept whole; else every file is a digest line."""
        return "digests" not in self.marks

    @property
    def tool(self):
        """The program without which the call says something else, as `pandoc=2.17`, or None."""
        return next((mark[len("needs "):] for mark in self.marks if mark.startswith("needs ")), None)

    @property
    def words(self):
        """The words of the line's last call of `planner` or `planner-bench`."""
        words = shlex.split(self.command)
        starts = [place for place, word in enumerate(words) if word.split("/")[-1] in ("planner", "planner-bench")]
        return [words[starts[-1]].split("/")[-1], *words[starts[-1] + 1:]] if starts else []

    @property
    def verb(self):
        words = self.words[1:]
        return words[0] if self.words[:1] == ["planner"] and words and not words[0].startswith("-") else None


def read(path):
    """The cases of a list. A line `[name; mark; mark]` opens a case, `+ line` prepares, one other line is the call, `#` says why."""
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if text.startswith("[") and text.endswith("]"):
            name, *marks = [part.strip() for part in text[1:-1].split(";")]
            if any(case.name == name for case in cases):
                raise SystemExit(f"{path.name}:{number}: the name '{name}' stands there twice")
            cases.append(Case(name, marks))
        elif not cases or cases[-1].command is not None:
            raise SystemExit(f"{path.name}:{number}: a call wants a [name] of its own above it")
        elif text.startswith("+ "):
            cases[-1].before.append(text[2:])
        else:
            cases[-1].command = text
    for case in cases:
        if case.command is None:
            raise SystemExit(f"{path.name}: '{case.name}' has no call")
    return cases
