// The bar above the map: which plan, what was done, how the rules stand; and the keys.
function showLive(text, isBad, isStale) {
  const button = (id, key, isOff, does) => make('button', { type: 'button', id, title: say(key + 'Hint'), disabled: isOff, on: { click: does } }, say(key));
  const chooser = make('select', { id: 'live-plan', 'aria-label': say('livePlan'), on: { change: event => {
    const query = new URLSearchParams(location.search);
    query.set('plan', event.target.value);
    query.delete('beside');
    location.assign('/?' + query);
  } } }, livePlans.map(name => make('option', { value: name, selected: name === live.plan }, name === '.' ? data.county || '.' : name)));
  fill(byId('live'), make('label', null, say('livePlan') + ' ', chooser),
    besideChooser(),
    live.readOnly ? make('span', { class: 'tag' }, say('readOnlyHere')) : [
      button('undo', 'undo', !live.undo || isWorking, () => edit('undo')), button('redo', 'redo', !live.redo || isWorking, () => edit('redo'))],
    make('span', { id: 'live-rules', class: live.broken.length ? 'bad' : 'good', title: live.broken.map(words2).join('\n') },
      live.broken.length ? say('rulesBroken', { n: live.broken.length }) : say('allKept')),
    make('span', { id: 'live-score' }, say('perHundred', { n: count(live.perHundred, 2) })), make('span', { id: 'live-edits' }, say('edits', { n: live.edits })),
    live.readOnly ? null : [make('span', { id: 'live-picked', 'data-count': picked.size }, say('picked', { n: picked.size })),
      make('button', { type: 'button', id: 'live-move', disabled: !picked.size, on: { click: openMenuAtPick } }, say('moveTo'))],
    live.readOnly ? null : make('button', { type: 'button', id: 'live-lock-all', title: say('lockAllHint'), on: { click: lockAll } }, say('lockAll')),
    live.readOnly || !live.scenario ? null : make('button', { type: 'button', id: 'live-replan', title: say('replanHint', { n: live.lockedClusters.length }), on: { click: replan } }, say('replan')),
    make('span', { id: 'live-said', role: 'status', class: isBad ? 'bad' : null }, text || ''),
    isStale ? make('button', { type: 'button', id: 'live-reload', on: { click: () => reload() } }, say('reload')) : null,
    make('button', { type: 'button', id: 'live-keys', on: { click: showKeys } }, say('keys')));
  byId('live').dataset.edits = live.edits;
  byId('live').lang = document.documentElement.lang;
}

// Plans the rest anew around the locked clusters, into another folder; this plan stays as it is.
async function replan() {
  try {
    const name = (live.plan === '.' ? '' : live.plan.split('/').pop()).slice(0, 36);
    await ask('/api/propose', ' ', { scenario: live.scenario, around: live.lockedClusters.length ? live.plan : '', clusters: live.lockedClusters.join(','), name });
    window.workbench.openScreen('propose');
  } catch (failure) { refuse(failure); }
}

// Another plan to put beside this one.
function besideChooser() {
  const others = livePlans.filter(name => name !== live.plan);
  if (!others.length) return null;
  const chosen = new URLSearchParams(location.search).get('beside');
  return make('label', { title: say('besideHint') }, say('beside') + ' ', make('select', { id: 'live-beside', 'aria-label': say('beside'), on: { change: event => {
    const query = new URLSearchParams(location.search);
    query.set('plan', live.plan);
    if (event.target.value) query.set('beside', event.target.value); else query.delete('beside');
    location.assign('/?' + query);
  } } }, make('option', { value: '' }, say('besideNone')), others.map(name => make('option', { value: name, selected: name === chosen }, name))));
}

function lockAll() {
  const clusters = current().clusters.map(one => one.id).filter(id => !live.lockedClusters.includes(id));
  if (clusters.length) edit('lock', { clusters, villages: [] });
}

function openMenuAtPick() {
  if (!picked.size) return;
  const [village] = picked, [x, y] = seats[village], at = page.maps[0].latLngToContainerPoint([y, x]);
  const box = page.maps[0].getContainer().getBoundingClientRect();
  openMenu(box.x + at.x, box.y + at.y);
}

const keyBox = make('dialog', { id: 'live-help' });
function showKeys() {
  fill(keyBox, make('p', null, say('keyList')), make('button', { type: 'button', on: { click: () => keyBox.close() } }, say('close')));
  if (!keyBox.open) keyBox.showModal();
}

function stepCluster(by) {
  const all = current().clusters.length;
  if (all) selectCluster((Math.max(state.cluster, by > 0 ? -1 : 0) + by + all) % all, true);
}

function nextBroken() {
  const clusters = current().clusters, all = clusters.length;
  for (let i = 1; i <= all; i++) {
    const index = (Math.max(state.cluster, -1) + i + all) % all;
    if (clusters[index].hard) return selectCluster(index, true);
  }
}

function lockPicked() {
  const codes = [...picked].map(village => villages.code[village]);
  if (codes.length) edit(codes.every(code => live.lockedVillages.includes(code)) ? 'unlock' : 'lock', { clusters: [], villages: codes });
}

const liveKeys = {
  m: openMenuAtPick, l: lockPicked, n: nextBroken, '[': () => stepCluster(-1), ']': () => stepCluster(1), '?': showKeys,
};

function startLive() {
  document.body.append(menu, keyBox);
  const map = page.maps[0];
  picks.addTo(map);
  supportLines.addTo(map);
  startHand(map);
  map.on('click', event => isAfterHand() || pick(villageAt(event.latlng.lng, event.latlng.lat), event.originalEvent.shiftKey));
  map.on('contextmenu', event => {
    event.originalEvent.preventDefault();
    const village = villageAt(event.latlng.lng, event.latlng.lat);
    if (village >= 0 && !picked.has(village)) { pick(village, false); selectVillage(village, false); }
    openMenu(event.originalEvent.clientX, event.originalEvent.clientY);
  });
  addEventListener('pointerdown', event => { if (!menu.hidden && !menu.contains(event.target)) closeMenu(); });
  addEventListener('keydown', event => {
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || byId('plan-view').hidden) return;
    const isControl = event.ctrlKey || event.metaKey, key = event.key.toLowerCase();
    if (event.key === 'Escape') { closeMenu(); pick(-1, false); return; }
    if (isControl && key === 'z' && !event.shiftKey) { event.preventDefault(); if (live.undo) edit('undo'); return; }
    if (isControl && (key === 'y' || key === 'z')) { event.preventDefault(); if (live.redo) edit('redo'); return; }
    if (!isControl && !event.altKey && liveKeys[key]) { event.preventDefault(); liveKeys[key](); }
  });
  byId('head').addEventListener('click', () => showLive());
  // The bar takes room from the map as its words grow.
  new ResizeObserver(() => page.maps.forEach(one => one.invalidateSize({ animate: false }))).observe(byId('maps'));
  const isWhole = !state.at;
  refresh();
  showLive();
  map.invalidateSize({ animate: false });
  if (isWhole) map.fitBounds(countyBounds(), { animate: false });
}

startLive();
