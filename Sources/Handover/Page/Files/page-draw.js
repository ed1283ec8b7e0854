// Draws one plan on a canvas. A view says where metres lie: px = x · scale + left, py = top − y · scale.
const lineStyles = {
  village: { width: 0.6, colour: '#8a8a8a' }, cluster: { width: 2.4, colour: '#33506e' },
  town: { width: 1.2, colour: '#1c1c1c', dash: [8, 3, 2, 3] }, county: { width: 2.6, colour: '#1c1c1c' },
};
const movedColour = '#8a1c1c';

function hatch(context, ratio, colour, angle, gap, width) {
  const tile = document.createElement('canvas'), side = Math.round(gap * ratio);
  tile.width = tile.height = side;
  const pen = tile.getContext('2d');
  pen.strokeStyle = colour;
  pen.lineWidth = width * ratio;
  pen.lineCap = 'square';
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift, angle > 0 ? side : 0);
    pen.lineTo(shift + side, angle > 0 ? 0 : side);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
  return pattern;
}

function isInView(view, village) {
  const b = village * 4;
  return boxes[b] <= view.east && boxes[b + 2] >= view.west && boxes[b + 1] <= view.north && boxes[b + 3] >= view.south;
}

function trace(context, view, arcs, village) {
  context.beginPath();
  for (const refs of rings[village]) {
    let isFirst = true;
    for (const ref of refs) {
      const first = arcs.start[ref >> 1], last = arcs.start[(ref >> 1) + 1] - 1, step = ref & 1 ? -1 : 1;
      for (let i = step > 0 ? first : last; step > 0 ? i <= last : i >= first; i += step) {
        const px = arcs.x[i] * view.scale + view.left, py = view.top - arcs.y[i] * view.scale;
        if (isFirst) context.moveTo(px, py); else context.lineTo(px, py);
        isFirst = false;
      }
    }
    context.closePath();
  }
}

function strokeArcs(context, view, arcs, list, style) {
  if (!list.length) return;
  context.strokeStyle = style.colour;
  context.lineWidth = style.width;
  context.setLineDash(style.dash || []);
  context.beginPath();
  for (const arc of list) {
    for (let i = arcs.start[arc]; i < arcs.start[arc + 1]; i++) {
      const px = arcs.x[i] * view.scale + view.left, py = view.top - arcs.y[i] * view.scale;
      if (i === arcs.start[arc]) context.moveTo(px, py); else context.lineTo(px, py);
    }
  }
  context.stroke();
  context.setLineDash([]);
}

// Stretches by what they part: county, township, cluster, or villages only. A township border is drawn over a cluster's.
function bordersOf(plan) {
  if (plan.borders) return plan.borders;
  const borders = { village: [], cluster: [], town: [], county: [] };
  for (let arc = 0; arc < arcCount; arc++) {
    const a = arcSides[2 * arc], b = arcSides[2 * arc + 1];
    if (b < 0) {
      borders.county.push(arc);
      if (plan.of[a] >= 0) borders.cluster.push(arc);
      continue;
    }
    const isCluster = plan.of[a] !== plan.of[b], isTown = villages.town[a] !== villages.town[b];
    if (isCluster) borders.cluster.push(arc);
    if (isTown) borders.town.push(arc);
    if (!isCluster && !isTown) borders.village.push(arc);
  }
  return plan.borders = borders;
}

