"""The workbench as a person uses it and as others attack it: `planner serve` in a process of its own, Chromium and plain sockets before it.

    workbench_test.py PLANNER FOLDER [PICTURES]      the folder holds a scenario and the plan `out`; pictures are kept where named

Says what holds, line by line; ends with 1 at the first thing that does not.
"""
import json
import os
import statistics
import subprocess
import sys
import time

from browser import opened, rest
from page_test import holds, on_map
from served import Served

PLANNER, FOLDER = sys.argv[1], sys.argv[2]
PICTURES = sys.argv[3] if len(sys.argv) > 3 else None


def until(page, expression):
    """Waits until it is true; asked again and again from outside, since the page's policy lets nothing wait inside by text."""
    end = time.monotonic() + 60
    while not page.evaluate(expression):
        if time.monotonic() > end:
            holds(f"in a minute: {expression}", False, page.inner_text("body")[:400])
        time.sleep(0.03)


def open_page(page, url):
    page.goto("about:blank")
    page.goto(url)
    until(page, "performance.getEntriesByName('map-painted').length > 0")
    rest(page)


def lines():
    """The edits in the file, without its head."""
    path = os.path.join(FOLDER, "out/edits.jsonl")
    return open(path, encoding="utf-8").read().splitlines()[1:] if os.path.exists(path) else []


def attacks(server):
    own = f"127.0.0.1:{server.port}"
    for host in ("evil.example", f"evil.example:{server.port}", "127.0.0.1", "127.0.0.1:1"):
        holds(f"host {host} is refused", server.ask("GET", "/api/plans", Host=host)[0] == 421)
    for origin in ("http://evil.example", "null", f"https://{own}", "http://127.0.0.1:1"):
        holds(f"origin {origin} is refused", server.ask("GET", "/api/plans", Origin=origin)[0] == 403)
    holds("a cross-site request is refused", server.ask("GET", "/api/plans", Sec_Fetch_Site="cross-site")[0] == 403)
    live = server.ask("GET", "/api/state?plan=out")[2]
    edit = {"n": live["edits"] + 1, "action": "undo"}
    for path in ("/api/plans", "/api/plan?plan=out", "/api/state?plan=out", "/api/targets?plan=out&villages=1"):
        for token in (False, "", "0" * 32, server.token[:-1]):
            holds(f"{path.split('?')[0]} without the word of this run is refused", server.ask("GET", path, token=token)[0] == 403)
    holds("a write without it, too", server.ask("POST", "/api/edit?plan=out", edit, token=False)[0] == 403)
    holds("and the page", server.ask("GET", "/", token=False)[0] == 403 and server.ask("GET", "/?key=x", token=False)[0] == 403)
    for name in ("..", "../..", "/etc", "out/../out", "%2e%2e", "nowhere", ""):
        holds(f"no plan is called {name!r}", server.ask("GET", f"/api/plan?plan={name}")[0] == 422)
    for path in ("/../scenario.yaml", "/out/plan.json", "/scenario.yaml", "/api/", "/api/edit"):
        holds(f"there is nothing at {path}", server.ask("GET", path)[0] == 404)
    holds("a body of 2 MB is refused", server.ask("POST", "/api/edit?plan=out", b"x" * (2 << 20))[0] == 413)
    for body in (b"", b"[]", b"{}", b"\xff\xfe", b'{"n":1,"action":"rm"}', b'{"n":"1","action":"undo"}', b"[" * 50_000):
        holds(f"{body[:24]!r} is no edit", server.ask("POST", f"/api/edit?plan=out&base={live['base']}", body)[0] == 400)
    status, fields, _ = server.ask("GET", f"/?key={server.token}", token=False)
    policy = fields["Content-Security-Policy"]
    holds("the page lets no inline script run", status == 200 and "script-src 'self'" in policy and "unsafe" not in policy, policy)
    holds("no other origin may read", not any(name.lower().startswith("access-control") for name in fields))
    holds("nothing of it is logged", server.process.poll() is None)
    holds("nothing was written", lines() == [], lines())


def first_move(server, villages=None):
    """A village and a cluster that it may go to, with what the menu tells."""
    data = server.ask("GET", "/api/plan?plan=out")[2]["page"]
    plan = data["plans"][0]
    for index, of in enumerate(plan["of"]):
        if of < 0 or plan["clusters"][of]["lead"] == index:
            continue
        targets = server.ask("GET", f"/api/targets?plan=out&villages={data['villages']['code'][index]}")[2]["targets"]
        free = [one for one in targets if one["bar"] is None and one["to"]]
        if free:
            return index, data["villages"]["code"][index], free[0]
    return None


