"""The screen of the rules as a person uses it: sliders that score the plan anew, saving, undo, text, presets, two windows.

    rules_test.py PLANNER FOLDER [PICTURES]      the folder holds scenario.yaml and the plan `out`; pictures are kept where named

Says what holds, line by line; ends with 1 at the first thing that does not.
"""
import json
import os
import statistics
import subprocess
import sys
import time

from browser import opened
from page_test import holds
from served import Served

PLANNER, FOLDER = sys.argv[1], sys.argv[2]
PICTURES = sys.argv[3] if len(sys.argv) > 3 else None
SCENARIO = os.path.join(FOLDER, "scenario.yaml")
servers = []


def served(*more, port=0):
    servers.append(Served(PLANNER, FOLDER, *more, port=port))
    return servers[-1]


def text(path=SCENARIO):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def until(page, expression):
    """Waits until it is true; asked again and again from outside, since the page's policy lets nothing wait inside by text."""
    end = time.monotonic() + 60
    while not page.evaluate(expression):
        if time.monotonic() > end:
            holds(f"in a minute: {expression}", False, page.inner_text("body")[:600])
        time.sleep(0.03)


def picture(page, name):
    if PICTURES:
        page.screenshot(path=os.path.join(PICTURES, name + ".png"))


def look(server, scenario="scenario.yaml"):
    return server.ask("GET", f"/api/rules?scenario={scenario}&plan=out")[2]


def order(server, address, /, **more):
    seen = look(server)["digest"]
    return server.ask("POST", address, {"scenario": "scenario.yaml", "plan": "out", "digest": seen, **more})


def rows(view):
    return {row["path"]: row for section in view["form"] for row in section["rows"]}


TRIAL = [
    {"path": "must.villages.max", "value": 6}, {"path": "must.lead_far_km.max", "value": 3}, {"path": "prefer.lift.weight", "value": 0.9},
    {"path": "costs.committee", "value": 3}, {"path": "classes.strong.min", "value": 40},
]


def program(server):
    """What holds without a browser: trial values score as a file with them does, and nothing of them is written."""
    before = text()
    view = look(server)
    holds("the form has no key by hand: every row is named and says what holds", all(row["title"][0] and row["expected"][0] for row in rows(view).values()))
    status, _, trial = order(server, "/api/rescore", changes=TRIAL)
    holds("trial values are answered with score, scorecard and broken rules", status == 200 and trial["card"], trial)
    holds("nothing of them is written", text() == before and not os.path.exists(os.path.join(FOLDER, "scenario.rules.jsonl")))
    status, _, made = order(server, "/api/variant", name="trial", changes=TRIAL)
    holds("they are saved as a variant", status == 200 and made["scenario"] == "variants/trial.yaml", made)
    scored = subprocess.run(
        [PLANNER, "score", "out", "--scenario", "variants/trial.yaml", "--json", "--fail-on", "never"], cwd=FOLDER, capture_output=True, text=True)
    file = json.loads(scored.stdout)
    holds("`planner score` of that file says the same score", file["value_micropoints"] == trial["micropoints"], (file["value_micropoints"], trial["micropoints"]))
    marks = [(entry["key"], round(entry["mark"])) for entry in file["scorecard"]]
    holds("and the same scorecard", [key for key, _ in marks] == [entry[0] for entry in trial["card"]]
          and all(abs(mark - float(entry[2])) <= 1 for (_, mark), entry in zip(marks, trial["card"])), (marks, trial["card"]))
    broken = [one for one in file["violations"] if one.get("hard", one.get("is_hard", True))]
    holds("and as many broken rules", len(broken) == len(trial["broken"]) and len(broken) > 0, (len(broken), len(trial["broken"])))
    os.remove(os.path.join(FOLDER, "variants/trial.yaml"))
    times, work = [], server.work()
    for step in range(20):
        begun = time.perf_counter()
        order_body = {"scenario": "scenario.yaml", "plan": "out", "changes": [{"path": "prefer.lift.weight", "value": 0.1 + step / 100}]}
        server.ask("POST", "/api/rescore", order_body)
        times.append(1000 * (time.perf_counter() - begun))
    print(f"      a trial is answered in {statistics.median(times):.0f} ms (median of 20, worst {max(times):.0f}; {(server.work() - work) / 20:.0f} of processor)")
    for body in (b"", b"[]", b"\xff", b'{"changes": 1}', b"[" * 50_000):
        holds(f"{body[:12]!r} is no order", server.ask("POST", "/api/rules", body)[0] == 400)
    for path in ("/api/rules", "/api/yaml", "/api/variant", "/api/rescore", "/api/rules/undo"):
        holds(f"{path} without the word of this run is refused", server.ask("POST", path, {}, token=False)[0] == 403)
    for name in ("../scenario.yaml", "/etc/passwd", "variants/../scenario.yaml", "out/plan.json", "sweep.yaml", ""):
        holds(f"no scenario is called {name!r}", server.ask("GET", f"/api/rules?scenario={name}")[0] == 422)
        holds(f"nor written as {name!r}", server.ask("POST", "/api/yaml", {"scenario": name, "digest": "", "text": "a: 1"})[0] == 422)
    holds("the file is as it was", text() == before)


