// Puts the page together and keeps map, lists and address in step.
function choosePlan(index) {
  if (index === state.plan) return;
  // The same village, or the cluster that has the lead village of the one before: numbers mean nothing across plans.
  const village = state.village >= 0 ? state.village : state.cluster >= 0 ? current().clusters[state.cluster].lead : -1;
  state.plan = index;
  state.cluster = village >= 0 && current().of[village] >= 0 ? current().of[village] : -1;
}

function selectVillage(village, isToBeSeen) {
  state.village = village;
  state.cluster = village >= 0 && current().of[village] >= 0 ? current().of[village] : -1;
  state.follow = true;
  refreshChoice();
  if (isToBeSeen && village >= 0) {
    const box = state.cluster >= 0 ? boxOf(current().members[state.cluster]) : boxOf([village]);
    const shown = page.maps[0].getBounds();
    if (!box || !shown.contains(bounds(boxOf([village]) || box)) || page.maps[0].getZoom() < page.maps[0].getBoundsZoom(bounds(box)) - 2) fitBox(box);
  }
}

function selectCluster(index, isToBeSeen) {
  state.village = -1;
  state.cluster = index;
  state.follow = true;
  refreshChoice();
  if (isToBeSeen && index >= 0) fitBox(boxOf(current().members[index]));
}

function refreshChoice() {
  writeHash();
  showPanel();
  showDetails();
  drawMaps();
  showRow();
}

// Tabs that modules behind this one add: by name what fills the panel.
const furtherTabs = {};

function showPanel() {
  const panel = byId('panel'), at = panel.scrollTop;
  const content = { ...furtherTabs, cluster: () => showTable('cluster'), village: () => showTable('village'), score: showScore, compare: showCompare, about: showAbout }[state.tab]();
  fill(panel, content);
  panel.scrollTop = at;
}

function set(key, value) {
  state[key] = value;
  if (key === 'layer') state.hidden.clear();
  // Who reads the comparison wants to see both plans.
  const isToSwipe = key === 'tab' && value === 'compare' && state.view === 'one';
  if (isToSwipe) state.view = 'swipe';
  refresh();
  if (isToSwipe) showView();
}

// What the plan leaves out: how many, and group by group why.
function outsideOf(plan) {
  const [head, ...groups] = plan.outside.map(words2);
  return head ? make('details', { id: 'outside' }, make('summary', null, bare(head)),
    make('ul', { class: 'plain' }, groups.map(text => make('li', null, bare(text))))) : null;
}

function showHead() {
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  const plan = current();
  document.title = words2(plan.title);
  fill(byId('head'),
    make('div', { class: 'titles' }, make('h1', { id: 'title' }, bare(words2(plan.title))),
      make('p', { id: 'summary' }, isComparing ? make('strong', null, bare(plan.label), ' ') : null, words2(plan.summary),
        plan.valid ? null : make('span', { class: 'tag broken' }, say('notValid'))), outsideOf(plan)),
    make('div', { class: 'tools' },
      make('button', { type: 'button', id: 'language', title: say('languageHint'), lang: state.lang === 'zh' ? 'en' : 'zh-CN',
        on: { click: () => set('lang', state.lang === 'zh' ? 'en' : 'zh') } }, say('language')),
      make('button', { type: 'button', id: 'print', on: { click: () => window.print() } }, say('print'))));
  const review = data.review ? ` ${say('review')}:${data.review}` : '';
  fill(byId('notice'), make('strong', { id: 'notice-text' }, words2(data.notice)), ' ', make('span', null, say('borders') + review),
    make('span', { class: 'origin' }, `planner ${data.engine}`));
}

function showTools() {
  const name = key => ({ key, label: say('layer' + key[0].toUpperCase() + key.slice(1)) });
  fill(byId('map-tools'), choice(say('layer'), layers.map(name), state.layer, key => set('layer', key)),
    isComparing ? choice(say('view'), ['one', 'swipe', 'side'].map(key => ({ key, label: say('view' + key[0].toUpperCase() + key.slice(1)) })), state.view,
      key => { set('view', key); showView(); }) : null,
    isComparing ? choice(say('plan'), data.plans.map((plan, i) => ({ key: i, label: bare(plan.label), hint: words2(plan.title) })), state.plan,
      index => { choosePlan(index); refresh(); showView(); }) : null,
    make('button', { type: 'button', id: 'fit', on: { click: fitCounty } }, say('fit')));
  fill(byId('tabs'), choice(say('cluster'), tabs.map(key => ({ key, label: say(key) })), state.tab, key => set('tab', key)), searchBox());
  fill(byId('swipe-holder'), isComparing && state.view === 'swipe' ? swipeBar() : null);
}

function refresh() {
  writeHash();
  showHead();
  showTools();
  showLegend();
  showPanel();
  showDetails();
  drawMaps();
  showRow();
}

function start() {
  readHash();
  if (state.village >= 0) { state.cluster = current().of[state.village] >= 0 ? current().of[state.village] : -1; state.follow = true; }
  fill(byId('main'),
    make('section', { id: 'stage', 'aria-label': say('mapLabel') }, make('div', { id: 'map-tools' }),
      make('div', { id: 'maps' }, make('div', { id: 'map-a', tabindex: '0' }), isComparing ? make('div', { id: 'map-b', tabindex: '0' }) : null,
        isComparing ? make('div', { id: 'swipe-line', 'aria-hidden': 'true' }) : null,
        isComparing ? data.plans.map((plan, i) => make('div', { class: 'map-name', id: 'map-name-' + 'ab'[i] }, bare(plan.label))) : null),
      make('div', { id: 'swipe-holder' }), make('div', { id: 'legend' }), card),
    make('aside', { id: 'side' }, make('div', { id: 'tabs' }), make('div', { id: 'details', hidden: true, 'aria-live': 'polite' }),
      make('div', { id: 'panel' })));
  document.body.insertBefore(make('div', { id: 'print-tables' }), byId('data'));
  document.body.dataset.view = state.view;
  showHead();
  showTools();
  showLegend();
  startMaps();
  refresh();
  addEventListener('hashchange', () => { if (location.hash !== hashText()) { readHash(); refresh(); showView(); } });
  addEventListener('beforeprint', beforePrint);
  addEventListener('afterprint', afterPrint);
  addEventListener('keydown', event => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === '/' && !isTyping) { event.preventDefault(); byId('search').focus(); }
    if (event.key === 'Escape' && !isTyping && state.village + state.cluster > -2) selectVillage(-1, false);
  });
  performance.mark('map-drawn');
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-painted')));
}

start();
