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
from urllib.parse import quote

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
    for path in ("/api/plans", "/api/plan?plan=out", "/api/state?plan=out", "/api/reasons?plan=out", "/api/scenarios", "/api/jobs", "/api/events"):
        for token in (False, "", "0" * 32, server.token[:-1]):
            holds(f"{path.split('?')[0]} without the word of this run is refused", server.ask("GET", path, token=token)[0] == 403)
    for path in ("/api/edit?plan=out", "/api/targets?plan=out", "/api/propose?scenario=scenario.yaml", "/api/stop?job=1"):
        holds(f"nor is anything written by {path.split('?')[0]}", server.ask("POST", path, edit, token=False)[0] == 403)
    holds("who comes without it reads what to do", "Open the whole address" in server.ask("GET", "/", token=False)[2])
    holds("and the page", server.ask("GET", "/", token=False)[0] == 403 and server.ask("GET", "/?key=x", token=False)[0] == 403)
    for name in ("..", "../..", "/etc", "out/../out", "%2e%2e", "nowhere", ""):
        holds(f"no plan is called {name!r}", server.ask("GET", f"/api/plan?plan={name}")[0] == 422)
    for path in ("/../scenario.yaml", "/out/plan.json", "/scenario.yaml", "/api/", "/api/edit"):
        holds(f"there is nothing at {path}", server.ask("GET", path)[0] == 404)
    holds("a body of 2 MB is refused", server.ask("POST", "/api/edit?plan=out", b"x" * (2 << 20))[0] == 413)
    for name in ("../out", "/etc", "-o", "a b", "x" * 41):
        holds(f"no new plan is called {name[:8]!r}", server.ask("POST", f"/api/propose?scenario=scenario.yaml&name={quote(name)}", b"")[0] == 422)
    for name in ("../scenario.yaml", "/etc/passwd", "nothing.yaml", "--help"):
        holds(f"no scenario is called {name!r}", server.ask("POST", f"/api/propose?scenario={quote(name)}", b"")[0] == 422)
    holds("nothing was begun", server.ask("GET", "/api/jobs")[2] == {"jobs": []})
    for body in (b"", b"[]", b"{}", b"\xff\xfe", b'{"n":1,"action":"rm"}', b'{"n":"1","action":"undo"}', b"[" * 50_000):
        holds(f"{body[:24]!r} is no edit", server.ask("POST", f"/api/edit?plan=out&base={live['base']}", body)[0] == 400)
    status, fields, _ = server.ask("GET", f"/?key={server.token}", token=False)
    policy = fields["Content-Security-Policy"]
    holds("the page lets no inline script run", status == 200 and "script-src 'self'" in policy and "unsafe" not in policy, policy)
    holds("no other origin may read", not any(name.lower().startswith("access-control") for name in fields))
    holds("nothing of it is logged", server.process.poll() is None)
    holds("nothing was written", lines() == [], lines())


def proposing(server):
    """A plan is proposed beside those that exist; stopped, it keeps the best it has."""
    for name, stops in (("neu", False), ("halt", True)):
        status, _, begun = server.ask("POST", f"/api/propose?scenario=scenario.yaml&bound=none&name={name}", b"")
        holds("a plan can be proposed", status == 200 and begun["plan"] == name, begun)
        end = time.monotonic() + 120
        while True:
            job = next(one for one in server.ask("GET", "/api/jobs")[2]["jobs"] if one["job"] == begun["job"])
            if stops and job["standing"] == "running" and job["progress"] != "null":
                server.ask("POST", f"/api/stop?job={begun['job']}", b"")
                stops = False
            if job["standing"] in ("done", "failed"):
                break
            if time.monotonic() > end:
                holds("it ends in two minutes", False, job)
            time.sleep(0.05)
        holds("it is done", job["standing"] == "done", job)
        holds("and among the plans", name in server.ask("GET", "/api/plans")[2]["plans"])
        holds("it was judged by the rules of the county", server.ask("GET", f"/api/state?plan={name}")[2]["broken"] == [])
    status, _, second = server.ask("POST", "/api/propose?scenario=scenario.yaml&bound=none&name=neu", b"")
    holds("a plan that exists is not replaced", status == 200 and second["plan"] == "neu-2", second)


