"""A headless Chromium driven over a pipe by the DevTools protocol, with every way to a network closed."""
import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
import time


def find():
    """The path of a Chromium, or None."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        path = shutil.which(name)
        if path:
            return path
    return None


class Browser:
    """One page of a browser. Requests that are no file and no data are kept in `requests`, messages of the console in `messages`."""

    def __init__(self, width=1280, height=800):
        self.profile = tempfile.mkdtemp(prefix="page-test-")
        to_browser, self.send_end = os.pipe()
        self.receive_end, from_browser = os.pipe()
        # The browser reads commands from 3 and writes answers to 4; the shell puts the pipes there, from numbers out of the way.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (to_browser, from_browser)]
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$0" "$@" 3<&{ends[0]} 4>&{ends[1]}', find(), "--headless=new", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
             "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={self.profile}",
             f"--window-size={width},{height}", "about:blank"],
            pass_fds=ends, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in ends:
            os.close(end)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.number, self.events = b"", 0, []
        self.requests, self.messages = [], []
        target = [one for one in self.call("Target.getTargets")["targetInfos"] if one["type"] == "page"][0]["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    session = None

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.send_end, json.dumps(message).encode() + b"\0")
        wanted = self.number
        while True:
            answer = self.receive()
            if answer.get("id") == wanted:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.note(answer)

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.receive_end, 1 << 20)
            if not piece:
                raise RuntimeError("the browser is gone")
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def note(self, event):
        method, values = event.get("method"), event.get("params", {})
        self.events.append(method)
        if method == "Network.requestWillBeSent":
            url = values["request"]["url"]
            if not url.startswith(("file:", "data:", "about:")):
                self.requests.append(url)
        elif method == "Runtime.exceptionThrown":
            details = values["exceptionDetails"]
            self.messages.append("exception: " + details.get("exception", {}).get("description", details.get("text", "")))
        elif method == "Runtime.consoleAPICalled" and values["type"] in ("error", "warning"):
            self.messages.append("console: " + " ".join(str(one.get("value", one.get("description"))) for one in values["args"]))
        elif method == "Log.entryAdded" and values["entry"]["level"] in ("error", "warning"):
            self.messages.append("log: " + values["entry"]["text"])

    def open(self, url):
        self.events.clear()
        self.call("Page.navigate", url=url)
        deadline = time.time() + 120
        while "Page.loadEventFired" not in self.events and time.time() < deadline:
            self.note(self.receive())
        self.wait("performance.getEntriesByName('map-painted').length > 0")

    def run(self, script):
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True,
                           allowUnsafeEvalBlockedByCSP=False)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def wait(self, condition, seconds=60):
        """Waits until an expression is true; whoever calls says what for, so a page that hangs is a failure and not a wait."""
        deadline = time.time() + seconds
        while not self.run(condition):
            if time.time() > deadline:
                raise RuntimeError("not within time: " + condition)
            time.sleep(0.05)

    def frames(self, count=2):
        """Lets the page paint."""
        self.run(f"new Promise(done => {{ let n = {count}; const next = () => n-- ? requestAnimationFrame(next) : done(true); next(); }})")

    def mouse(self, x, y, kind="click", **more):
        if kind == "click":
            for step in ("mousePressed", "mouseReleased"):
                self.call("Input.dispatchMouseEvent", type=step, x=x, y=y, button="left", clickCount=more.get("count", 1))
        else:
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)
        self.frames()

    def click(self, selector):
        place = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'nearest'}});"
            " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
        self.mouse(*place)

    def key(self, key, code=None, text=None):
        values = {"key": key, "code": code or key, "windowsVirtualKeyCode": {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowDown": 40, "ArrowRight": 39, "ArrowLeft": 37}.get(key, 0)}
        if key == "Enter":
            text = "\r"
        self.call("Input.dispatchKeyEvent", type="keyDown", **({"text": text} if text else {}), **values)
        self.call("Input.dispatchKeyEvent", type="keyUp", **values)
        self.frames()

    def type(self, text):
        self.call("Input.insertText", text=text)
        self.frames()

    def picture(self, path, scale=1):
        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def print(self, path):
        data = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (RuntimeError, OSError):
            self.process.kill()
        self.process.wait()
        for end in (self.send_end, self.receive_end):
            os.close(end)
        shutil.rmtree(self.profile, ignore_errors=True)