function star(context, x, y, radius) {
  context.beginPath();
  for (let i = 0; i < 10; i++) {
    const angle = Math.PI * (i / 5 - 0.5), r = i % 2 ? radius * 0.4 : radius;
    context.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  context.closePath();
  context.fillStyle = '#c62828';
  context.strokeStyle = '#ffffff';
  context.lineWidth = 1.2;
  context.fill();
  context.stroke();
}

// The mark of a strong village that leads no cluster.
function dot(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = '#14507a';
  context.strokeStyle = '#ffffff';
  context.lineWidth = 1;
  context.fill();
  context.stroke();
}

// Pixels across one of so many equal parts of the county.
function widthOf(view, count) {
  return view.scale * Math.sqrt((countyBox[2] - countyBox[0]) * (countyBox[3] - countyBox[1]) / Math.max(1, count));
}

function drawPlan(context, view, plan) {
  const villageWidth = widthOf(view, villageCount), clusterWidth = widthOf(view, plan.clusters.length);
  const arcs = arcsAt(0.7 / view.scale), look = lookOf(plan), borders = bordersOf(plan);
  const visible = [];
  for (let village = 0; village < villageCount; village++) if (isInView(view, village)) visible.push(village);
  const weak = hatch(context, view.ratio, 'rgba(106,90,80,.75)', 1, 7, 0.8);
  const chosen = state.cluster >= 0 && plan === current() ? state.cluster : -1;
  for (const village of visible) {
    trace(context, view, arcs, village);
    const isHidden = look.isHidden(village);
    context.fillStyle = isHidden ? '#fbfbfb' : look.fill(village);
    context.fill('evenodd');
    if (isHidden) continue;
    if (plan.cls[village] === 'w' && state.layer === 'cluster' && villageWidth > 4) {
      context.fillStyle = weak;
      context.fill('evenodd');
    }
    if (chosen >= 0 && plan.of[village] !== chosen) {
      context.fillStyle = 'rgba(255,255,255,.55)';
      context.fill('evenodd');
    }
  }
  if (isComparing && state.view !== 'one') {
    const moved = hatch(context, view.ratio, 'rgba(138,28,28,.7)', -1, 11, 2.4);
    for (const village of visible) {
      if (!isMoved[village] || look.isHidden(village)) continue;
      trace(context, view, arcs, village);
      context.fillStyle = moved;
      context.fill('evenodd');
    }
  }
  // Thousands of borders, hatchings and stars on a small map would only make it grey: they come as one looks closer.
  const share = Math.min(1, villageWidth / 12);
  context.lineJoin = context.lineCap = 'round';
  if (share > 0.5) strokeArcs(context, view, arcs, borders.village, lineStyles.village);
  const thin = style => Object.assign({}, style, { width: style.width * Math.max(0.25, share) });
  const overClusters = ['cluster', 'income', 'class', 'industry', 'area', 'town'].includes(state.layer);
  if (overClusters) strokeArcs(context, view, arcs, borders.cluster, thin(lineStyles.cluster));
  strokeArcs(context, view, arcs, borders.town, thin(lineStyles.town));
  strokeArcs(context, view, arcs, borders.county, thin(lineStyles.county));
  if (chosen >= 0) outline(context, view, arcs, arc => (plan.of[arcSides[2 * arc]] === chosen)
    !== (arcSides[2 * arc + 1] >= 0 && plan.of[arcSides[2 * arc + 1]] === chosen), '#b00020', 3.5);
  if (state.village >= 0) outline(context, view, arcs, arc => (arcSides[2 * arc] === state.village)
    !== (arcSides[2 * arc + 1] === state.village), '#111111', 3);
  const radius = Math.max(3.5, Math.min(9, 9 * share));
  const stars = clusterWidth < 14 ? [] : plan.clusters.map(cluster => cluster.lead).filter(lead => lead >= 0 && !look.isHidden(lead))
    .map(lead => [seats[lead][0] * view.scale + view.left, view.top - seats[lead][1] * view.scale]);
  if (state.layer === 'cluster' && villageWidth > 7) {
    const leads = new Set(plan.clusters.map(cluster => cluster.lead));
    for (const village of visible) {
      if (plan.cls[village] !== 's' || leads.has(village) || look.isHidden(village)) continue;
      dot(context, seats[village][0] * view.scale + view.left, view.top - seats[village][1] * view.scale, Math.max(2, radius * 0.4));
    }
  }
  for (const [x, y] of stars) star(context, x, y, radius);
  drawLabels(context, view, plan, look, stars, radius, visible);
}

function outline(context, view, arcs, isEdge, colour, width) {
  const list = [];
  for (let arc = 0; arc < arcCount; arc++) if (isEdge(arc)) list.push(arc);
  strokeArcs(context, view, arcs, list, { width: width + 2, colour: '#ffffff' });
  strokeArcs(context, view, arcs, list, { width, colour });
}
