"""Clicks, searches and compares on a packed page in a real Chromium without any network.

    python3 page_test.py plain PAGE      a page of two plans
    python3 page_test.py hostile PAGE    a page whose names try to be markup, scripts and orders to the bidi algorithm

Says what holds, line by line; ends with 1 at the first thing that does not.
"""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import drawing  # noqa: E402
from browser import Browser  # noqa: E402


def holds(what, condition, seen=None):
    print(("ok    " if condition else "FAILS ") + what + ("" if condition else f": {seen!r}"), flush=True)
    if not condition:
        sys.exit(1)


def quiet(browser):
    holds("nothing was asked of any network", browser.requests == [], browser.requests)
    holds("the console has no error and no refused resource", browser.messages == [], browser.messages)


def parameter(browser, name):
    """A part of the address after #, decoded."""
    return browser.run(f"new URLSearchParams(location.hash.slice(1)).get({json.dumps(name)})")


def ink(browser, selector="canvas"):
    """How many colours a canvas shows: one when nothing is drawn."""
    return browser.run(
        f"(() => {{ const shown = document.querySelector({json.dumps(selector)}), c = document.createElement('canvas');"
        " c.width = shown.width; c.height = shown.height; const pen = c.getContext('2d'); pen.drawImage(shown, 0, 0);"
        " const d = pen.getImageData(0, 0, c.width, c.height).data;"
        " const seen = new Set(); for (let i = 0; i < d.length; i += 4) if (d[i + 3] > 200) seen.add(d[i] << 16 | d[i + 1] << 8 | d[i + 2]); return seen.size; })()")


def words(browser, selector):
    return browser.run(f"document.querySelector({json.dumps(selector)}).innerText")


def on_map(browser, village):
    """The place on the screen of a village's seat, told by the data and the address alone."""
    return browser.run("""(() => {
      const data = JSON.parse(document.getElementById('data').textContent), digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      let at = 0, x = 0, y = 0;
      const next = () => { let n = 0, s = 0, d; do { d = digits.indexOf(data.map.points[at++]); n += (d & 31) * 2 ** s; s += 5; } while (d & 32); return n % 2 ? -(n - 1) / 2 : n / 2; };
      for (let i = 0; i <= VILLAGE; i++) { x += next(); y += next(); }
      x *= data.map.step; y *= data.map.step;
      const [cx, cy, zoom] = new URLSearchParams(location.hash.slice(1)).get('at').split(',').map(Number);
      const box = document.getElementById('map-a').getBoundingClientRect(), scale = 2 ** zoom;
      return [box.x + box.width / 2 + (x - cx) * scale, box.y + box.height / 2 - (y - cy) * scale];
    })()""".replace("VILLAGE", str(village)))


def whole(browser):
    """Whether the box of all seats lies on the first map: by the data and the address alone."""
    return browser.run("""(() => {
      const { map } = JSON.parse(document.getElementById('data').textContent), box = document.getElementById('map-a').getBoundingClientRect();
      const [x, y, zoom] = new URLSearchParams(location.hash.slice(1)).get('at').split(',').map(Number), scale = 2 ** zoom;
      return box.width > 100 && map.width * map.step * scale <= box.width && map.height * map.step * scale <= box.height;
    })()""")


def plain(browser, url):
    browser.open(url)
    holds("the page starts with one whole plan", parameter(browser, "view") == "one", parameter(browser, "view"))
    data = json.loads(browser.run("document.getElementById('data').textContent"))
    plan = data["plans"][0]
    holds("the map is drawn", ink(browser) > 5, ink(browser))
    holds("the notice is in sight", data["notice"][0] in words(browser, "#notice"))
    rows = browser.run("document.querySelectorAll('#table-cluster tbody tr').length")
    holds("the list has a row for every cluster", rows == len(plan["clusters"]), rows)

    browser.click("#fit")
    browser.run("new Promise(done => setTimeout(done, 700))")
    before = drawing.clusters(browser, data, holds)
    lists(browser, data)
    browser.click("#table-cluster tbody tr[data-row='1'] .row")
    browser.run("new Promise(done => setTimeout(done, 700))")
    browser.click("#fit")
    browser.run("new Promise(done => setTimeout(done, 700))")
    drawing.chosen(browser, data, holds, before, 1)
    browser.click("#table-cluster tbody tr[data-row='1'] .row")
    cluster = plan["clusters"][1]
    holds("a click on a row tells why the cluster is as it is", cluster["zh"] in words(browser, "#details"), words(browser, "#details"))
    holds("and the address says so", parameter(browser, "cluster") == cluster["id"], parameter(browser, "cluster"))
    browser.wait("new URLSearchParams(location.hash.slice(1)).get('at')")
    browser.run("new Promise(done => setTimeout(done, 700))")

    village = cluster["lead"]
    browser.mouse(*on_map(browser, village), kind="mouseMoved")
    holds("a pointer on a village shows its card", data["villages"]["name"][village] in words(browser, "#card"), words(browser, "#card"))
    browser.mouse(*on_map(browser, village))
    holds("a click on the map tells why the village is there", plan["zh"][village] in words(browser, "#details"), words(browser, "#details"))
    holds("and its cluster's row is marked", browser.run("document.querySelector('#panel tr.chosen').dataset.row") == "1")
    browser.click("#tabs [data-key=village]")
    chosen = browser.run("document.querySelector('#panel tr.chosen').innerText")
    holds("and its own row in the list of villages", data["villages"]["name"][village] in chosen, chosen)

    wanted = len(plan["of"]) - 1
    browser.click("#search")
    browser.type(data["villages"]["code"][wanted])
    holds("a search by code finds the village", data["villages"]["name"][wanted] in words(browser, "#matches"), words(browser, "#matches"))
    browser.key("Enter")
    holds("and Enter goes there", parameter(browser, "village") == data["villages"]["code"][wanted], parameter(browser, "village"))

    letters = data["villages"]["initials"][wanted]
    browser.click("#search")
    browser.type(letters)
    found = browser.run("document.querySelectorAll('#matches [role=option]').length")
    holds("the first letters of its reading find it or its like", found > 0, letters)
    browser.key("Escape")
    layers(browser)
    compare(browser, data)
    reload(browser, url)
    keyboard(browser, url)
    paper(browser, data)
    quiet(browser)


