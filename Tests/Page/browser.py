"""A page in a headless Chromium, driven by Playwright: every way to a network closed and watched, and one font for all machines.

    python3 browser.py      says what is missing for the tests of the page; ends with 1 if something is
"""
import contextlib
import os
import shutil
import sys
from xml.etree import ElementTree

# With the fonts of the machine the page would be laid out differently on each.
FONTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fonts.conf")

ARGUMENTS = [
    "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
    "--disable-gpu", "--disable-dev-shm-usage",
]

SERVED = [one.replace("~NOTFOUND", "~NOTFOUND, EXCLUDE 127.0.0.1") for one in ARGUMENTS]


def find():
    """The path of a Chromium, or None."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def missing():
    """What the tests want and this machine does not have, in words; empty if nothing."""
    lacks = [] if find() else ["chromium"]
    if not os.path.isdir(ElementTree.parse(FONTS).findtext("dir")):
        lacks.append("fonts-wqy-microhei")
    try:
        import playwright.sync_api  # noqa: F401
        import pypdf  # noqa: F401
    except ImportError as error:
        lacks.append(f"the Python package {error.name}")
    return lacks


class Watch:
    """What a page asked of networks, and what its console complained about."""

    def __init__(self, context):
        self.requests, self.messages = [], []
        context.on("request", lambda request: self.note(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: self.note(socket.url)))
        context.on("console", lambda message: message.type in ("error", "warning") and self.messages.append(message.text))
        context.on("weberror", lambda error: self.messages.append(f"exception: {error.error}"))

    def note(self, url):
        if not url.startswith(("file:", "data:", "about:")):
            self.requests.append(url)


@contextlib.contextmanager
def opened(width, height, before="", is_served=False):
    """A page with its watch; `before` is a script that runs ahead of those of every page. A served page may reach this machine, and
    nothing else."""
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find(), args=SERVED if is_served else ARGUMENTS, env={**os.environ, "FONTCONFIG_FILE": FONTS})
        context = browser.new_context(
            viewport={"width": width, "height": height}, device_scale_factor=1, service_workers="block")
        # A page that hangs is a failure and not a wait, on a slow machine too.
        context.set_default_timeout(120_000)
        watch = Watch(context)
        context.add_init_script(before)
        try:
            yield context.new_page(), watch
        finally:
            browser.close()


def visit(page, url):
    """Opens an address anew, until its map is painted."""
    page.goto("about:blank")
    page.goto(url)
    page.wait_for_function("performance.getEntriesByName('map-painted').length > 0")
    rest(page)


def rest(page):
    """Waits until the maps have stood still for a while, counted in frames and not in seconds: machines differ in speed."""
    page.evaluate("""() => new Promise((done, fail) => {
      let before = '', frames = 0, all = 0;
      const look = () => {
        const moving = document.querySelectorAll('.leaflet-zoom-anim, .leaflet-pan-anim').length;
        const now = moving + location.hash + [...document.querySelectorAll('.leaflet-map-pane, .plan-canvas')].map(e => e.style.transform);
        frames = now === before && !moving ? frames + 1 : 0;
        before = now;
        if (frames >= 12) done(); else if (++all < 3600) requestAnimationFrame(look); else fail(Error('the maps never stand still'));
      };
      look();
    })""")


if __name__ == "__main__":
    print(", ".join(missing()), end="")
    sys.exit(1 if missing() else 0)
