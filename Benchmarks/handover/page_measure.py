"""Opens a packed page several times in a headless Chromium (no GPU, no network) and prints one line of a table: first paint and map
painted in milliseconds since the start of the navigation (the best of the runs, because other work on the machine only adds to
them), work of the page's own thread until then in milliseconds of CPU, milliseconds until another layer is
painted and until a village is found by its code, and per frame of a dragged map.

    page_measure.py NAME PAGE [RUNS]
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Tests/Page"))
from browser import Browser  # noqa: E402

LAYER = """new Promise(done => { const t = performance.now(); document.querySelector('#map-tools [data-key=income]').click();
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - t))); })"""
SEARCH = """(() => { const box = document.getElementById('search'), code = JSON.parse(document.getElementById('data').textContent).villages.code.pop();
  const t = performance.now(); box.value = code; box.dispatchEvent(new Event('input')); const used = performance.now() - t;
  const found = document.querySelectorAll('#matches [role=option]').length; box.value = ''; box.dispatchEvent(new Event('input'));
  return found ? used : -1; })()"""
WATCH = """(() => { window.frameTimes = []; let last = performance.now(); window.watching = true;
  const next = now => { frameTimes.push(now - last); last = now; if (watching) requestAnimationFrame(next); }; requestAnimationFrame(next); })()"""


def opened(page):
    browser = Browser(1600, 900)
    try:
        browser.call("Performance.enable", timeDomain="threadTicks")
        browser.open("file://" + os.path.abspath(page))
        metrics = {one["name"]: one["value"] for one in browser.call("Performance.getMetrics")["metrics"]}
        browser.wait("performance.getEntriesByName('first-contentful-paint').length > 0")
        first = browser.run("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        painted = browser.run("performance.getEntriesByName('map-painted')[0].startTime")
        work = metrics["TaskDuration"] * 1000
        layer, search = browser.run(LAYER), browser.run(SEARCH)
        box = browser.run("(r => [r.x + r.width / 2, r.y + r.height / 2])(document.getElementById('map-a').getBoundingClientRect())")
        browser.call("Input.dispatchMouseEvent", type="mousePressed", x=box[0], y=box[1], button="left", clickCount=1)
        browser.run(WATCH)
        for step in range(40):
            browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=box[0] + 4 * step, y=box[1] + 2 * step, button="left", buttons=1)
        browser.call("Input.dispatchMouseEvent", type="mouseReleased", x=box[0] + 160, y=box[1] + 80, button="left", clickCount=1)
        browser.frames(3)
        frames = sorted(browser.run("(window.watching = false, frameTimes.slice(1))"))
        return first, painted, work, layer, search, frames[len(frames) // 2], frames[-1]
    finally:
        browser.close()


name, path, *rest = sys.argv[1:]
runs = [opened(path) for _ in range(int(rest[0]) if rest else 3)]
best = [min(values) for values in zip(*runs)]
shown = " | ".join(f"{value:.0f}" if value >= 10 else f"{value:.1f}" for value in best)
print(f"| {name} | {os.path.getsize(path) / 1e6:.2f} | {shown} |", flush=True)
