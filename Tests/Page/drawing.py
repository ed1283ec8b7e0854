"""What is painted on the map of a packed page, read off the canvas where the data say that villages lie."""

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


def clusters(browser, data, holds):
    """The layer of clusters, the whole county in sight and nothing chosen."""
    plan, palette = data["plans"][0], data["colours"]["palette"]
    samples = browser.run(SAMPLES)
    leads = {cluster["lead"] for cluster in plan["clusters"]}
    inside = [v for v in range(len(samples)) if samples[v] and plan["of"][v] >= 0]
    fill = {v: colour(palette[plan["clusters"][plan["of"][v]]["colour"]]) for v in inside}
    plainly = [v for v in inside if v not in leads and plan["cls"][v] != "w"]
    weak = [v for v in inside if v not in leads and plan["cls"][v] == "w"]
    # Names and borders lie over some of it.
    seen = share(count(samples[v], fill[v]) > 190 for v in plainly)
    holds("villages have their cluster's colour", seen > 0.7, seen)
    stars = share(count(samples[v], [198, 40, 40], 20) > 10 for v in leads if samples[v])
    holds("every lead has its star", stars == 1, stars)

    def hatching(village):
        """Pixels in the colour that a brown line, three quarters of it seen, makes on the village's own."""
        return count(samples[village], [0.25 * own + 0.75 * line for own, line in zip(fill[village], (106, 90, 80))], 30)
    dark, light = (share(hatching(v) > 25 for v in list) for list in (weak, plainly))
    holds("weak villages are hatched, others are not", not weak or dark > 0.8 and light < 0.4, (dark, light))
    borders = browser.run(
        "(() => { const s = document.querySelector('#map-a canvas'), c = document.createElement('canvas'); c.width = s.width;"
        " c.height = s.height; const p = c.getContext('2d'); p.drawImage(s, 0, 0); const d = p.getImageData(0, 0, c.width, c.height).data;"
        " let n = 0; for (let i = 0; i < d.length; i += 4) if (Math.abs(d[i] - 51) + Math.abs(d[i + 1] - 80) + Math.abs(d[i + 2] - 110) < 12) n++;"
        " return n; })()")
    holds("clusters have borders", borders > 300, borders)
    return {v: samples[v] for v in plainly}


def chosen(browser, data, holds, before, cluster):
    """The same map once a cluster is chosen: the others step back."""
    plan, after = data["plans"][0], browser.run(SAMPLES)

    def light(sample):
        return sum(sum(one[:3]) * one[3] for one in sample)
    others = [v for v in before if plan["of"][v] != cluster and after[v]]
    paler = share(light(after[v]) > light(before[v]) for v in others)
    holds("the other clusters step back", paler > 0.9, paler)


def moved(browser, data, holds):
    """Two plans in sight: villages that moved are hatched in red."""
    samples = browser.run(SAMPLES)
    moves = {move[0] for move in data["compare"]["moves"]}
    insight = [v for v in range(len(samples)) if samples[v]]

    def red(sample):
        return sum(one[3] for one in sample if one[0] - one[1] > 70 and 140 < one[0] < 192)
    those, others = (share(red(samples[v]) > 30 for v in insight if (v in moves) == wanted) for wanted in (True, False))
    holds("villages that moved are hatched, others are not", those > 0.3 and those > 2 * others or not insight, (those, others))