def program(server):
    index, code, target = first_move(server)
    live = server.ask("GET", "/api/state?plan=out")[2]
    status, _, done = server.edit("out", live, "move", villages=[code], to=target["to"])
    holds("a move is made", status == 200, done)
    holds("it gains or costs what the menu told", abs(done["points"] - target["points"]) < 0.051, (done["points"], target))
    holds("it is in edits.jsonl when it is answered", len(lines()) == 1 and json.loads(lines()[0])["action"] == "move", lines())
    status, _, told = server.edit("out", live, "undo")
    holds("who has not seen it is refused and told", status == 409 and told["missed"][0]["villages"] == [code], told)
    subprocess.run([PLANNER, "edit", "out", "lock", code, "--fail-on", "never"], cwd=FOLDER, check=True, capture_output=True)
    now = server.ask("GET", "/api/state?plan=out")[2]
    holds("an edit from the terminal appears at once", now["edits"] == 2 and now["lockedVillages"] == [code], now)
    status, _, told = server.edit("out", now, "move", villages=[code], to=target["to"])
    holds("a locked village stays", status == 422, told)
    for _ in range(2):
        now = server.edit("out", now, "undo")[2]["live"]
    holds("two steps are undone", not now["undo"] and now["redo"], now)
    times, work = [], server.work()
    for step in range(20):
        action = "redo" if step % 2 == 0 else "undo"
        begun = time.perf_counter()
        now = server.edit("out", now, action)[2]["live"]
        times.append(1000 * (time.perf_counter() - begun))
    edit, work = (server.work() - work) / 20, server.work()
    begun = time.perf_counter()
    server.ask("GET", f"/api/targets?plan=out&villages={code}")
    menu, reckoned = 1000 * (time.perf_counter() - begun), server.work() - work
    print(f"      an edit is answered in {statistics.median(times):.0f} ms (median of 20, worst {max(times):.0f}; {edit:.0f} of processor)"
          f", a menu in {menu:.0f} ms ({reckoned:.0f})")


def picture(page, name):
    if PICTURES:
        page.screenshot(path=os.path.join(PICTURES, name + ".png"))


def person(server):
    """Moves a village by the menu, undoes, reloads, has the server killed and goes on."""
    index, code, target = first_move(server)
    before = len(lines())
    with opened(1366, 768, is_served=True) as (page, watch):
        open_page(page, server.url)
        holds("the page shows the plan", "片区" in page.inner_text("#summary") or page.inner_text("#summary") != "")
        picture(page, "1-open")
        # The address has the place of the map as soon as that was moved.
        page.mouse.move(400, 400)
        page.mouse.wheel(0, -120)
        rest(page)
        page.click("#fit")
        rest(page)
        x, y = on_map(page, index)
        page.mouse.click(x, y, button="right")
        page.wait_for_selector("#live-menu .targets button")
        first = page.inner_text("#live-menu .targets button")
        holds("the best legal cluster stands first in the menu", first.startswith(target["to"]), (first, target))
        picture(page, "2-menu")
        page.click("#live-menu .targets button")
        until(page, f"document.getElementById('live').dataset.edits === '{before + 1}'")
        holds("the move is acknowledged and on disk", len(lines()) == before + 1)
        rest(page)
        picture(page, "3-moved")
        server.kill()
        page.keyboard.press("Control+z")
        page.wait_for_selector("#live-said.bad")
        holds("where no server answers it says that it does not know what was saved", "不知修改是否已保存" in page.inner_text("#live-said"))
        again = Served(PLANNER, FOLDER, port=server.port)
        open_page(page, again.url)
        holds("after a kill the acknowledged move is there", page.get_attribute("#live", "data-edits") == str(before + 1))
        page.keyboard.press("Control+z")
        until(page, f"document.getElementById('live').dataset.edits === '{before + 2}'")
        holds("Ctrl-Z undoes it", json.loads(lines()[-1])["action"] == "undo")
        page.reload()
        page.wait_for_selector("#redo")
        holds("a reload loses nothing", page.get_attribute("#live", "data-edits") == str(before + 2) and page.is_enabled("#redo"))
        live = again.ask("GET", "/api/state?plan=out")[2]
        again.edit("out", live, "redo")
        rest(page)
        page.keyboard.press("Control+y")
        page.wait_for_selector("#live-reload")
        holds("a window that is behind is told what was done elsewhere", "重做" in page.inner_text("#live-said"), page.inner_text("#live-said"))
        picture(page, "4-behind")
        page.click("#live-reload")
        until(page, f"document.getElementById('live').dataset.edits === '{before + 3}'")
        page.click("#language")
        until(page, "document.getElementById('undo').textContent.includes('Undo')")
        holds("it speaks English, too", "rule" in page.inner_text("#live-rules"))
        page.keyboard.press("?")
        page.wait_for_selector("#live-help[open]")
        picture(page, "5-keys")
        strangers = [url for url in watch.requests if not url.startswith(f"http://127.0.0.1:{again.port}/")]
        holds("nothing was asked of any other address", strangers == [], strangers)
        refused = [text for text in watch.messages if "Content Security Policy" in text or "exception" in text]
        holds("no script failed and nothing was refused by the policy", refused == [], refused)
    other = Served(PLANNER, FOLDER, "--read-only", port=again.port)
    holds("a port that is taken is passed over, and told", other.port != again.port and any("占用" in line for line in other.said), other.said)
    live = other.ask("GET", "/api/state?plan=out")[2]
    holds("--read-only changes nothing", other.edit("out", live, "undo")[0] == 403 and len(lines()) == before + 3)
    begun = time.perf_counter()
    holds("a signal ends it", other.end() == 0 and again.end() == 0)
    holds("within a second each", time.perf_counter() - begun < 2)


server = Served(PLANNER, FOLDER)
try:
    attacks(server)
    program(server)
    person(server)
finally:
    server.process.kill()
