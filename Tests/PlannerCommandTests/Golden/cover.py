"""Says which verbs lack a call that goes well or one that goes wrong, and which lines of README and of the page of commands lack a case or cannot be right."""
import re
import subprocess

import cases
import expected
import running


def said(commands, *words):
    return subprocess.run([f"{commands}/{words[0]}", *words[1:]], capture_output=True, text=True).stdout


def verbs(commands, program):
    """The verbs that the program's own help lists."""
    listed = said(commands, program, "--help").split("SUBCOMMANDS:\n")[1]
    return re.findall(r"^  ([a-z][a-z-]*)(?: |$)", listed, re.MULTILINE)


def options(commands, program, verb):
    """The options that the verb's own help lists."""
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", said(commands, program, "help", verb).split("OPTIONS:\n")[-1]))


def lines(text):
    """The commands that a page shows, as words: whole lines of its blocks, and what stands in back quotes.

    `… --elastic` in the table goes on from `planner propose`; further options of a row belong to the row's verb.
    """
    found = []
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        found += [re.sub(r"^\S*/planner", "planner", line.split("#")[0]) for line in block.splitlines()]
    for row in re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE).splitlines():
        verb = None
        for quoted in re.findall(r"`([^`]+)`", row):
            quoted = quoted.replace("… ", "planner propose ") if quoted.startswith("… --") else quoted
            words = quoted.split()
            if words[0] in ("planner", "planner-bench") and len(words) > 1 and words[1] != "help":
                verb = words[1]
                found.append(quoted)
            elif row.startswith("|") and verb and words[0].startswith("--"):
                found.append(f"planner {verb} {re.sub(r'….*', '', quoted)} ∗")
    return [line.split() for line in found if re.match(r"planner(-bench)? [a-z]", line)]


def is_part(words, call):
    """Whether the words stand in the call, in their order, with others between them."""
    rest = iter(call)
    return all(word in rest for word in words)


def gaps(commands):
    """What is missing, a sentence each; nothing where all is well."""
    calls, good, bad = [], set(), set()
    for path in sorted(running.HERE.glob("*.cases")):
        screens = expected.read_screens(path.with_suffix(".out"))
        for case in cases.read(path):
            calls.append(case.words)
            if case.name in screens and case.verb:
                (bad if expected.code(screens[case.name]) else good).add(case.verb)
    known = {program: verbs(commands, program) for program in ("planner", "planner-bench")}
    for verb in known["planner"]:
        if verb not in good:
            yield f"no case shows `planner {verb}` going well (code 0)"
        if verb not in bad:
            yield f"no case shows `planner {verb}` going wrong (another code than 0)"
    shown = [(page, words) for page in ("README.md", "Documentation/commands.md")
             for words in lines((running.ROOT / page).read_text(encoding="utf-8"))]
    if len(shown) < len(known["planner"]):
        yield f"only {len(shown)} commands were found in README.md and Documentation/commands.md"
    for page, words in shown:
        line, (program, verb) = " ".join(words), words[:2]
        if verb not in known[program]:
            yield f"{page} shows `{line}`, and {program} has no verb {verb}"
            continue
        for option in [word for word in words if re.match(r"--?[a-z]", word)]:
            if option not in options(commands, program, verb):
                yield f"{page} shows `{line}`, and {program} {verb} has no option {option}"
        if words[-1] != "∗" and len(words) > 2 and not any(is_part(words, call) for call in calls):
            yield f"{page} shows `{line}`, and no case runs it"
