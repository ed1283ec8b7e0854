"""Clicks, searches and compares on a packed page in a real Chromium without any network.

    page_test.py plain PAGE      a page of two plans
    page_test.py hostile PAGE    a page whose names try to be markup, scripts and orders to the bidi algorithm

Says what holds, line by line; ends with 1 at the first thing that does not. Run by the Python of Scripts/page-driver.sh.
"""
import io
import json
import os
import sys

import drawing
from browser import opened, rest, visit


def holds(what, condition, seen=None):
    print(("ok    " if condition else "FAILS ") + what + ("" if condition else f": {seen!r}"), flush=True)
    if not condition:
        sys.exit(1)


def quiet(watch):
    holds("nothing was asked of any network", watch.requests == [], watch.requests)
    holds("the console has no error and no refused resource", watch.messages == [], watch.messages)


def parameter(page, name):
    """A part of the address after #, decoded."""
    return page.evaluate(f"new URLSearchParams(location.hash.slice(1)).get({json.dumps(name)})")


def ink(page, selector="canvas"):
    """How many colours a canvas shows: one when nothing is drawn."""
    return page.evaluate(
        f"(() => {{ const shown = document.querySelector({json.dumps(selector)}), c = document.createElement('canvas');"
        " c.width = shown.width; c.height = shown.height; const pen = c.getContext('2d'); pen.drawImage(shown, 0, 0);"
        " const d = pen.getImageData(0, 0, c.width, c.height).data;"
        " const seen = new Set(); for (let i = 0; i < d.length; i += 4) if (d[i + 3] > 200) seen.add(d[i] << 16 | d[i + 1] << 8 | d[i + 2]); return seen.size; })()")


def on_map(page, village):
    """The place on the screen of a village's seat, told by the data and the address alone."""
    return page.evaluate("""(() => {
      const data = JSON.parse(document.getElementById('data').textContent), digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      let at = 0, x = 0, y = 0;
      const next = () => { let n = 0, s = 0, d; do { d = digits.indexOf(data.map.points[at++]); n += (d & 31) * 2 ** s; s += 5; } while (d & 32); return n % 2 ? -(n - 1) / 2 : n / 2; };
      for (let i = 0; i <= VILLAGE; i++) { x += next(); y += next(); }
      x *= data.map.step; y *= data.map.step;
      const [cx, cy, zoom] = new URLSearchParams(location.hash.slice(1)).get('at').split(',').map(Number);
      const box = document.getElementById('map-a').getBoundingClientRect(), scale = 2 ** zoom;
      return [box.x + box.width / 2 + (x - cx) * scale, box.y + box.height / 2 - (y - cy) * scale];
    })()""".replace("VILLAGE", str(village)))


def whole(page):
    """Whether the box of all seats lies on the first map: by the data and the address alone."""
    return page.evaluate("""(() => {
      const { map } = JSON.parse(document.getElementById('data').textContent), box = document.getElementById('map-a').getBoundingClientRect();
      const [x, y, zoom] = new URLSearchParams(location.hash.slice(1)).get('at').split(',').map(Number), scale = 2 ** zoom;
      return box.width > 100 && map.width * map.step * scale <= box.width && map.height * map.step * scale <= box.height;
    })()""")


