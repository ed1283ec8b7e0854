// Borders and the question why a village is not elsewhere, answered from what the file carries.
function settleBorders(plan) {
  plan.edgesOf = villages.code.map(() => []);
  plan.edges.forEach(([a, b], index) => {
    if (a >= 0) plan.edgesOf[a].push(index);
    if (b >= 0) plan.edgesOf[b].push(index);
  });
}
data.plans.forEach(settleBorders);

function borderText(plan, index) { return plan.edges[index][state.lang === 'zh' ? 2 : 3]; }

function otherSide(plan, index, village) {
  const [a, b] = plan.edges[index];
  return a === village ? b : a;
}

// Neighbours as buttons; one tells what the border to it adds, or why it parts two clusters.
function neighbourList(plan, village) {
  const told = make('p', { class: 'reason', id: 'border', hidden: true, role: 'status' });
  const buttons = plan.edgesOf[village].filter(index => otherSide(plan, index, village) >= 0).map(index => {
    const other = otherSide(plan, index, village), isInner = plan.of[other] >= 0 && plan.of[other] === plan.of[village];
    return make('button', { type: 'button', class: 'chip ' + (isInner ? 'inner' : 'outer'), 'data-border': villages.code[other], on: { click: () => {
      told.hidden = false;
      fill(told, bare(borderText(plan, index)));
    } } }, isInner ? '' : '┃ ', bare(villages.name[other]));
  });
  return buttons.length ? [make('h3', null, say('neighbours')), make('div', { class: 'chips' }, buttons), told] : null;
}

// Why not in that cluster: its place as the next best, else the borders to it, else that they do not touch.
function whyNotIn(plan, village, cluster) {
  if (plan.of[village] === cluster) return [say('isThere')];
  const texts = plan.edgesOf[village].filter(index => plan.of[otherSide(plan, index, village)] === cluster).map(index => borderText(plan, index));
  const points = plan.margin[village];
  if (plan.next[village] === cluster && points !== null) texts.unshift(say(points >= 0 ? 'nextBest' : 'wouldGain', { n: count(Math.abs(points), 1) }));
  return texts.length ? texts : [say('apart', { n: plan.clusters[cluster].id })];
}

function whyNotPicker(plan, village) {
  if (plan.of[village] < -1) return null;
  const told = make('div', { id: 'why-not', role: 'status' });
  const picker = make('select', { id: 'why-not-cluster', 'aria-label': say('whyNot'), on: { change: () => {
    const texts = picker.value === '' ? [] : whyNotIn(plan, village, Number(picker.value));
    fill(told, texts.map(text => make('p', { class: 'reason' }, bare(text))));
  } } });
  const near = new Set(plan.edgesOf[village].map(index => plan.of[otherSide(plan, index, village)]));
  const order = plan.clusters.map((_, index) => index).filter(index => index !== plan.of[village])
    .sort((a, b) => (near.has(b) - near.has(a)) || a - b);
  fill(picker, make('option', { value: '' }, say('choose')),
    order.map(index => make('option', { value: index }, plan.clusters[index].id + ' ' + plan.clusters[index].name)));
  return [make('h3', null, say('whyNot'), ' ', picker), told];
}
