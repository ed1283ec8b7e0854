// A small map of what was read: villages by class, names under the pointer, those of a finding marked.
const outlineView = { of: null, paths: [], marked: [], at: -1, scale: 1 };
// Told apart by brightness too, for those who do not see colours.
const outlineColours = ['#1f5f8b', '#a9cce3', '#f4b183', '#ececec'];
const outlineSize = { width: 440, height: 470 };

function outlineBox() {
  const { answer, isReading } = bringing, outline = answer && answer.outline;
  if (!outline) return make('p', { id: 'data-no-map', class: 'small' }, isReading ? tr('正在读取……', 'reading …') : tr('放入村界文件后,这里显示地图。', 'The map is shown here once there is a boundary file.'));
  const canvas = make('canvas', { id: 'data-map', role: 'img', width: outlineSize.width * devicePixelRatio, height: outlineSize.height * devicePixelRatio,
    'aria-label': tr(`${outline.names.length} 个村的地图`, `map of ${outline.names.length} villages`), on: { mousemove: hoverOutline, mouseleave: () => showVillageName(-1) } });
  const classes = answer.classes || [];
  return [make('p', { id: 'data-count' }, make('strong', null, tr(`读到 ${outline.names.length} 个村`, `${outline.names.length} villages read`)), answer.measure ? tr(`,按${answer.measure.label[0]}分类`, `, by ${answer.measure.label[1]}`) : ''),
    canvas, make('p', { id: 'data-name', 'aria-live': 'polite' }, villageText(outline)),
    make('ul', { class: 'legend' }, classes.map((one, index) => one.count ? make('li', null, make('span', { class: 'kind kind-' + index }), both(one.label), ' ', one.count) : null))];
}

function drawOutline() {
  const canvas = byId('data-map'), outline = bringing.answer && bringing.answer.outline;
  if (!canvas || !outline) return;
  const ratio = devicePixelRatio, margin = 6, view = outlineView;
  view.scale = Math.min((canvas.width / ratio - 2 * margin) / Math.max(outline.width, 1), (canvas.height / ratio - 2 * margin) / Math.max(outline.height, 1));
  if (view.of !== outline) {
    [view.of, view.at, view.marked] = [outline, -1, []];
    view.paths = outline.rings.map(rings => {
      const path = new Path2D();
      for (const ring of rings) {
        let isFirst = true;
        for (const index of ring) {
          const arc = outline.arcs[index < 0 ? ~index : index], count = arc.length / 2;
          for (let i = 0; i < count; i++) {
            const at = 2 * (index < 0 ? count - 1 - i : i), x = margin + arc[at] * view.scale, y = margin + (outline.height - arc[at + 1]) * view.scale;
            if (isFirst) path.moveTo(x, y); else path.lineTo(x, y);
            isFirst = false;
          }
        }
        path.closePath();
      }
      return path;
    });
  }
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.lineWidth = .6;
  context.strokeStyle = '#5b6670';
  view.paths.forEach((path, village) => {
    context.fillStyle = outlineColours[outline.kind ? outline.kind[village] : 3] || outlineColours[3];
    context.fill(path, 'evenodd');
    context.stroke(path);
  });
  context.lineWidth = 3;
  context.strokeStyle = '#b00020';
  for (const village of view.marked) {
    const seat = outline.seats[village];
    if (!seat) continue;
    context.stroke(view.paths[village]);
    context.beginPath();
    context.arc(margin + seat[0] * view.scale, margin + (outline.height - seat[1]) * view.scale, 11, 0, 7);
    context.stroke();
  }
  if (view.at >= 0) { context.lineWidth = 2; context.strokeStyle = '#000000'; context.stroke(view.paths[view.at]); }
}

function hoverOutline(event) {
  const canvas = event.target, context = canvas.getContext('2d'), ratio = canvas.width / canvas.clientWidth;
  const found = outlineView.paths.findIndex(path => context.isPointInPath(path, event.offsetX * ratio, event.offsetY * ratio, 'evenodd'));
  if (found !== outlineView.at) showVillageName(found);
}

// The village under the pointer, or those that are marked.
function villageText(outline) {
  const view = outlineView, isKnown = view.of === outline;
  if (isKnown && view.at >= 0) {
    const village = view.at, kind = outline.kind && outline.kinds[outline.kind[village]];
    return [bare([outline.towns[village], outline.names[village]].filter(Boolean).join(' ')), ' ', outline.codes[village], kind ? ' · ' + both(kind) : ''];
  }
  if (isKnown && view.marked.length) return [tr('红圈:', 'ringed: '), bare(view.marked.slice(0, 3).map(village => outline.names[village]).join(tr('、', ', '))), view.marked.length > 3 ? ' …' : ''];
  return [tr('指向地图可看村名', 'point at the map to see names')];
}

function showVillageName(village) {
  outlineView.at = village;
  drawOutline();
  fill(byId('data-name'), villageText(outlineView.of));
}

function markVillages(list) {
  outlineView.marked = list;
  drawOutline();
  if (byId('data-name') && outlineView.of) fill(byId('data-name'), villageText(outlineView.of));
}