def plain(page, watch, url):
    visit(page, url)
    holds("the page starts with one whole plan", parameter(page, "view") == "one", parameter(page, "view"))
    data = json.loads(page.evaluate("document.getElementById('data').textContent"))
    plan = data["plans"][0]
    holds("the map is drawn", ink(page) > 5, ink(page))
    holds("the notice is in sight", data["notice"][0] in page.inner_text("#notice"))
    rows = page.evaluate("document.querySelectorAll('#table-cluster tbody tr').length")
    holds("the list has a row for every cluster", rows == len(plan["clusters"]), rows)

    page.click("#fit")
    rest(page)
    before = drawing.clusters(page, data, holds)
    lists(page, data)
    page.click("#table-cluster tbody tr[data-row='1'] .row")
    rest(page)
    page.click("#fit")
    rest(page)
    drawing.chosen(page, data, holds, before, 1)
    page.click("#table-cluster tbody tr[data-row='1'] .row")
    cluster = plan["clusters"][1]
    holds("a click on a row tells why the cluster is as it is", cluster["zh"] in page.inner_text("#details"), page.inner_text("#details"))
    holds("and the address says so", parameter(page, "cluster") == cluster["id"], parameter(page, "cluster"))
    rest(page)

    village = cluster["lead"]
    page.mouse.move(*on_map(page, village))
    holds("a pointer on a village shows its card", data["villages"]["name"][village] in page.inner_text("#card"), page.inner_text("#card"))
    page.mouse.click(*on_map(page, village))
    holds("a click on the map tells why the village is there", plan["zh"][village] in page.inner_text("#details"), page.inner_text("#details"))
    holds("and its cluster's row is marked", page.evaluate("document.querySelector('#panel tr.chosen').dataset.row") == "1")
    page.click("#tabs [data-key=village]")
    chosen = page.evaluate("document.querySelector('#panel tr.chosen').innerText")
    holds("and its own row in the list of villages", data["villages"]["name"][village] in chosen, chosen)

    wanted = len(plan["of"]) - 1
    page.click("#search")
    page.keyboard.insert_text(data["villages"]["code"][wanted])
    holds("a search by code finds the village", data["villages"]["name"][wanted] in page.inner_text("#matches"), page.inner_text("#matches"))
    page.keyboard.press("Enter")
    holds("and Enter goes there", parameter(page, "village") == data["villages"]["code"][wanted], parameter(page, "village"))

    letters = data["villages"]["initials"][wanted]
    page.click("#search")
    page.keyboard.insert_text(letters)
    found = page.evaluate("document.querySelectorAll('#matches [role=option]').length")
    holds("the first letters of its reading find it or its like", found > 0, letters)
    page.keyboard.press("Escape")
    layers(page, data)
    told(page, data)
    compare(page, data)
    reload(page, url)
    keyboard(page, url)
    paper(page, data)
    quiet(watch)


def lists(page, data):
    """Sorts the list of clusters, and reads its notes."""
    clusters = data["plans"][0]["clusters"]
    column = next(i for i, text in enumerate(page.evaluate("[...document.querySelectorAll('#table-cluster th')].map(e => e.innerText)"), 1) if "党员" in text)

    def numbers():
        texts = page.evaluate(f"[...document.querySelectorAll('#table-cluster tbody td:nth-child({column})')].map(e => e.innerText)")
        return [float(text.replace(",", "")) for text in texts if text not in ("", "—")]
    page.click(f"#table-cluster th:nth-child({column}) button")
    down = numbers()
    page.click(f"#table-cluster th:nth-child({column}) button")
    up = numbers()
    holds("a click on a header sorts, another one the other way", down == sorted(down, reverse=True) and up == sorted(up), (down[:3], up[:3]))
    page.click(f"#table-cluster th:nth-child({column}) button")
    for index, cluster in enumerate(clusters):
        row = page.evaluate(f"document.querySelector('#table-cluster tr[data-row=\"{index}\"]').innerText")
        holds(f"the row of {cluster['id']} has its notes", cluster["note"][0] in row and (not cluster["appointed"] or "下派" in row), row)


def layers(page, data):
    """Every layer, the whole county in sight."""
    page.click("#fit")
    rest(page)
    for layer in page.evaluate("[...document.querySelectorAll('#map-tools .choice:first-child button')].map(b => b.dataset.key)"):
        page.click(f"#map-tools [data-key={layer}]")
        holds(f"layer {layer} has a map and a legend", ink(page) > 3 and page.evaluate("document.querySelectorAll('#legend .keys button').length") > 0)
    page.click("#map-tools [data-key=cluster]")
    faces = page.evaluate("""['strong', 'middle', 'weak'].map(key => document.querySelector(`#legend [data-key=${key}] .swatch`)).filter(one => one)
        .map(one => getComputedStyle(one).backgroundColor + getComputedStyle(one).backgroundImage)""")
    holds("strong, middle and weak villages look different in the legend of the clusters", len(faces) > 1 and len(set(faces)) == len(faces), faces)
    page.click("#map-tools [data-key=class]")
    before, weak = page.evaluate(drawing.SAMPLES), {v for v, cls in enumerate(data["plans"][0]["cls"]) if cls == "w"}
    page.click("#legend [data-key=weak]", modifiers=["Shift"])
    hidden = drawing.hidden(page)
    holds("a click on the legend with shift hides that class", parameter(page, "off") == "weak" and hidden and hidden == weak, (hidden, weak))
    page.click("#show-all")
    page.click("#legend [data-key=weak]")
    hidden, others = drawing.hidden(page), {v for v, cls in enumerate(data["plans"][0]["cls"]) if cls != "w"}
    holds("a click alone leaves that class alone", hidden and hidden == others, (hidden, others))
    page.click("#legend [data-key=weak]")
    holds("and all come back", drawing.hidden(page) == set() and page.evaluate(drawing.SAMPLES) == before)


