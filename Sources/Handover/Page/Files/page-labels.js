// Names on the map: clusters first, then leads, then villages, as far as there is room.
const fontStack = '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif';

// Where the name of some villages stands: at the one nearest to the middle of their land, not at a lead, which has its star.
function labelPlace(members, lead) {
  let x = 0, y = 0, total = 0;
  for (const village of members) {
    const weight = villages.km2[village] || 0.01;
    x += seats[village][0] * weight;
    y += seats[village][1] * weight;
    total += weight;
  }
  if (!total) return null;
  const others = members.filter(village => village !== lead), list = others.length ? others : members;
  let best = list[0], least = Infinity;
  for (const village of list) {
    const distance = Math.hypot(seats[village][0] - x / total, seats[village][1] - y / total);
    if (distance < least) { least = distance; best = village; }
  }
  return seats[best];
}

// The areas whose names stand on the map: townships or present areas in their layers, else clusters.
function labelGroups(plan) {
  const kind = state.layer === 'town' || state.layer === 'area' ? state.layer : 'cluster';
  const owner = kind === 'cluster' ? plan : data;
  owner.labels = owner.labels || {};
  if (owner.labels[kind]) return owner.labels[kind];
  const of = kind === 'cluster' ? plan.of : villages[kind];
  const names = kind === 'cluster' ? plan.clusters : data[kind === 'town' ? 'towns' : 'areas'].map(name => ({ id: '', name, lead: -1 }));
  const members = names.map(() => []);
  of.forEach((group, village) => { if (group >= 0) members[group].push(village); });
  return owner.labels[kind] = names.map((group, i) => ({
    short: group.id, name: group.name, place: labelPlace(members[i], group.lead),
    km2: members[i].reduce((sum, village) => sum + (villages.km2[village] || 0), 0),
  }));
}

function drawLabels(context, view, plan, look, stars, radius, visible) {
  const taken = stars.map(([x, y]) => [x - radius, y - radius, x + radius, y + radius]);
  const cells = new Map(), cellSize = 64;
  const cellsOf = box => {
    const keys = [];
    for (let c = Math.floor(box[0] / cellSize); c <= Math.floor(box[2] / cellSize); c++) {
      for (let r = Math.floor(box[1] / cellSize); r <= Math.floor(box[3] / cellSize); r++) keys.push(c + ':' + r);
    }
    return keys;
  };
  const put = box => cellsOf(box).forEach(key => (cells.get(key) || cells.set(key, []).get(key)).push(box));
  const isFree = box => !cellsOf(box).some(key => (cells.get(key) || []).some(
    other => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]));
  taken.forEach(put);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const onScreen = (x, y) => x > view.shown[0] && x < view.shown[2] && y > view.shown[1] && y < view.shown[3];
  // Tries to write lines of text around a place; a little up or down is allowed.
  function write(lines, x, y, size, weight, colour, tries) {
    context.font = weight + ' ' + size + 'px ' + fontStack;
    const width = Math.max(...lines.map(line => context.measureText(line).width)) / 2 + 2, height = lines.length * size * 0.6 + 2;
    for (const [dx, dy] of tries) {
      const box = [x + dx - width, y + dy - height, x + dx + width, y + dy + height];
      if (!onScreen(box[0], box[1]) || !onScreen(box[2], box[3]) || !isFree(box)) continue;
      put(box);
      lines.forEach((line, i) => {
        const at = y + dy + (i - (lines.length - 1) / 2) * size * 1.15;
        context.lineWidth = 3.5;
        context.strokeStyle = 'rgba(255,255,255,.9)';
        context.strokeText(line, x + dx, at);
        context.fillStyle = colour;
        context.fillText(line, x + dx, at);
      });
      return true;
    }
    return false;
  }
  const around = [[0, 0], [0, -14], [0, 14], [26, 0], [-26, 0], [0, -28], [0, 28]];
  const groups = labelGroups(plan), order = groups.map((_, i) => i).sort((a, b) => groups[b].km2 - groups[a].km2 || a - b);
  for (const group of order.map(i => groups[i])) {
    if (!group.place) continue;
    const x = group.place[0] * view.scale + view.left, y = view.top - group.place[1] * view.scale;
    const width = Math.sqrt(group.km2 * 1e6) * view.scale;
    if (width < 26 || !onScreen(x, y)) continue;
    const isWide = width > 80;
    const lines = [group.short, group.name].filter(Boolean);
    if (isWide && write(lines, x, y, 15, 'bold', '#10243a', around)) continue;
    write(lines.slice(0, 1), x, y, 14, 'bold', '#10243a', around.concat([[20, 20], [-20, 20], [20, -20], [-20, -20]]));
  }
  if (isComparing && state.view !== 'one') {
    for (const village of visible) if (isMoved[village]) writeVillage(village, movedColour);
  }
  for (const village of visible) if (!plan.isLead[village]) writeVillage(village, '#333333');
  function writeVillage(village, colour) {
    const box = village * 4, width = Math.min(boxes[box + 2] - boxes[box], 1.6 * (boxes[box + 3] - boxes[box + 1])) * view.scale;
    if (look.isHidden(village) || width < villages.name[village].length * 20 + 8) return;
    const x = seats[village][0] * view.scale + view.left, y = view.top - seats[village][1] * view.scale;
    if (onScreen(x, y)) write([villages.name[village]], x, y, 14, 'normal', colour, [[0, 0], [0, -12], [0, 12]]);
  }
  for (const cluster of plan.clusters) {
    if (cluster.lead < 0 || look.isHidden(cluster.lead)) continue;
    const box = cluster.lead * 4;
    if ((boxes[box + 2] - boxes[box]) * view.scale < 45) continue;
    const x = seats[cluster.lead][0] * view.scale + view.left, y = view.top - seats[cluster.lead][1] * view.scale;
    write([villages.name[cluster.lead]], x, y, 14, 'bold', '#8a1c1c', [[0, 18], [0, -18]]);
  }
}
