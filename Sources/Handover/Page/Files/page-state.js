// What is shown, and the same in the address, so that a link opens the same view.
const state = {
  lang: data.lang, tab: 'cluster', layer: 'cluster', view: 'one', plan: 0, cluster: -1, village: -1,
  split: 50, hidden: new Set(), sort: {}, page: {}, at: null,
};
const layers = ['cluster', 'income', 'class', 'industry', 'area', 'town'].filter(layer => layer !== 'area' || data.areas.length)
  .filter(layer => layer !== 'industry' || data.industries.length);
const tabs = ['cluster', 'village', 'score', 'compare', 'about'].filter(tab => tab !== 'compare' || isComparing);
const current = () => data.plans[state.plan];

function hashText() {
  const parts = [['lang', state.lang], ['tab', state.tab], ['layer', state.layer]];
  if (isComparing) parts.push(['view', state.view], ['plan', 'AB'[state.plan]], ['split', state.split]);
  if (state.cluster >= 0) parts.push(['cluster', current().clusters[state.cluster].id]);
  if (state.village >= 0) parts.push(['village', villages.code[state.village]]);
  if (state.hidden.size) parts.push(['off', [...state.hidden].join('.')]);
  if (state.at) parts.push(['at', state.at.join(',')]);
  return '#' + parts.map(part => part[0] + '=' + encodeURIComponent(part[1])).join('&');
}

function writeHash() {
  const hash = hashText();
  if (hash === location.hash) return;
  try { history.replaceState(null, '', hash); } catch (error) { location.replace(hash); }
}

// Takes over what an address says; words it does not know change nothing.
function readHash() {
  const given = {};
  for (const part of location.hash.slice(1).split('&')) {
    const cut = part.indexOf('=');
    if (cut < 0) continue;
    try { given[part.slice(0, cut)] = decodeURIComponent(part.slice(cut + 1)); } catch (error) { continue; }
  }
  const oneOf = (key, allowed) => { if (allowed.includes(given[key])) state[key] = given[key]; };
  oneOf('lang', ['zh', 'en']);
  oneOf('tab', tabs);
  oneOf('layer', layers);
  if (isComparing) oneOf('view', ['one', 'swipe', 'side']);
  if (isComparing && 'AB'.includes(given.plan || '?')) state.plan = 'AB'.indexOf(given.plan);
  const split = Number(given.split);
  if (given.split && split >= 0 && split <= 100) state.split = Math.round(split);
  state.cluster = current().clusters.findIndex(cluster => cluster.id === given.cluster);
  state.village = given.village ? villages.code.indexOf(given.village) : -1;
  state.hidden = new Set(given.off ? given.off.split('.') : []);
  const at = (given.at || '').split(',').map(Number);
  state.at = at.length === 3 && at.every(Number.isFinite) ? at : null;
}