def told(page, data):
    """The scorecard, why a village is not elsewhere, and what its borders say."""
    plan = data["plans"][0]
    page.click("#tabs [data-key=score]")
    shown = " ".join(page.inner_text("#scorecard").split())
    holds("the scorecard has every criterion with its mark and what it is made of",
          plan["card"] and all(" ".join(cell.split()) in shown for label, mark, figure, *_ in plan["card"] for cell in (label[0], mark, figure[0])), shown)
    page.click("#tabs [data-key=cluster]")
    total = page.inner_text("#table-cluster tfoot")
    holds("the list ends with totals", str(sum(cluster["size"] for cluster in plan["clusters"])) in total, total)
    inside = [v for v, at in enumerate(plan["of"]) if at >= 0 and any(v in edge[:2] for edge in plan["edges"])]
    # A village with a next best cluster where there is one; small counties may have none.
    village = next((v for v in inside if plan["next"][v] >= 0 and plan["margin"][v] is not None), inside[0])
    page.click("#search")
    page.keyboard.insert_text(data["villages"]["code"][village])
    page.keyboard.press("Enter")
    if plan["next"][village] >= 0 and plan["margin"][village] is not None:
        page.select_option("#why-not-cluster", str(plan["next"][village]))
        points = f"{abs(plan['margin'][village]):,.1f}"
        holds("why a village is not in its next best cluster is told by the points", points in page.inner_text("#why-not"), (points, page.inner_text("#why-not")))
    touching = {plan["of"][b if a == village else a] for a, b, *_ in plan["edges"] if village in (a, b)}
    apart = next((c for c in range(len(plan["clusters"])) if c not in touching and c != plan["of"][village] and c != plan["next"][village]), None)
    if apart is not None:
        page.select_option("#why-not-cluster", str(apart))
        holds("and of a cluster that it does not touch, just that", plan["clusters"][apart]["id"] in page.inner_text("#why-not"), page.inner_text("#why-not"))
    a, b, why, _ = next(border for border in plan["edges"] if village in border[:2])
    other = data["villages"]["code"][b if a == village else a]
    page.click(f"#details [data-border='{other}']")
    holds("a click on a neighbour tells what is said of the border", why in page.inner_text("#border"), (why, page.inner_text("#border")))


def compare(page, data):
    other = data["plans"][1]
    page.click("#tabs [data-key=about]")
    about = page.inner_text("#panel")
    digests = [" ".join(value[0].split()) for plan in data["plans"] for label, value in plan["manifest"]]
    holds("the page says what each plan was made from", all(one in about for one in digests) and "[object" not in about, about)
    page.click("#tabs [data-key=cluster]")
    page.click("#map-tools [data-key=one]")
    page.click("#tabs [data-key=compare]")
    holds("who opens the comparison sees both plans", parameter(page, "view") == "swipe", parameter(page, "view"))
    story = page.inner_text("#story")
    holds("and is told in three sentences what came of it", all(text[0] in story for text in data["compare"]["story"]) and len(data["compare"]["story"]) == 3, story)
    page.click("#fit")
    rest(page)
    page.click("#map-tools [data-key=side]")
    holds("side by side both maps are drawn", ink(page, "#map-a canvas") > 5 and ink(page, "#map-b canvas") > 5)
    names = [page.inner_text("#map-name-a"), page.inner_text("#map-name-b")]
    holds("and each is named on its map", names == [plan["label"] for plan in data["plans"]], names)
    holds("and the whole county is on each of them", whole(page), page.evaluate("location.hash"))
    page.click("#map-tools [data-key=swipe]")
    page.click("#swipe")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    holds("the swipe moves with the arrow keys", page.evaluate("document.getElementById('swipe').value") == "53" and parameter(page, "split") == "53",
          parameter(page, "split"))
    page.click("#map-tools [data-key=side]")
    page.click("#map-tools [data-key=cluster]")
    page.click("#fit")
    rest(page)
    drawing.moved(page, data, holds)
    page.click("#tabs [data-key=compare]")
    moves = data["compare"]["moves"]
    rows = page.evaluate("document.querySelectorAll('#moves tbody tr').length")
    holds("every moved village has a row", rows == min(200, len(moves)), (rows, len(moves)))
    page.click("#moves tbody tr:first-child .row")
    holds("a click on it tells why it moved", moves[0][6][0] in page.inner_text("#details"), page.inner_text("#details"))
    page.click("#map-tools [data-key='1']")
    holds("the other plan says why the village is where it has it", other["zh"][moves[0][0]] in page.inner_text("#details"), page.inner_text("#details"))
    page.click("#language")
    holds("the page says which language it is in", page.evaluate("document.documentElement.lang") == "en")
    holds("the same in English", other["en"][moves[0][0]] in page.inner_text("#details"), page.inner_text("#details"))


