"""A running `planner serve` and questions to it that no browser asks."""
import http.client
import json
import os
import re
import subprocess


class Served:
    """The server over a folder; `kill` ends it as a power cut would."""

    def __init__(self, planner, folder, *more, port=0):
        self.process = subprocess.Popen(
            [planner, "serve", folder, "--port", str(port), "--lang", "zh", *more], stderr=subprocess.PIPE, text=True)
        self.said = []
        while True:
            line = self.process.stderr.readline()
            self.said.append(line)
            found = re.search(r"(http://127\.0\.0\.1:(\d+)/\?key=(\w+))", line)
            if found:
                self.url, self.port, self.token = found[1], int(found[2]), found[3]
                return
            if not line:
                raise RuntimeError("".join(self.said))

    def work(self):
        """Milliseconds of processor time that it has used."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        self.process.terminate()
        return self.process.wait(10)

    def ask(self, method, path, body=None, token=True, **headers):
        """Status, fields and value of an answer; `Host` and others are set as given."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            fields["X-Page-Token"] = self.token if token is True else token
        sent = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        line.request(method, path, sent, fields)
        answer = line.getresponse()
        text = answer.read()
        line.close()
        kind = answer.getheader("Content-Type", "")
        return answer.status, answer.headers, json.loads(text) if kind.startswith("application/json") else text.decode()

    def edit(self, plan, live, action, **parts):
        body = {"n": live["edits"] + 1, "action": action, **parts}
        return self.ask("POST", f"/api/edit?plan={plan}&base={live['base']}", body)