def lists(browser, data):
    """Sorts the list of clusters, and reads its notes."""
    clusters = data["plans"][0]["clusters"]
    column = next(i for i, text in enumerate(browser.run("[...document.querySelectorAll('#table-cluster th')].map(e => e.innerText)"), 1) if "党员" in text)

    def numbers():
        texts = browser.run(f"[...document.querySelectorAll('#table-cluster tbody td:nth-child({column})')].map(e => e.innerText)")
        return [float(text.replace(",", "")) for text in texts if text not in ("", "—")]
    browser.click(f"#table-cluster th:nth-child({column}) button")
    down = numbers()
    browser.click(f"#table-cluster th:nth-child({column}) button")
    up = numbers()
    holds("a click on a header sorts, another one the other way", down == sorted(down, reverse=True) and up == sorted(up), (down[:3], up[:3]))
    browser.click(f"#table-cluster th:nth-child({column}) button")
    for index, cluster in enumerate(clusters):
        row = browser.run(f"document.querySelector('#table-cluster tr[data-row=\"{index}\"]').innerText")
        holds(f"the row of {cluster['id']} has its notes", cluster["note"][0] in row and (not cluster["appointed"] or "下派" in row), row)


def layers(browser):
    for layer in browser.run("[...document.querySelectorAll('#map-tools .choice:first-child button')].map(b => b.dataset.key)"):
        browser.click(f"#map-tools [data-key={layer}]")
        holds(f"layer {layer} has a map and a legend", ink(browser) > 3 and browser.run("document.querySelectorAll('#legend .keys button').length") > 0)
    browser.click("#map-tools [data-key=class]")
    before = ink(browser)
    browser.click("#legend [data-key=weak]")
    holds("a click on the legend hides that class", parameter(browser, "off") == "weak" and ink(browser) != before, parameter(browser, "off"))
    browser.click("#show-all")
    holds("and all come back", ink(browser) == before, (before, ink(browser)))


def compare(browser, data):
    other = data["plans"][1]
    browser.click("#tabs [data-key=about]")
    about = words(browser, "#panel")
    digests = [" ".join(value[0].split()) for plan in data["plans"] for label, value in plan["manifest"]]
    holds("the page says what each plan was made from", all(one in about for one in digests) and "[object" not in about, about)
    browser.click("#tabs [data-key=cluster]")
    browser.click("#map-tools [data-key=one]")
    browser.click("#tabs [data-key=compare]")
    holds("who opens the comparison sees both plans", parameter(browser, "view") == "swipe", parameter(browser, "view"))
    browser.click("#fit")
    browser.run("new Promise(done => setTimeout(done, 500))")
    browser.click("#map-tools [data-key=side]")
    holds("side by side both maps are drawn", ink(browser, "#map-a canvas") > 5 and ink(browser, "#map-b canvas") > 5)
    names = [words(browser, "#map-name-a"), words(browser, "#map-name-b")]
    holds("and each is named on its map", names == [plan["label"] for plan in data["plans"]], names)
    holds("and the whole county is on each of them", whole(browser), browser.run("location.hash"))
    browser.click("#map-tools [data-key=swipe]")
    browser.click("#swipe")
    for _ in range(3):
        browser.key("ArrowRight")
    holds("the swipe moves with the arrow keys", browser.run("document.getElementById('swipe').value") == "53" and parameter(browser, "split") == "53",
          parameter(browser, "split"))
    browser.click("#map-tools [data-key=side]")
    browser.click("#map-tools [data-key=cluster]")
    browser.click("#fit")
    browser.run("new Promise(done => setTimeout(done, 700))")
    drawing.moved(browser, data, holds)
    browser.click("#tabs [data-key=compare]")
    moves = data["compare"]["moves"]
    rows = browser.run("document.querySelectorAll('#moves tbody tr').length")
    holds("every moved village has a row", rows == min(200, len(moves)), (rows, len(moves)))
    browser.click("#moves tbody tr:first-child .row")
    holds("a click on it tells why it moved", moves[0][6][0] in words(browser, "#details"), words(browser, "#details"))
    browser.click("#map-tools [data-key='1']")
    holds("the other plan says why the village is where it has it", other["zh"][moves[0][0]] in words(browser, "#details"), words(browser, "#details"))
    browser.click("#language")
    holds("the page says which language it is in", browser.run("document.documentElement.lang") == "en")
    holds("the same in English", other["en"][moves[0][0]] in words(browser, "#details"), words(browser, "#details"))


