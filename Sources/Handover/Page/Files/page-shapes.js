// Boxes of villages and clusters, which village lies under a point, and coarser stretches for small scales.
const boxes = (() => {
  const list = new Float64Array(villageCount * 4);
  for (let village = 0; village < villageCount; village++) {
    let left = Infinity, bottom = Infinity, right = -Infinity, top = -Infinity;
    for (const refs of rings[village]) for (const ref of refs) {
      for (let i = arcStart[ref >> 1]; i < arcStart[(ref >> 1) + 1]; i++) {
        if (arcX[i] < left) left = arcX[i];
        if (arcX[i] > right) right = arcX[i];
        if (arcY[i] < bottom) bottom = arcY[i];
        if (arcY[i] > top) top = arcY[i];
      }
    }
    list.set([left, bottom, right, top], village * 4);
  }
  return list;
})();

function boxOf(list) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const village of list) {
    box[0] = Math.min(box[0], boxes[village * 4]);
    box[1] = Math.min(box[1], boxes[village * 4 + 1]);
    box[2] = Math.max(box[2], boxes[village * 4 + 2]);
    box[3] = Math.max(box[3], boxes[village * 4 + 3]);
  }
  return box[0] <= box[2] ? box : null;
}
const countyBox = boxOf(villages.code.map((_, village) => village)) || [0, 0, 1, 1];

// Villages by squares of the map, for finding the one under a point.
const squares = (() => {
  const side = Math.max(1, Math.ceil(Math.sqrt(villageCount)));
  const width = (countyBox[2] - countyBox[0]) / side || 1, height = (countyBox[3] - countyBox[1]) / side || 1;
  const lists = Array.from({ length: side * side }, () => []);
  const clamp = index => Math.min(side - 1, Math.max(0, index));
  const column = x => clamp(Math.floor((x - countyBox[0]) / width)), row = y => clamp(Math.floor((y - countyBox[1]) / height));
  for (let village = 0; village < villageCount; village++) {
    if (!(boxes[village * 4] <= boxes[village * 4 + 2])) continue;
    for (let r = row(boxes[village * 4 + 1]); r <= row(boxes[village * 4 + 3]); r++) {
      for (let c = column(boxes[village * 4]); c <= column(boxes[village * 4 + 2]); c++) lists[r * side + c].push(village);
    }
  }
  return (x, y) => lists[row(y) * side + column(x)];
})();

// Whether a place lies in a village: an odd number of borders to the east of it.
function holds(village, x, y) {
  let inside = false;
  for (const refs of rings[village]) for (const ref of refs) {
    for (let i = arcStart[ref >> 1] + 1; i < arcStart[(ref >> 1) + 1]; i++) {
      const y1 = arcY[i - 1], y2 = arcY[i];
      if ((y1 > y) !== (y2 > y) && x < arcX[i - 1] + (y - y1) / (y2 - y1) * (arcX[i] - arcX[i - 1])) inside = !inside;
    }
  }
  return inside;
}

function villageAt(x, y) {
  for (const village of squares(x, y)) {
    const b = village * 4;
    if (x >= boxes[b] && x <= boxes[b + 2] && y >= boxes[b + 1] && y <= boxes[b + 3] && holds(village, x, y)) return village;
  }
  return -1;
}

// Points left when those closer than a distance to the one before are passed over; ends stay, so borders stay shared.
const coarser = new Map();
function arcsAt(meters) {
  const level = Math.floor(Math.log2(Math.max(meters, data.map.step)));
  if (meters < 3 * data.map.step) return { x: arcX, y: arcY, start: arcStart };
  if (coarser.has(level)) return coarser.get(level);
  const least = Math.pow(2, level), xs = [], ys = [], start = new Int32Array(arcCount + 1);
  for (let arc = 0; arc < arcCount; arc++) {
    const first = arcStart[arc], last = arcStart[arc + 1] - 1;
    let x = arcX[first], y = arcY[first];
    xs.push(x);
    ys.push(y);
    for (let i = first + 1; i < last; i++) {
      if (Math.abs(arcX[i] - x) + Math.abs(arcY[i] - y) < least) continue;
      x = arcX[i];
      y = arcY[i];
      xs.push(x);
      ys.push(y);
    }
    xs.push(arcX[last]);
    ys.push(arcY[last]);
    start[arc + 1] = xs.length;
  }
  const result = { x: new Float64Array(xs), y: new Float64Array(ys), start };
  coarser.set(level, result);
  return result;
}