def slide(page, path, keys):
    """Moves a slider by keys, as a person without a mouse does."""
    row = f'.rule[data-path="{path}"] input[type=range]'
    page.focus(row)
    for key in keys:
        page.keyboard.press(key)


def score(page):
    return float(page.get_attribute("#trial-score", "data-score"))


def saved(page, words):
    until(page, f"document.getElementById('rules-said').textContent.includes('{words}')")


def person(server):
    before = text()
    with opened(1366, 768, is_served=True) as (page, watch):
        page.goto(server.url + "&step=rules")
        until(page, "document.querySelectorAll('#screen .rule').length > 20")
        picture(page, "rules-1-open")
        shown = page.inner_text("#screen")
        holds("no key is in the face of an official", not any(key in shown for key in ("must.", "prefer.", "costs.", "lead_far", "max_share")))
        until(page, "document.getElementById('trial-score')")
        old = score(page)
        slide(page, "costs.committee", ["ArrowRight"] * 5)
        until(page, f"document.getElementById('trial-score').dataset.score !== '{old}'")
        holds("a slider scores the plan anew before anything is written", score(page) < old and text() == before, (score(page), old))
        # Narrower until a rule breaks.
        page.fill('.rule[data-path="must.villages.max"] input[type=number]', "3")
        until(page, "document.querySelector('#trial-broken .bad')")
        holds("rules that would break are named beside it", "新违反" in page.inner_text("#trial-broken"))
        picture(page, "rules-2-trial")
        page.fill('.rule[data-path="must.villages.max"] input[type=number]', "12")
        page.click("#rules-save")
        saved(page, "已保存")
        after = text()
        changed = [(a, b) for a, b in zip(before.splitlines(), after.splitlines()) if a != b]
        holds("saving changes one line and keeps its comment", len(changed) == 1 and len(before.splitlines()) == len(after.splitlines())
              and changed[0][0].split("#")[1:] == changed[0][1].split("#")[1:], changed)
        picture(page, "rules-3-saved")
        page.click("#rules-undo")
        saved(page, "已撤销")
        holds("undo gives the bytes back", text() == before)
        page.reload()
        until(page, "document.querySelectorAll('#screen .rule').length > 20")
        page.click("#rules-redo")
        saved(page, "已重做")
        holds("redo after a reload makes it again", text() == after)
        page.click("#rules-undo")
        saved(page, "已撤销")
        slide(page, "costs.committee", ["ArrowRight"])
        page.keyboard.press("Control+s")
        saved(page, "已保存")
        page.keyboard.press("Control+z")
        saved(page, "已撤销")
        holds("Ctrl-S saves and Ctrl-Z takes back", text() == before)
        words(page, before)
        page, server = killed(page, server, before)
        windows(page, server, before)
        variants(page)
        page.goto(server.url + "&step=rules#lang=en")
        until(page, "document.querySelectorAll('#screen .rule').length > 20")
        picture(page, "rules-8-english")
        strangers = [url for url in watch.requests if not url.startswith("http://127.0.0.1:")]
        holds("nothing was asked of any other address", strangers == [], strangers)
        refused = [one for one in watch.messages if "Content Security Policy" in one or "exception" in one]
        holds("no script failed and nothing was refused by the policy", refused == [], refused)


