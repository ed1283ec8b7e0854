"""The first screen of the workbench: from an empty folder to a scenario, as a person does it and as others attack it.

    data_test.py PLANNER FILES [PICTURES]      FILES holds 村界.shp with its parts and 行政村基本情况表.xlsx; pictures are kept where named

Says what holds, line by line; ends with 1 at the first thing that does not.
"""
import os
import socket
import sys
import tempfile
import time

from browser import opened
from page_test import holds
from served import Served

PLANNER, FILES = sys.argv[1], os.path.abspath(sys.argv[2])
PICTURES = sys.argv[3] if len(sys.argv) > 3 else None
MAP = [f"村界.{end}" for end in ("shp", "shx", "dbf", "prj")]
TABLE = "行政村基本情况表.xlsx"


def until(page, expression):
    """Waits until it is true, asked from outside: the page's policy lets nothing wait inside by text."""
    end = time.monotonic() + 60
    while not page.evaluate(expression):
        if time.monotonic() > end:
            holds(f"in a minute: {expression}", False, page.inner_text("body")[:600])
        time.sleep(0.03)


def seen_now(page):
    """The sentence that says what to do now."""
    return page.inner_text("#data-now")


def still(page):
    """Waits until nothing is read any more."""
    until(page, "!document.getElementById('data-now').textContent.includes('正在') && !document.querySelector('.sent:not(.bad)')")


def picture(page, name):
    if PICTURES:
        page.screenshot(path=os.path.join(PICTURES, name + ".png"))


def names(folder):
    path = os.path.join(folder, "data")
    return sorted(os.listdir(path)) if os.path.isdir(path) else []


def attacks(server, folder):
    from urllib.parse import quote
    for name in ("../x.csv", "a/b.csv", "..\\x.csv", ".htaccess", "<img src=x>.csv", "a\0.csv", "x.exe", "", "scenario.yaml", "a\u202evsc.csv"):
        status = server.ask("POST", f"/api/upload?name={quote(name)}", b"1")[0]
        holds(f"no file is taken that is called {name!r}", status == 422, status)
    holds("nor one without the word of this run", server.ask("POST", "/api/upload?name=a.csv", b"1", token=False)[0] == 403)
    holds("nor one from another page", server.ask("POST", "/api/upload?name=a.csv", b"1", Origin="http://evil.example")[0] == 403)
    line = socket.create_connection(("127.0.0.1", server.port))
    head = f"POST /api/upload?name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nX-Page-Token: {server.token}\r\nContent-Length: "
    line.sendall((head + "600000000\r\n\r\n").encode())
    holds("nor one of 600 MB", b" 413 " in line.recv(200))
    line.close()
    holds("nothing was written", names(folder) == [] and os.listdir(folder) == [], os.listdir(folder))
    line = socket.create_connection(("127.0.0.1", server.port))
    line.sendall((head + "100000\r\n\r\n").encode() + b"x" * 5000)
    end = time.monotonic() + 20
    while not names(folder) and time.monotonic() < end:
        time.sleep(0.02)
    holds("a file on its way is hidden", all(name.startswith(".") for name in names(folder)) and names(folder) != [], names(folder))
    server.kill()
    line.close()
    again = Served(PLANNER, folder, port=server.port)
    listed = again.ask("GET", "/api/files")[2]
    holds("a kill in the middle of it leaves no half file", listed["files"] == [] and names(folder) == [], names(folder))
    line = socket.create_connection(("127.0.0.1", again.port))
    line.sendall((head.replace(server.token, again.token) + "100000\r\n\r\n").encode() + b"x" * 5000)
    time.sleep(0.3)
    line.close()
    end = time.monotonic() + 20
    while names(folder) and time.monotonic() < end:
        time.sleep(0.05)
    holds("nor does a page that goes away", names(folder) == [], names(folder))
    return again


