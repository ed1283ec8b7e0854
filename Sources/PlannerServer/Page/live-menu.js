// What can be done with the villages that are chosen: opened by a right click or the key M.
const menu = make('div', { id: 'live-menu', role: 'menu', hidden: true });
let picks = L.layerGroup();

function showPicks() {
  picks.clearLayers();
  for (const village of picked) {
    const [x, y] = seats[village];
    picks.addLayer(L.circleMarker([y, x], { radius: 9, weight: 3, color: '#b00020', fill: false, interactive: false }));
  }
}

function pick(village, isAdding) {
  if (!isAdding) picked.clear();
  if (village >= 0 && !picked.delete(village)) picked.add(village);
  showPicks();
  showLive();
}

function closeMenu() { menu.hidden = true; }

function entry(text, does, hint, isBarred) {
  return make('button', { type: 'button', role: 'menuitem', class: isBarred ? 'barred' : null, title: hint, on: { click: () => { closeMenu(); does(); } } }, text);
}

function clusterWord(id) {
  const cluster = current().clusters.find(one => one.id === id);
  return cluster ? [swatch(palette[cluster.colour]), bare(cluster.id + ' ' + cluster.name)] : [say('outOfAll')];
}

function targetEntry(target, codes) {
  const does = () => target.to === null ? edit('leave-out', { villages: codes }) : edit('move', { villages: codes, to: target.to });
  const cost = target.points === null ? '' : pointsText(target.points);
  return entry([clusterWord(target.to), ' ', make('span', { class: 'cost' }, target.bar ? words2(target.bar) : cost)], does, target.bar ? cost : null, Boolean(target.bar));
}

// Entries that need no reckoning.
function plainEntries(list, codes) {
  const plan = current(), homes = [...new Set(list.map(village => plan.of[village]))], home = homes.length === 1 ? plan.clusters[homes[0]] : null;
  const areLocked = codes.every(code => live.lockedVillages.includes(code)), nodes = [];
  if (home && list.length === 1 && home.lead !== list[0]) nodes.push(entry(say('makeLead'), () => edit('lead', { clusters: [home.id], lead: codes[0] })));
  if (home) nodes.push(entry(say('splitOff', { n: home.id }), () => edit('split', { clusters: [home.id], villages: codes })));
  if (homes.length === 1 && homes[0] === -1) nodes.push(entry(say('openNew'), () => edit('open', { villages: codes })));
  nodes.push(entry(say(areLocked ? 'unlockVillage' : 'lockVillage'), () => edit(areLocked ? 'unlock' : 'lock', { clusters: [], villages: codes })));
  if (home) {
    const isLocked = live.lockedClusters.includes(home.id);
    nodes.push(entry(say(isLocked ? 'unlockCluster' : 'lockCluster', { n: home.id }), () => edit(isLocked ? 'unlock' : 'lock', { clusters: [home.id], villages: [] })));
  }
  const clusters = homes.filter(index => index >= 0).map(index => plan.clusters[index].id);
  if (clusters.length === 2) nodes.push(entry(say('mergeWith', { n: clusters.join(' + ') }), () => edit('merge', { clusters })));
  return nodes;
}

async function openMenu(x, y) {
  if (live.readOnly || !picked.size) return;
  const list = [...picked], codes = list.map(village => villages.code[village]), of = codes.join(',');
  const names = list.slice(0, 3).map(village => villages.name[village]).join('、') + (list.length > 3 ? ' …' : '');
  const places = make('div', { class: 'targets' }, make('p', { class: 'small' }, say('working')));
  fill(menu, make('h2', null, bare(names)), make('div', null, plainEntries(list, codes)), make('h3', null, say('moveTo')), places);
  menu.dataset.of = of;
  menu.hidden = false;
  menu.style.left = Math.max(4, Math.min(x, innerWidth - menu.offsetWidth - 8)) + 'px';
  menu.style.top = Math.max(4, Math.min(y, innerHeight - Math.min(menu.offsetHeight, innerHeight * .7) - 8)) + 'px';
  try {
    const { targets } = await ask('/api/targets', of);
    if (menu.hidden || menu.dataset.of !== of) return;
    const free = targets.filter(target => !target.bar), barred = targets.filter(target => target.bar);
    fill(places, free.length ? make('p', { class: 'small' }, say('allowed')) : null, free.map(target => targetEntry(target, codes)),
      barred.length ? make('p', { class: 'small' }, say('barred')) : null, barred.map(target => targetEntry(target, codes)));
    menu.style.top = Math.max(4, Math.min(y, innerHeight - menu.offsetHeight - 8)) + 'px';
    menu.querySelector('.targets button, button').focus();
  } catch (failure) { closeMenu(); refuse(failure); }
}