def reload(browser, url):
    address, shown = browser.run("location.hash"), words(browser, "#details")
    browser.call("Page.navigate", url="about:blank")
    browser.open(url + address)
    holds("the address brings the same view back", words(browser, "#details") == shown and browser.run("location.hash") == address,
          (address, browser.run("location.hash")))


def keyboard(browser, url):
    browser.call("Page.navigate", url="about:blank")
    browser.open(url)
    seen = set()
    for _ in range(60):
        browser.key("Tab")
        seen.add(browser.run("(e => e.id || e.dataset.key || e.className)(document.activeElement)"))
    for wanted in ("language", "print", "cluster", "income", "map-a", "swipe", "search", "fit"):
        holds(f"Tab comes to {wanted}", any(wanted in one for one in seen), sorted(seen))
    sizes = browser.run("Math.min(...[...document.querySelectorAll('body *')].filter(e => e.offsetParent && e.innerText).map(e => parseFloat(getComputedStyle(e).fontSize)))")
    holds("no letter is smaller than 14 px", sizes >= 14, sizes)


def paper(browser, data):
    path = os.path.join(tempfile.mkdtemp(), "page.pdf")
    browser.print(path)
    text = os.popen(f"pdftotext -layout '{path}' - 2>/dev/null").read()
    pages = [one for one in text.split("\f") if one.strip()]
    if not pages:
        print("--    the printed page was not read: pdftotext is not there", flush=True)
        return
    notice = data["notice"][0].split()[0]
    holds("every printed sheet carries the notice", len(pages) > 1 and all(notice in one for one in pages), [notice in one for one in pages])


def hostile(browser, url):
    browser.open(url)
    holds("the page works with such names", ink(browser) > 5)
    for tab in ("cluster", "village", "compare", "about"):
        browser.click(f"#tabs [data-key={tab}]")
    for village in browser.run("[...Array(JSON.parse(document.getElementById('data').textContent).villages.code.length).keys()]"):
        browser.click("#search")
        browser.type(browser.run(f"JSON.parse(document.getElementById('data').textContent).villages.code[{village}]"))
        browser.key("Enter")
    browser.run("new Promise(done => setTimeout(done, 300))")
    holds("no name ran as a script", browser.run("window.hacked === undefined"))
    holds("no name became an element", browser.run("document.querySelectorAll('img, iframe, object, embed, svg, b, form, base').length") == 0)
    scripts = browser.run("document.querySelectorAll('script').length")
    holds("there are the three scripts of the page and no more", scripts == 3, scripts)
    browser.click("#tabs [data-key=village]")
    text = browser.run("document.body.innerText")
    holds("the names are read as they are written", "<script>" in text or "<img" in text, text[:400])
    harmful = [hex(ord(one)) for one in text if one in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u2028\u2029"]
    holds("no control of writing direction is left", harmful == [], harmful)
    evil = browser.run("(() => { try { return (0, eval)('1 + 1'); } catch (error) { return error.name; } })()")
    holds("the policy refuses eval", evil == "EvalError", evil)
    # What the policy refuses here is reported; nothing else may be.
    del browser.messages[:]
    asked = browser.run("fetch('http://example.invalid/').then(() => 'sent', error => error.name)")
    holds("the policy refuses to fetch", asked == "TypeError" and browser.requests == [], (asked, browser.requests))


if __name__ == "__main__":
    tests = {"plain": plain, "hostile": hostile}
    page = Browser(1440, 900)
    try:
        tests[sys.argv[1]](page, "file://" + os.path.abspath(sys.argv[2]))
    finally:
        page.close()
