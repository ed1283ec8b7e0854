// Choosing by a lasso, moving by dragging, and showing where a change has broken a rule.
const lassoLine = L.polyline([], { color: '#b00020', weight: 2, dashArray: '5 4', interactive: false });
const ghost = L.circleMarker([0, 0], { radius: 12, weight: 3, color: '#b00020', fillColor: '#ffffff', fillOpacity: .6, interactive: false });
let hand = null;

function isInside(x, y, ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = ring[i], [c, d] = ring[j];
    if ((b > y) !== (d > y) && x < (c - a) * (y - b) / (d - b) + a) inside = !inside;
  }
  return inside;
}

// Villages whose seat the line goes around are chosen; with the alt key those chosen before stay chosen.
function endLasso(isAdding) {
  const ring = hand.points;
  lassoLine.remove();
  if (ring.length < 3) return;
  if (!isAdding) picked.clear();
  seats.forEach(([x, y], village) => { if (isInside(x, y, ring)) picked.add(village); });
  showPicks();
  showLive();
}

function endDrag(latlng) {
  ghost.remove();
  const village = villageAt(latlng.lng, latlng.lat), plan = current();
  if (village < 0 || picked.has(village)) return;
  const to = plan.of[village], codes = [...picked].map(one => villages.code[one]);
  if (to >= 0 && [...picked].some(one => plan.of[one] !== to)) edit('move', { villages: codes, to: plan.clusters[to].id });
}

// Shift and drag draws a lasso; a drag that begins on a chosen village moves what is chosen into the cluster under the pointer.
function startHand(map) {
  map.boxZoom.disable();
  map.on('mousedown', event => {
    if (live.readOnly || event.originalEvent.button !== 0) return;
    const village = villageAt(event.latlng.lng, event.latlng.lat);
    if (event.originalEvent.shiftKey) hand = { kind: 'lasso', points: [[event.latlng.lng, event.latlng.lat]], moved: false };
    else if (village >= 0 && picked.has(village)) hand = { kind: 'drag', moved: false, at: event.containerPoint };
    if (hand) map.dragging.disable();
  });
  map.on('mousemove', event => {
    if (!hand) return;
    if (hand.kind === 'lasso') {
      hand.points.push([event.latlng.lng, event.latlng.lat]);
      hand.moved = hand.points.length > 4;
      lassoLine.setLatLngs(hand.points.map(([x, y]) => [y, x])).addTo(map);
    } else if (hand.moved || event.containerPoint.distanceTo(hand.at) > 6) {
      hand.moved = true;
      ghost.setLatLng(event.latlng).addTo(map);
    }
  });
  const end = event => {
    if (!hand) return;
    map.dragging.enable();
    const done = hand;
    if (done.moved && done.kind === 'lasso') endLasso(event.originalEvent.altKey);
    if (done.moved && done.kind === 'drag') endDrag(event.latlng);
    hand = null;
    // The click that ends a drag chooses nothing.
    if (done.moved) handEnded = performance.now();
  };
  map.on('mouseup', end);
  map.getContainer().addEventListener('mouseleave', () => { if (hand) { hand = null; lassoLine.remove(); ghost.remove(); map.dragging.enable(); } });
}
let handEnded = -1e9;
const isAfterHand = () => performance.now() - handEnded < 60;

// Villages of rules that are broken now flash, and the map goes there if they are out of sight.
function flash(list) {
  if (!list.length) return;
  const map = page.maps[0], marks = L.layerGroup(list.map(village => L.circleMarker([seats[village][1], seats[village][0]], {
    radius: 16, weight: 5, color: '#b00020', fill: false, interactive: false, className: 'flash',
  }))).addTo(map);
  const box = boxOf(list);
  if (box && !map.getBounds().contains(bounds(box))) fitBox(box);
  setTimeout(() => marks.remove(), 4000);
}