def reload(page, url):
    address, shown = page.evaluate("location.hash"), page.inner_text("#details")
    visit(page, url + address)
    holds("the address brings the same view back", page.inner_text("#details") == shown and page.evaluate("location.hash") == address,
          (address, page.evaluate("location.hash")))


def keyboard(page, url):
    visit(page, url)
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("(e => e.id || e.dataset.key || e.className)(document.activeElement)"))
    for wanted in ("language", "print", "cluster", "income", "map-a", "swipe", "search", "fit"):
        holds(f"Tab comes to {wanted}", any(wanted in one for one in seen), sorted(seen))
    sizes = page.evaluate("Math.min(...[...document.querySelectorAll('body *')].filter(e => e.offsetParent && e.innerText).map(e => parseFloat(getComputedStyle(e).fontSize)))")
    holds("no letter is smaller than 14 px", sizes >= 14, sizes)


def paper(page, data):
    from pypdf import PdfReader
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    sheets = ["".join(sheet.extract_text().split()) for sheet in printed.pages]
    notice = data["notice"][0].split()[0]
    holds("every printed sheet carries the notice", len(sheets) > 1 and all(notice in one for one in sheets), [notice in one for one in sheets])


def hostile(page, watch, url):
    visit(page, url)
    holds("the page works with such names", ink(page) > 5)
    for tab in ("cluster", "village", "score", "compare", "about"):
        page.click(f"#tabs [data-key={tab}]")
    for village in page.evaluate("[...Array(JSON.parse(document.getElementById('data').textContent).villages.code.length).keys()]"):
        page.click("#search")
        page.keyboard.insert_text(page.evaluate(f"JSON.parse(document.getElementById('data').textContent).villages.code[{village}]"))
        page.keyboard.press("Enter")
    rest(page)
    holds("no name ran as a script", page.evaluate("window.hacked === undefined"))
    holds("no name became an element", page.evaluate("document.querySelectorAll('img, iframe, object, embed, svg, b, form, base').length") == 0)
    scripts = page.evaluate("document.querySelectorAll('script').length")
    holds("there are the three scripts of the page and no more", scripts == 3, scripts)
    page.click("#tabs [data-key=village]")
    text = page.evaluate("document.body.innerText")
    holds("the names are read as they are written", "<script>" in text or "<img" in text, text[:400])
    harmful = [hex(ord(one)) for one in text if one in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u2028\u2029"]
    holds("no control of writing direction is left", harmful == [], harmful)
    quiet(watch)
    # A later turn of the page's own: what the driver runs itself is free of the policy.
    evil = page.evaluate("new Promise(done => setTimeout(() => { try { done((0, eval)('1 + 1')); } catch (error) { done(error.name); } }))")
    holds("the policy refuses eval", evil == "EvalError", evil)
    # What the policy refuses here is reported; nothing else may be.
    watch.messages.clear()
    ask = "fetch('http://example.invalid/').then(() => 'sent', error => error.name)"
    asked = page.evaluate(ask)
    holds("the policy refuses to fetch", asked == "TypeError" and watch.requests == [], (asked, watch.requests))
    holds("and the console says so", len(watch.messages) > 0 and all("policy" in one.lower() for one in watch.messages), watch.messages)
    page.goto("about:blank")
    asked = page.evaluate(ask)
    holds("without the policy it is asked, seen and still refused", asked == "TypeError" and len(watch.requests) == 1, (asked, watch.requests))


if __name__ == "__main__":
    with opened(1440, 900, before=drawing.LETTERS if sys.argv[1] == "plain" else "") as (shown, seen):
        {"plain": plain, "hostile": hostile}[sys.argv[1]](shown, seen, "file://" + os.path.abspath(sys.argv[2]))
