// The panel for one village or one cluster: numbers, rules, and the reason in words.
function facts(pairs) {
  return make('dl', { class: 'facts' }, pairs.filter(Boolean).map(([label, value]) => [make('dt', null, label), make('dd', null, value)]));
}

function copyButton(text) {
  const button = make('button', { type: 'button', class: 'quiet', on: { click: () => {
    const done = () => { button.textContent = say('copied'); };
    // A page opened from a file may not use the clipboard; then an old way is taken.
    const old = () => {
      const area = make('textarea', { 'aria-hidden': 'true' });
      area.value = text;
      document.body.append(area);
      area.select();
      if (document.execCommand('copy')) done();
      area.remove();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, old); else old();
  } } }, say('copy'));
  return button;
}

function reason(title, text) {
  return [make('h3', null, title, ' ', copyButton(text)), make('p', { class: 'reason' }, bare(text))];
}

function villageButton(village, plan) {
  const mark = plan.isLead[village] ? '★ ' : '';
  return make('button', {
    type: 'button', class: 'chip ' + classKeys[plan.cls[village]], 'data-village': villages.code[village],
    on: { click: () => selectVillage(village, true) },
  }, mark, bare(villages.name[village]));
}

function clusterButton(plan, index) {
  const cluster = plan.clusters[index];
  return make('button', {
    type: 'button', class: 'link', 'data-cluster': cluster.id, on: { click: () => selectCluster(index, true) },
  }, swatch(palette[cluster.colour]), bare(cluster.id + ' ' + cluster.name));
}

function swatch(colour, sign) {
  const box = make('span', { class: 'swatch' + (sign ? ' ' + sign : ''), 'aria-hidden': 'true' });
  box.style.backgroundColor = colour;
  return box;
}

function rulesTable(rules) {
  return make('ul', { class: 'rules' }, rules.map(([id, isKept, value, limit, isSoft]) => make('li', { class: isKept ? 'kept' : 'broken' },
    (isKept ? '✓ ' : '✗ ') + (ruleWords[id] ? words2(ruleWords[id]) : id),
    words2(limit) ? make('span', { class: 'value' }, ` ${value} (${words2(limit)})`) : null, !isKept && isSoft ? ' ' + say('soft') : null)));
}

function villageDetails(plan, village) {
  const cluster = plan.of[village], people = state.lang === 'zh' ? ' 人' : '';
  const nodes = [
    make('h2', { tabindex: '-1' }, bare(villages.name[village]), ' ', make('small', null, bare(data.towns[villages.town[village]] || ''))),
    facts([
      [say('code'), villages.code[village]],
      [say('name'), cluster >= 0 ? clusterButton(plan, cluster) : say(outside(plan, village))],
      [say('standing'), standingText(plan, village)],
      [words2(data.classes.measure), incomeText(village)],
      villages.pop && [say('pop'), count(villages.pop[village]) + people],
      villages.party && [say('party'), count(villages.party[village]) + people],
      villages.industry[village].length > 0 && [say('industry'), bare(villages.industry[village].map(i => words2(data.industries[i])).join('、'))],
      villages.area[village] >= 0 && [say('area'), bare(data.areas[villages.area[village]])],
      [say('km2'), count(villages.km2[village], 2) + ' ' + say('km2Unit')],
      plan.next[village] >= 0 && [say('next'), [clusterButton(plan, plan.next[village]), ' ',
        plan.margin[village] === null ? '' : say(plan.margin[village] >= 0 ? 'points' : 'pointsMore', { n: count(Math.abs(plan.margin[village]), 1) })]],
    ]),
    reason(say('whyVillage'), plan[state.lang][village]), whyNotPicker(plan, village), neighbourList(plan, village),
  ];
  if (isComparing) {
    const other = data.plans[1 - state.plan], move = data.compare.moves.find(move => move[0] === village);
    nodes.push(make('h3', null, say('inOther', { n: other.label })), make('p', null, bare(clusterText(other, village))));
    if (move) nodes.push(make('p', { class: 'reason' }, make('span', { class: 'tag' }, words2(move[5])), bare(words2(move[6]))));
  }
  return nodes;
}

function clusterDetails(plan, index) {
  const cluster = plan.clusters[index], isChinese = state.lang === 'zh';
  const tags = [cluster.appointed && say('appointed'), cluster.kept && say('kept'), words2(cluster.note) || null].filter(Boolean);
  return [
    make('h2', { tabindex: '-1' }, swatch(palette[cluster.colour]), bare(cluster.id + ' ' + cluster.name)),
    tags.map(tag => make('span', { class: 'tag' }, tag)),
    facts([
      [say('lead'), cluster.lead >= 0 ? villageButton(cluster.lead, plan) : '—'],
      [say('towns'), bare(cluster.towns)], [say('size'), say('sizeText', cluster)],
      cluster.pop !== null && [say('pop'), count(cluster.pop) + (isChinese ? ' 人' : '')],
      cluster.party !== null && [say('party'), count(cluster.party) + (isChinese ? ' 人' : '')],
      [words2(data.classes.measure), count(cluster.income, 1) + ' ' + words2(data.classes.unit)],
      words2(cluster.form) && [say('form'), words2(cluster.form)],
      [say('far'), count(cluster.far, 1) + ' ' + say('km')],
      [say('shape'), say('shapeText', { round: count(cluster.compact, 2), circle: count(cluster.reock, 2), wide: count(cluster.widthToLength, 2) })],
      [say('scorePer'), count(cluster.score, 1)],
    ]),
    reason(say('why'), cluster[state.lang]),
    make('h3', null, say('rules')), rulesTable(cluster.rules),
    make('h3', null, say('members')), make('div', { class: 'chips' }, plan.members[index].map(village => villageButton(village, plan))),
  ];
}

function showDetails() {
  const plan = current(), box = byId('details');
  const isVillage = state.village >= 0, isCluster = !isVillage && state.cluster >= 0;
  box.hidden = !isVillage && !isCluster;
  if (box.hidden) return fill(box);
  const close = make('button', { type: 'button', class: 'quiet close', id: 'close-details', on: { click: () => {
    if (isVillage) selectVillage(-1, false); else selectCluster(-1, false);
  } } }, '✕ ', say('back'));
  fill(box, close, isVillage ? villageDetails(plan, state.village) : clusterDetails(plan, state.cluster));
  box.scrollTop = 0;
}