def first_move(server, villages=None):
    """A village and a cluster that it may go to, with what the menu tells."""
    data = server.ask("GET", "/api/plan?plan=out")[2]["page"]
    plan = data["plans"][0]
    for index, of in enumerate(plan["of"]):
        if of < 0 or plan["clusters"][of]["lead"] == index:
            continue
        targets = server.ask("POST", "/api/targets?plan=out", data["villages"]["code"][index].encode())[2]["targets"]
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
    at_once, later = done["sketch"], server.ask("GET", "/api/reasons?plan=out")[2]["plan"]
    other = [(one["id"], key, value, full[key]) for one, full in zip(at_once["clusters"], later["clusters"], strict=True)
             for key, value in one.items() if full[key] != value]
    holds("what is drawn at once is what follows with the reasons", not other, other)
    holds("for every village, too", all(at_once[key] == later[key] for key in ("of", "valid", "hand")))
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
    # Not of the clock but of the processor; reasons and files of all villages would take ten times as much.
    holds("an edit of 40 villages costs at most 40 ms of processor", edit <= 40, edit)
    begun = time.perf_counter()
    server.ask("POST", "/api/targets?plan=out", code.encode())
    menu, reckoned = 1000 * (time.perf_counter() - begun), server.work() - work
    print(f"      an edit is answered in {statistics.median(times):.0f} ms (median of 20, worst {max(times):.0f}; {edit:.0f} of processor)"
          f", a menu in {menu:.0f} ms ({reckoned:.0f})")


def whole_county(page):
    """The county as a whole in sight, with its place in the address: that has it as soon as the map was moved."""
    page.mouse.move(400, 400)
    page.mouse.wheel(0, -120)
    rest(page)
    page.click("#fit")
    rest(page)


def picture(page, name):
    if PICTURES:
        page.screenshot(path=os.path.join(PICTURES, name + ".png"))


def person(server):
    """Moves a village by the menu, undoes, reloads, has the server killed and goes on."""
    index, code, target = first_move(server)
    before = len(lines())
    with opened(1366, 768, is_served=True) as (page, watch):
        open_page(page, server.url + "&plan=out")
        holds("the page shows the plan", "片区" in page.inner_text("#summary") or page.inner_text("#summary") != "")
        picture(page, "1-open")
        whole_county(page)
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
        until(page, f"document.getElementById('live').dataset.reasons === '{before + 1}'")
        holds("its reasons follow", "正在重新说明" not in page.inner_text("#panel"))
        server.kill()
        page.keyboard.press("Control+z")
        page.wait_for_selector("#live-said.bad")
        holds("where no server answers it says that it does not know what was saved", "不知修改是否已保存" in page.inner_text("#live-said"))
        again = Served(PLANNER, FOLDER, port=server.port)
        open_page(page, again.url + "&plan=out")
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
    live = again.ask("GET", "/api/state?plan=out")[2]
    holds("a lock is made", again.edit("out", live, "lock", clusters=[], villages=[code])[0] == 200)
    again.kill()
    again = Served(PLANNER, FOLDER)
    live = again.ask("GET", "/api/state?plan=out")[2]
    holds("killed at once after an edit, it is there", live["edits"] == before + 4 and live["lockedVillages"] == [code], live)
    end = time.monotonic() + 30
    while json.load(open(os.path.join(FOLDER, "out/plan.json"), encoding="utf-8")).get("locked", {}).get("villages") != [code]:
        holds("the files of the plan follow", time.monotonic() < end)
        time.sleep(0.1)
    again.edit("out", live, "undo")
    before += 2
    other = Served(PLANNER, FOLDER, "--read-only", port=again.port)
    holds("a port that is taken is passed over, and told", other.port != again.port and any("占用" in line for line in other.said), other.said)
    live = other.ask("GET", "/api/state?plan=out")[2]
    holds("--read-only changes nothing", other.edit("out", live, "undo")[0] == 403 and len(lines()) == before + 3)
    begun = time.perf_counter()
    holds("a signal ends it", other.end() == 0 and again.end() == 0)
    holds("within a second each", time.perf_counter() - begun < 2)


