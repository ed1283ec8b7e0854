// The maps: one, or two side by side that move together; for the swipe two layers on one.
const page = { maps: [], layers: [], printRatio: 0 };

function makeMap(id, plan) {
  const pixel = 2 * data.map.step;
  const map = L.map(id, {
    crs: L.CRS.Simple, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 90, minZoom: -20,
    maxZoom: Math.ceil(-Math.log2(pixel) * 4) / 4, attributionControl: false, zoomControl: false, doubleClickZoom: false,
    boxZoom: true, keyboardPanDelta: 120,
  });
  const layer = new PlanLayer({ plan });
  map.fitBounds(countyBounds(), { animate: false });
  layer.addTo(map);
  map.setMinZoom(map.getZoom() - 1);
  map.on('moveend', () => {
    const centre = map.getCenter();
    if (!page.isStarted) return;
    state.at = [Math.round(centre.lng), Math.round(centre.lat), Math.round(map.getZoom() * 100) / 100];
    writeHash();
  });
  map.on('mousemove', event => hoverAt(map, event));
  map.on('mouseout', hideCard);
  map.on('click', event => {
    hideCard();
    const village = villageAt(event.latlng.lng, event.latlng.lat);
    choosePlan(planAt(map, event));
    selectVillage(village, false);
  });
  map.on('dblclick', event => {
    const village = villageAt(event.latlng.lng, event.latlng.lat);
    if (village < 0) fitCounty(); else map.setZoomAround(event.latlng, map.getZoom() + 1);
  });
  const container = map.getContainer();
  container.setAttribute('role', 'application');
  container.setAttribute('aria-label', say('mapLabel'));
  return { map, layer };
}

const bounds = box => L.latLngBounds([[box[1], box[0]], [box[3], box[2]]]);
function countyBounds() { return bounds(countyBox).pad(0.03); }
function fitCounty() { page.maps[0].fitBounds(countyBounds()); }
function fitBox(box) { if (box) page.maps[0].flyToBounds(bounds(box).pad(0.25), { duration: 0.4 }); }

// Which plan is drawn under the pointer.
function planAt(map, event) {
  if (state.view === 'side') return page.maps.indexOf(map);
  if (state.view === 'swipe') return event.containerPoint.x < map.getSize().x * state.split / 100 ? 0 : 1;
  return state.plan;
}

function startMaps() {
  const first = makeMap('map-a', 0);
  page.maps.push(first.map);
  page.layers.push(first.layer);
  if (isComparing) {
    const pane = first.map.createPane('second');
    pane.style.zIndex = 405;
    page.swipeLayer = new PlanLayer({ plan: 1, pane: 'second' });
    first.map.on('move zoom viewreset resize', clipSwipe);
  }
  L.control.zoom({ position: 'topleft', zoomInTitle: say('zoomIn'), zoomOutTitle: say('zoomOut') }).addTo(first.map);
  L.control.scale({ position: 'bottomright', imperial: false, maxWidth: 160 }).addTo(first.map);
  if (state.at) first.map.setView([state.at[1], state.at[0]], state.at[2], { animate: false });
  showView();
  page.isStarted = true;
}

// Brings the maps in line with how the plans are to be seen.
function showView() {
  const [first] = page.maps, wasWhole = page.isStarted && first.getBounds().contains(bounds(countyBox));
  document.body.dataset.view = state.view;
  if (state.view === 'side' && !page.maps[1]) {
    const second = makeMap('map-b', 1);
    page.maps.push(second.map);
    page.layers.push(second.layer);
    let isFollowing = false;
    const follow = (from, to) => from.on('move', () => {
      if (isFollowing || state.view !== 'side') return;
      isFollowing = true;
      to.setView(from.getCenter(), from.getZoom(), { animate: false });
      isFollowing = false;
    });
    follow(first, second.map);
    follow(second.map, first);
  }
  page.layers[0].options.plan = state.view === 'one' ? state.plan : 0;
  if (isComparing) {
    if (state.view === 'swipe') page.swipeLayer.addTo(first); else page.swipeLayer.remove();
  }
  for (const map of shownMaps()) map.invalidateSize({ animate: false });
  // A whole county stays whole on the narrower map.
  if (wasWhole && !first.getBounds().contains(bounds(countyBox))) first.fitBounds(countyBounds(), { animate: false });
  if (page.maps[1] && state.view === 'side') page.maps[1].setView(first.getCenter(), first.getZoom(), { animate: false });
  clipSwipe();
  drawMaps();
}

const shownMaps = () => page.maps.slice(0, state.view === 'side' ? 2 : 1);

function drawMaps() {
  page.layers.slice(0, shownMaps().length).forEach(layer => layer.redraw());
  if (isComparing && state.view === 'swipe') page.swipeLayer.redraw();
}

// Shows the first plan left of the line and the second right of it.
function clipSwipe() {
  const map = page.maps[0], isSwiping = isComparing && state.view === 'swipe';
  const left = map.getPane('overlayPane'), right = map.getPane('second');
  if (isComparing) for (const side of 'ab') byId('map-name-' + side).style.left = (isSwiping ? state.split : 50) + '%';
  if (!isSwiping) {
    left.style.clip = '';
    return;
  }
  const size = map.getSize(), corner = map.containerPointToLayerPoint([0, 0]), far = map.containerPointToLayerPoint(size);
  const line = corner.x + size.x * state.split / 100, rect = (a, b) => `rect(${corner.y}px,${b}px,${far.y}px,${a}px)`;
  left.style.clip = rect(corner.x, line);
  right.style.clip = rect(line, far.x);
  const bar = byId('swipe-line');
  if (bar) bar.style.left = state.split + '%';
}