def words(page, before):
    """The text beside the form, both ways."""
    page.click("#rules-side button[data-key=text]")
    page.wait_for_selector("#rules-text")
    holds("the text beside the form is that of the file", page.input_value("#rules-text") == before.replace("\r\n", "\n"))
    page.fill("#rules-text", before + "costs: {committee: 许多}\n" if "costs:" not in before else before.replace("committee:", "comittee:"))
    page.click("#rules-text-save")
    page.wait_for_selector("#rules-text-faults li")
    holds("a text with faults is refused as a whole and each is told with its line", "行" in page.inner_text("#rules-text-faults") and text() == before)
    picture(page, "rules-4-text")
    page.fill("#rules-text", before + "# 县里的说明\n")
    page.click("#rules-text-save")
    saved(page, "已保存参数文本")
    holds("a text that can be read is taken", text() == before + "# 县里的说明\n")
    page.click("#rules-undo")
    saved(page, "已撤销")
    holds("and undone like any other change", text() == before)
    page.click("#rules-side button[data-key=score]")


def killed(page, server, before):
    slide(page, "costs.committee", ["ArrowRight"])
    page.click("#rules-save")
    saved(page, "已保存")
    kept = text()
    server.kill()
    again = served(port=server.port)
    holds("after a kill what was saved is there", text() == kept and kept != before)
    page.goto("about:blank")
    page.goto(again.url + "&step=rules")
    until(page, "document.getElementById('rules-undo') && !document.getElementById('rules-undo').disabled")
    page.click("#rules-undo")
    saved(page, "已撤销")
    holds("and can be taken back", text() == before)
    return page, again


def windows(page, server, before):
    """A second window is faster: the first is refused, told, and goes on from what is there."""
    slide(page, "costs.committee", ["ArrowRight"])
    status, _, _ = order(server, "/api/rules", path="must.villages.min", value=2)
    holds("another window saves", status == 200)
    other = text()
    page.click("#rules-save")
    page.wait_for_selector("#rules-reload")
    holds("who has not seen it is refused and told", text() == other and "别处" in page.inner_text("#rules-said"), page.inner_text("#rules-said"))
    picture(page, "rules-5-behind")
    page.click("#rules-reload")
    until(page, "!document.getElementById('rules-reload')")
    holds("what was not saved is kept on top of what is there now", "1 项改动" in page.inner_text("#rules-save") and text() == other)
    page.click("#rules-undo")
    until(page, "document.getElementById('rules-save').disabled")
    page.click("#rules-undo")
    saved(page, "已撤销")
    holds("it can be dropped, and then what the other did be taken back", text() == before)
    order(server, "/api/rules", path="must.strong_per_cluster.min", value=60)
    page.evaluate("dispatchEvent(new Event('focus'))")
    page.wait_for_selector("#rules-impossible")
    holds("rules that no plan can keep are said on top as soon as the window is looked at", "没有方案" in page.inner_text("#rules-impossible") and "没有方案" in page.inner_text("#rules-fault"))
    page.click("#rules-fault")
    picture(page, "rules-6-impossible")
    page.click("#rules-undo")
    until(page, "!document.getElementById('rules-impossible')")


def variants(page):
    page.click("#rules-preset")
    page.wait_for_selector("#variant[open]")
    page.fill("#variant-name", "../x")
    page.click("#variant-save")
    until(page, "document.querySelector('#variant .bad').textContent !== ''")
    page.fill("#variant-name", "兰陵做法")
    page.keyboard.press("Enter")
    until(page, "!document.getElementById('variant')")
    until(page, "document.getElementById('rules-scenario').value === 'variants/兰陵做法.yaml'")
    holds("a preset is taken over into a scenario of its own", "兰陵" in page.inner_text("#rules-form"))
    picture(page, "rules-7-preset")
    page.click("#rules-next")
    page.wait_for_selector("#start-propose")
    holds("the next step proposes from it", page.input_value("#screen .form select") == "variants/兰陵做法.yaml")


def read_only():
    server = served("--read-only")
    before = text()
    holds("--read-only writes no rule", order(server, "/api/rules", path="must.villages.max", value=4)[0] == 403
          and order(server, "/api/yaml", text="a: 1")[0] == 403 and text() == before)
    holds("and still scores a trial", order(server, "/api/rescore", changes=TRIAL)[0] == 200)
    with opened(1366, 768, is_served=True) as (page, _):
        page.goto(server.url + "&step=rules")
        until(page, "document.querySelectorAll('#screen .rule').length > 20")
        holds("there is nothing to save and nothing to move", page.query_selector("#rules-save") is None
              and page.evaluate("[...document.querySelectorAll('.rule input, .rule select')].every(one => one.disabled)"))
    server.end()


try:
    first = served()
    program(first)
    person(first)
    read_only()
finally:
    for one in servers:
        one.process.kill()