def hand(server):
    """Chooses by a lasso, moves by dragging, looks at two plans and at who lifts whom, and takes papers along."""
    index, code, target = first_move(server)
    before = len(lines())
    with opened(1366, 768, is_served=True) as (page, watch):
        open_page(page, server.url + "&plan=out")
        page.click("[data-key=support]")
        holds("leads and the weak villages they lift are listed", page.locator("#panel tbody tr").count() > 0)
        picture(page, "6-support")
        whole_county(page)
        x, y = on_map(page, index)
        page.keyboard.down("Shift")
        page.mouse.move(x - 60, y - 60)
        page.mouse.down()
        for dx, dy in ((60, -60), (60, 60), (-60, 60), (-60, -60)):
            page.mouse.move(x + dx, y + dy, steps=5)
        page.mouse.up()
        page.keyboard.up("Shift")
        until(page, "document.getElementById('live-picked').dataset.count > 0")
        holds("a lasso chooses the villages inside", any(sign.isdigit() for sign in page.inner_text("#live-picked")), page.inner_text("#live-picked"))
        picture(page, "7-lasso")
        page.keyboard.press("Escape")
        rest(page)
        x, y = on_map(page, index)
        page.mouse.click(x, y)
        until(page, "document.getElementById('live-picked').dataset.count === '1'")
        data = server.ask("GET", "/api/plan?plan=out")[2]["page"]
        clusters = data["plans"][0]["clusters"]
        lead = next(one["lead"] for one in clusters if one["id"] == target["to"])
        to_x, to_y = on_map(page, lead)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move((x + to_x) / 2, (y + to_y) / 2, steps=5)
        page.mouse.move(to_x, to_y, steps=5)
        page.mouse.up()
        until(page, f"document.getElementById('live').dataset.edits === '{before + 1}'")
        done = json.loads(lines()[-1])
        holds("a drag moves the village", (done["action"], done["villages"], done["to"]) == ("move", [code], target["to"]), done)
        page.keyboard.press("Control+z")
        until(page, f"document.getElementById('live').dataset.edits === '{before + 2}'")
        page.click("#step-papers")
        page.wait_for_selector(".paper")
        for box in page.locator(".paper input").all():
            box.set_checked(box.get_attribute("value") == "workbook")
        page.click("#make-papers")
        page.wait_for_selector("[data-file='papers/out/plan.xlsx']")
        with page.expect_download() as taken:
            page.click("[data-file='papers/out/plan.xlsx']")
        holds("a paper can be taken", open(taken.value.path(), "rb").read(2) == b"PK")
        with page.expect_download() as taken:
            page.click("[data-zip='papers/out']")
        holds("or all as one zip", b"plan.xlsx" in open(taken.value.path(), "rb").read())
        page.click("#preview-sheet")
        page.wait_for_selector("#screen img.sheet")
        picture(page, "8-papers")
        open_page(page, server.url + "&plan=out&beside=neu")
        holds("two plans stand beside each other, and neither is changed", page.locator("#map-b").count() == 1 and page.locator("#undo").count() == 0)
        picture(page, "9-beside")
        refused = [text for text in watch.messages if "Content Security Policy" in text or "exception" in text]
        holds("no script of these failed and nothing was refused by the policy", refused == [], refused)
    for path in ("../scenario.yaml", "papers/../scenario.yaml", "papers", "/etc/passwd", ""):
        holds(f"no paper is called {path!r}", server.ask("GET", f"/api/paper?file={quote(path)}")[0] == 404)
        holds(f"nor is a folder of them {path!r}", server.ask("GET", f"/api/papers.zip?folder={quote(path)}")[0] == 404)


server = Served(PLANNER, FOLDER)
try:
    attacks(server)
    program(server)
    proposing(server)
    hand(server)
    person(server)
finally:
    server.process.kill()
