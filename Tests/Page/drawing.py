"""What is painted on the map of a packed page, read off the canvas where the data say that villages lie."""

# Runs ahead of the page: letters are noted and left out, since where they fit, and what they cover, is the font's doing.
LETTERS = """
  window.letters = [];
  CanvasRenderingContext2D.prototype.strokeText = () => {};
  CanvasRenderingContext2D.prototype.fillText = text => { window.letters.push(text); };
"""

# Per village the colours within a few pixels of its seat, as [red, green, blue] with how often; null where it is not in sight.
SAMPLES = """(() => {
  const data = JSON.parse(document.getElementById('data').textContent), digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let at = 0, x = 0, y = 0;
  const next = () => { let n = 0, s = 0, d; do { d = digits.indexOf(data.map.points[at++]); n += (d & 31) * 2 ** s; s += 5; } while (d & 32); return n % 2 ? -(n - 1) / 2 : n / 2; };
  const [cx, cy, zoom] = new URLSearchParams(location.hash.slice(1)).get('at').split(',').map(Number), scale = 2 ** zoom;
  const shown = document.querySelector('#map-a canvas'), box = shown.getBoundingClientRect(), ratio = shown.width / box.width;
  const map = document.getElementById('map-a').getBoundingClientRect();
  const copy = document.createElement('canvas');
  copy.width = shown.width; copy.height = shown.height;
  const pen = copy.getContext('2d');
  pen.drawImage(shown, 0, 0);
  const all = pen.getImageData(0, 0, copy.width, copy.height).data;
  return data.villages.code.map(() => {
    x += next(); y += next();
    const left = (map.x + map.width / 2 + (x * data.map.step - cx) * scale - box.x) * ratio;
    const top = (map.y + map.height / 2 - (y * data.map.step - cy) * scale - box.y) * ratio;
    if (left < 16 || top < 16 || left > copy.width - 16 || top > copy.height - 16) return null;
    const seen = new Map();
    for (let dy = -15; dy <= 15; dy++) for (let dx = -15; dx <= 15; dx++) {
      const i = 4 * ((Math.round(top) + dy) * copy.width + Math.round(left) + dx), key = all[i] << 16 | all[i + 1] << 8 | all[i + 2];
      seen.set(key, (seen.get(key) || 0) + 1);
    }
    return [...seen].map(([key, count]) => [key >> 16, key >> 8 & 255, key & 255, count]);
  });
})()"""


def colour(text):
    return [int(text[i:i + 2], 16) for i in (1, 3, 5)]


def near(one, other, most=12):
    return all(abs(a - b) <= most for a, b in zip(one[:3], other))


def count(sample, wanted, most=12):
    """Pixels of a sample in a colour."""
    return sum(one[3] for one in sample if near(one, wanted, most))


def share(values):
    values = list(values)
    return sum(values) / len(values) if values else 1.0


def fills(data):
    """The colour of every village in the layer of clusters of the first plan."""
    plan, colours = data["plans"][0], data["colours"]
    return [colour(colours["palette"][plan["clusters"][of]["colour"]] if of >= 0 else colours["leftOut"]) for of in plan["of"]]


def hatching(sample, own, line, seen):
    """Pixels of a sample in the colour that a line of which some share is seen makes on the village's own."""
    return count(sample, [(1 - seen) * a + seen * b for a, b in zip(own, line)], 30)


def clusters(page, data, holds):
    """The layer of clusters, the whole county in sight and nothing chosen."""
    plan, samples, fill = data["plans"][0], page.evaluate(SAMPLES), fills(data)
    leads = {cluster["lead"] for cluster in plan["clusters"]}
    inside = [v for v in range(len(samples)) if samples[v] and plan["of"][v] >= 0]
    plainly = [v for v in inside if v not in leads and plan["cls"][v] != "w"]
    weak = [v for v in inside if v not in leads and plan["cls"][v] == "w"]
    # Borders and hatching lie over some of it.
    seen = share(count(samples[v], fill[v]) > 700 for v in inside)
    holds("villages have their cluster's colour", seen == 1, seen)
    stars = share(count(samples[v], [198, 40, 40], 20) > 10 for v in leads if samples[v])
    holds("every lead has its star", stars == 1, stars)
    dark, light = (share(hatching(samples[v], fill[v], (106, 90, 80), 0.75) > 50 for v in some) for some in (weak, plainly))
    holds("weak villages are hatched, others are not", weak and plainly and dark == 1 and light == 0, (dark, light))
    borders = page.evaluate(
        "(() => { const s = document.querySelector('#map-a canvas'), c = document.createElement('canvas'); c.width = s.width;"
        " c.height = s.height; const p = c.getContext('2d'); p.drawImage(s, 0, 0); const d = p.getImageData(0, 0, c.width, c.height).data;"
        " let n = 0; for (let i = 0; i < d.length; i += 4) if (Math.abs(d[i] - 51) + Math.abs(d[i + 1] - 80) + Math.abs(d[i + 2] - 110) < 12) n++;"
        " return n; })()")
    holds("clusters have borders", borders > 300, borders)
    letters = set(page.evaluate("window.letters"))
    known = {word for cluster in plan["clusters"] for word in (cluster["id"], cluster["name"])} | set(data["villages"]["name"])
    holds("the names on the map are those of clusters and villages", letters and letters <= known, letters - known)
    return {v: samples[v] for v in plainly}


def chosen(page, data, holds, before, cluster):
    """The same map once a cluster is chosen: the others step back."""
    plan, after = data["plans"][0], page.evaluate(SAMPLES)

    def light(sample):
        return sum(sum(one[:3]) * one[3] for one in sample)
    others = [v for v in before if plan["of"][v] != cluster and after[v]]
    paler = share(light(after[v]) > light(before[v]) for v in others)
    holds("the other clusters step back", others and paler == 1, paler)


def hidden(page):
    """The villages painted as hidden ones are, of those in sight."""
    samples = page.evaluate(SAMPLES)
    return {v for v in range(len(samples)) if samples[v] and count(samples[v], [251, 251, 251], 1) > 700}


def moved(page, data, holds):
    """Two plans in sight: villages that moved are hatched in red."""
    samples = page.evaluate(SAMPLES)
    moves = {move[0] for move in data["compare"]["moves"]}
    fill, insight = fills(data), [v for v in range(len(samples)) if samples[v]]
    red, plain = (share(hatching(samples[v], fill[v], (138, 28, 28), 0.7) > 100 for v in insight if (v in moves) == wanted)
                  for wanted in (True, False))
    holds("villages that moved are hatched, others are not", moves and insight and red == 1 and plain == 0, (red, plain))
