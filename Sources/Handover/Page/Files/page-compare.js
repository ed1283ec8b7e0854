// Two plans beside each other: what moved and why, numbers better or worse, what became of clusters.
function showCompare() {
  const compare = data.compare, [a, b] = data.plans;
  const clusterName = (plan, index) => index >= 0 ? plan.clusters[index].id + ' ' + plan.clusters[index].name : say('leftOut');
  const indicators = make('table', { id: 'indicators' },
    make('thead', null, make('tr', null, [say('indicator'), a.label, b.label, ''].map((text, i) =>
      make('th', { scope: 'col', class: i === 1 || i === 2 ? 'number' : null }, bare(text))))),
    make('tbody', null, compare.indicators.map(([label, x, y, standing]) => make('tr', { class: standing },
      make('td', null, words2(label)), make('td', { class: 'number' }, x), make('td', { class: 'number' }, y),
      make('td', { class: 'standing' }, say(standing))))));
  const first = Math.min(state.page.compare || 0, Math.floor(Math.max(0, compare.moves.length - 1) / pageRows) * pageRows);
  const moves = make('table', { id: 'moves' },
    make('thead', null, make('tr', null, [say('village'), a.label, b.label, say('cause')].map(text => make('th', { scope: 'col' }, bare(text))))),
    make('tbody', null, compare.moves.slice(first, first + pageRows).map(([village, name, town, from, to, cause, why]) => make('tr', {
      'data-move': village, class: village >= 0 && village === state.village ? 'chosen' : null,
      on: { click: () => { if (village >= 0) selectVillage(village, true); } },
    }, make('td', null, make('button', { type: 'button', class: 'row' }, bare(name)), make('small', null, bare(town))),
    make('td', null, bare(clusterName(a, from))), make('td', null, bare(clusterName(b, to))),
    make('td', null, make('span', { class: 'tag', title: words2(why) }, words2(cause)))))));
  const list = (title, items) => items.length
    ? [make('h3', null, `${title} (${items.length})`), make('ul', { class: 'plain' }, items.map(item => make('li', null, bare(item))))] : null;
  return [
    make('div', { id: 'story' }, compare.story.map(text => make('p', null, bare(words2(text))))),
    make('h3', null, say('indicator')), indicators,
    [a, b].map(plan => plan.outside.length ? make('p', { class: 'small' }, bare(plan.label + ': ' + words2(plan.outside[0]))) : null),
    make('h3', null, `${say('moves')} (${compare.moves.length})`),
    compare.moves.length > pageRows ? pager('compare', first, compare.moves.length) : null, moves,
    list(say('changes'), compare.changes.map(words2)), list(say('leads'), compare.leads), list(say('parameters'), compare.parameters.map(words2)),
    make('p', { class: 'small' }, words2(compare.agreement)),
  ];
}

function showAbout() {
  const plans = data.plans.map(plan => [
    isComparing ? make('h3', null, bare(plan.label)) : null,
    make('table', { class: 'manifest' }, make('tbody', null, plan.manifest.map(([label, value]) => make('tr', null,
      make('th', { scope: 'row' }, words2(label)), make('td', null, bare(words2(value))))))),
  ]);
  return [
    make('h3', null, say('helpTitle')), make('p', null, words2(words.help)), plans,
    make('p', { class: 'small' }, `${say('library')}: Leaflet ${L.version}, BSD-2-Clause`),
  ];
}

// The swipe: a line over the map and a slider that the keyboard moves too.
function swipeBar() {
  const slider = make('input', {
    type: 'range', id: 'swipe', min: 0, max: 100, step: 1, value: state.split, 'aria-label': say('swipe'),
    on: { input: () => { state.split = Number(slider.value); clipSwipe(); }, change: writeHash },
  });
  return make('div', { id: 'swipe-bar' },
    make('span', { class: 'plan-name left' }, bare(data.plans[0].label)), slider, make('span', { class: 'plan-name right' }, bare(data.plans[1].label)));
}
