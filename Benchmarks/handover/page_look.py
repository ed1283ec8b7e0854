"""Takes pictures of a packed page of two plans in a headless Chromium, as somebody sees it who opens it and tries everything once.

    page_look.py PAGE PICTURES [VILLAGE-CODE]
"""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Tests/Page"))
from browser import Browser  # noqa: E402


# The middle of the map, where there is land.
PLACE = "(r => [r.x + r.width * 0.45, r.y + r.height * 0.5])(document.getElementById('map-a').getBoundingClientRect())"


def main(page, out, code=None):
    os.makedirs(out, exist_ok=True)
    browser = Browser(1600, 900)
    try:
        browser.open("file://" + os.path.abspath(page))
        browser.frames(4)

        def picture(name):
            browser.frames(4)
            browser.picture(os.path.join(out, name + ".png"))

        data = browser.run("JSON.parse(document.getElementById('data').textContent)")
        codes = data["villages"]["code"]
        village = codes.index(code) if code else len(codes) // 2
        browser.click("#map-tools [data-key='0']") if browser.run("!!document.querySelector(\"#map-tools [data-key='0']\")") else None
        picture("page-start")
        place = browser.run(PLACE)
        browser.mouse(*place, kind="mouseMoved")
        picture("page-card")
        browser.mouse(*place)
        picture("page-village")
        browser.click("#search")
        browser.type(data["villages"]["name"][village][:1])
        picture("page-search")
        browser.key("Enter")
        picture("page-found")
        for layer in ("income", "class", "industry", "area", "town"):
            if browser.run(f"!!document.querySelector('#map-tools [data-key={layer}]')"):
                browser.click(f"#map-tools [data-key={layer}]")
                picture("page-" + layer)
        browser.click("#map-tools [data-key=cluster]")
        for tab in ("village", "about"):
            browser.click(f"#tabs [data-key={tab}]")
            picture("page-tab-" + tab)
        if len(data["plans"]) > 1:
            browser.click("#fit") if browser.run("!!document.getElementById('fit')") else None
            browser.click("#map-tools [data-key=swipe]")
            browser.click("#tabs [data-key=compare]")
            picture("page-swipe")
            browser.click("#map-tools [data-key=side]")
            picture("page-side")
        browser.click("#language")
        picture("page-english")
        browser.click("#language")
        pdf = os.path.join(out, "page-print.pdf")
        browser.print(pdf)
        subprocess.run(["pdftoppm", "-r", "80", "-png", pdf, os.path.join(out, "page-print")], check=True)
        print(json.dumps({"requests": browser.requests, "messages": browser.messages}, ensure_ascii=False))
    finally:
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