def person(server, folder):
    """Brings the files, sees the villages, answers what is asked and makes the scenario."""
    with opened(1366, 768, is_served=True) as (page, watch):
        page.goto(server.url)
        page.wait_for_selector("#data-drop")
        still(page)
        holds("an empty folder opens with what to do first", "第一步" in seen_now(page), seen_now(page))
        picture(page, "data-1-empty")
        page.set_input_files("#data-picker", [os.path.join(FILES, name) for name in MAP + [TABLE]])
        begun = time.monotonic()
        page.wait_for_selector("#data-map")
        print(f"      the map is there {time.monotonic() - begun:.1f} s after the files were picked")
        still(page)
        holds("boundary and table are taken for what they are", "村界" in page.inner_text("[data-file='村界.shp']") and "表" in page.inner_text(f"[data-file='{TABLE}']"), page.inner_text("#data-files"))
        holds("all parts of the boundary file are there", all(name in names(folder) for name in MAP + [TABLE]), names(folder))
        holds("nothing is written but what was brought", not os.path.exists(os.path.join(folder, "scenario.yaml")))
        until(page, "document.getElementById('data-map') !== null")
        box = page.locator("#data-map").bounding_box()
        seen = set()
        for across in range(1, 9):
            for down in range(1, 9):
                page.mouse.move(box["x"] + box["width"] * across / 9, box["y"] + box["height"] * down / 9)
                seen.add(page.inner_text("#data-name"))
        villages = {text for text in seen if "3307" in text or "99" in text or "村" in text and "指向" not in text}
        holds("villages say their names under the pointer", len(villages) > 5, seen)
        picture(page, "data-2-files")
        page.fill("#data-county", "示例县")
        page.focus("#data-make")
        page.keyboard.press("Enter")
        until(page, "document.getElementById('data-next') !== null")
        still(page)
        holds("the scenario is made, with the keyboard", "示例县" in open(os.path.join(folder, "scenario.yaml"), encoding="utf-8").read())
        picture(page, "data-3-scenario")
        page.locator("#data-doubts > details:not(.cause) > summary").click()
        cause = page.locator("details.cause:has(button.finding)").first
        cause.locator("summary").click()
        cause.locator("button.finding").first.click()
        until(page, "document.querySelector('button.finding[aria-expanded=true]') !== null")
        shown = page.inner_text("#data-name")
        holds("a click on a doubt shows its village on the map", shown and "指向" not in shown, shown)
        picture(page, "data-4-doubt")
        row = page.locator("#data-headers tr[data-header]").first
        holds("headers stand with samples and a chooser", page.locator("#data-headers select").count() > 5, row.inner_text())
        page.locator("#data-headers").scroll_into_view_if_needed()
        picture(page, "data-5-headers")
        scenario = os.path.join(folder, "scenario.yaml")
        before = open(scenario, encoding="utf-8").read()
        chooser = page.locator("#data-headers tr:has-text('集体经济薄弱村') select").first
        chooser.select_option("is_key")
        until(page, "document.getElementById('data-undo').title.includes('表头')")
        new = [line for line in open(scenario, encoding="utf-8").read().splitlines() if line not in before.splitlines()]
        holds("a header is given another meaning, on a line of its own", len(new) == 1 and '"集体经济薄弱村": is_key' in new[0], new)
        page.locator("#data-undo").click()
        until(page, "document.getElementById('data-undo').title.includes('建立')")
        holds("undo brings the scenario back, byte for byte", open(scenario, encoding="utf-8").read() == before)
        still(page)
        page.locator("#data-undo").click()
        still(page)
        until(page, "document.getElementById('data-make') !== null")
        holds("undo takes the scenario back", not os.path.exists(os.path.join(folder, "scenario.yaml")))
        page.locator("#data-redo").click()
        page.wait_for_selector("#data-next")
        still(page)
        holds("redo brings it again", os.path.exists(os.path.join(folder, "scenario.yaml")))
        # Dropped beside the box, as it happens.
        page.evaluate("""([name]) => {
          const carried = new DataTransfer();
          carried.items.add(new File(['x'], name));
          document.getElementById('data-right').dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
        }""", [TABLE])
        page.wait_for_selector(".sent.bad")
        holds("a file of the same name is not replaced unasked", "未替换" in page.inner_text(".sent.bad"))
        picture(page, "data-6-same-name")
        page.locator(".sent.bad button").nth(1).click()
        page.evaluate("document.documentElement.lang = 'en'")
        until(page, "document.getElementById('data-now').textContent.includes('villages')")
        holds("it speaks English, too", "Files" in page.inner_text("#screen"))
        picture(page, "data-7-english")
        strangers = [url for url in watch.requests if not url.startswith(f"http://127.0.0.1:{server.port}/")]
        holds("nothing was asked of any other address", strangers == [], strangers)
        refused = [text for text in watch.messages if "Content Security Policy" in text or "exception" in text]
        holds("no script failed and nothing was refused by the policy", refused == [], refused)
    other = Served(PLANNER, folder, "--read-only", port=server.port)
    for path in ("upload?name=a.csv", f"remove?name={'x'}", "data/undo", "init", "fields", "names", "areas"):
        holds(f"--read-only refuses /api/{path.split('?')[0]}", other.ask("POST", "/api/" + path, b"{}")[0] == 403)
    with opened(1366, 768, is_served=True) as (page, watch):
        page.goto(other.url)
        page.wait_for_selector("#data-map")
        still(page)
        holds("read-only, the page looks and offers no change", page.locator("#data-picker, #data-files button, #data-headers select:enabled").count() == 0)
        picture(page, "data-8-read-only")
    holds("a signal ends it", other.end() == 0 and server.end() == 0)


with tempfile.TemporaryDirectory() as folder:
    server = Served(PLANNER, folder)
    try:
        server = attacks(server, folder)
        person(server, folder)
    finally:
        server.process.kill()
