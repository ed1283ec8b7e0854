// 帮扶: which weak villages each lead lifts, as lines on the map and as a list.
const supportLines = L.layerGroup();

function supportPairs() {
  const plan = current();
  return plan.clusters.map((cluster, index) => ({
    cluster, index, weak: plan.members[index].filter(village => village !== cluster.lead && plan.cls[village] === 'w'),
  })).filter(one => one.weak.length && one.cluster.lead >= 0);
}

function drawSupport() {
  supportLines.clearLayers();
  if (state.tab !== 'support') return;
  for (const { cluster, weak } of supportPairs()) {
    for (const village of weak) {
      const ends = [cluster.lead, village].map(one => [seats[one][1], seats[one][0]]);
      supportLines.addLayer(L.polyline(ends, { color: '#7a0d1c', weight: 2.5, opacity: .85, interactive: false }));
    }
  }
}

function showSupport() {
  const pairs = supportPairs(), name = village => make('button', { type: 'button', class: 'link', on: { click: () => selectVillage(village, true) } }, bare(villages.name[village]));
  drawSupport();
  return [
    make('p', null, say('supportIntro', { n: pairs.reduce((sum, one) => sum + one.weak.length, 0), m: pairs.length })),
    make('table', { class: 'data' }, make('thead', null, make('tr', null, ['supportLead', 'supportWeak'].map(key => make('th', null, say(key))))),
      make('tbody', null, pairs.map(({ cluster, weak }) => make('tr', null,
        make('td', null, swatch(palette[cluster.colour]), bare(cluster.id), ' ', name(cluster.lead)),
        make('td', null, weak.map((village, i) => [i ? '、' : '', name(village)])))))),
  ];
}

furtherTabs.support = showSupport;
tabs.push('support');
