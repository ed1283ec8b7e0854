// The data of the page and the map in them: stretches of border that neighbours share.
const data = JSON.parse(document.getElementById('data').textContent);
const villages = data.villages;
const villageCount = villages.code.length;
const isComparing = data.plans.length > 1;

// Whole numbers from text: five bits to a character, the sixth says that more follow.
function numberReader(text) {
  const digits = new Uint8Array(128);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < 64; i++) digits[alphabet.charCodeAt(i)] = i;
  let at = 0;
  function next() {
    let number = 0, scale = 1, digit;
    do {
      digit = digits[text.charCodeAt(at++)];
      number += (digit & 31) * scale;
      scale *= 32;
    } while (digit & 32);
    return number;
  }
  function signed() {
    const number = next();
    return number % 2 ? -(number - 1) / 2 : number / 2;
  }
  return { next, signed };
}

// Stretches as flat coordinates in metres from the south-west corner: stretch i has the points arcStart[i] ..< arcStart[i + 1].
const { arcX, arcY, arcStart } = (() => {
  const reader = numberReader(data.map.arcs), count = data.map.arcCount, step = data.map.step;
  const xs = [], ys = [], starts = new Int32Array(count + 1);
  let x = 0, y = 0;
  for (let arc = 0; arc < count; arc++) {
    const points = reader.next();
    for (let i = 0; i < points; i++) {
      x += reader.signed();
      y += reader.signed();
      xs.push(x * step);
      ys.push(y * step);
    }
    starts[arc + 1] = xs.length;
  }
  return { arcX: new Float64Array(xs), arcY: new Float64Array(ys), arcStart: starts };
})();
const arcCount = arcStart.length - 1;

// Rings: per village a list of rings, each a list of references, 2 × stretch + 1 when it is run backwards.
const rings = (() => {
  const reader = numberReader(data.map.rings);
  let last = 0;
  return villages.code.map(() => {
    const list = [];
    for (let ring = reader.next(); ring > 0; ring--) {
      const refs = [];
      for (let arc = reader.next(); arc > 0; arc--) refs.push(last += reader.signed());
      list.push(refs);
    }
    return list;
  });
})();

// A place inside each village, its seat where that is known.
const seats = (() => {
  const reader = numberReader(data.map.points), step = data.map.step;
  let x = 0, y = 0;
  return villages.code.map(() => [(x += reader.signed()) * step, (y += reader.signed()) * step]);
})();

// The one or two villages on the sides of each stretch; −1 for none.
const arcSides = (() => {
  const sides = new Int32Array(arcCount * 2).fill(-1);
  rings.forEach((list, village) => list.forEach(refs => refs.forEach(ref => {
    const slot = (ref >> 1) * 2;
    sides[sides[slot] < 0 ? slot : slot + 1] = village;
  })));
  return sides;
})();

// Members of each cluster, per plan.
function settlePlan(plan) {
  plan.members = plan.clusters.map(() => []);
  plan.of.forEach((cluster, village) => { if (cluster >= 0) plan.members[cluster].push(village); });
  plan.isLead = new Uint8Array(villageCount);
  for (const cluster of plan.clusters) if (cluster.lead >= 0) plan.isLead[cluster.lead] = 1;
  plan.isHand = new Uint8Array(villageCount);
  for (const village of plan.hand) plan.isHand[village] = 1;
}
data.plans.forEach(settlePlan);
const isMoved = new Uint8Array(villageCount);
if (isComparing) for (const move of data.compare.moves) if (move[0] >= 0) isMoved[move[0]] = 1;
