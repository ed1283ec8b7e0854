// The card that follows the pointer: what the village is, in six lines.
const card = make('div', { id: 'card', role: 'status', hidden: true });

function line(label, value) { return make('div', { class: 'line' }, make('span', { class: 'label' }, label), make('span', null, value)); }

function incomeText(village) {
  const income = villages.income[village];
  return income === null ? say('missing') : count(income, 1) + ' ' + words2(data.classes.unit);
}

function standingText(plan, village) {
  const parts = [];
  if (plan.isLead[village]) parts.push('★ ' + say('lead'));
  parts.push(say(classKeys[plan.cls[village]]));
  if (plan.isHand[village]) parts.push(say('hand'));
  return parts.join(' · ');
}

function clusterText(plan, village) {
  const cluster = plan.clusters[plan.of[village]];
  return cluster ? cluster.id + ' ' + cluster.name : say(outside(plan, village));
}

function cardLines(plan, village) {
  const cluster = plan.clusters[plan.of[village]];
  const industry = villages.industry[village].map(i => words2(data.industries[i])).join(state.lang === 'zh' ? '、' : ', ');
  return [
    make('strong', null, bare(villages.name[village]), ' ', make('small', null, bare(data.towns[villages.town[village]] || ''))),
    isComparing ? line(say('plan'), bare(plan.label)) : null,
    line(say('name'), bare(clusterText(plan, village))),
    cluster && cluster.lead >= 0 ? line(say('lead'), bare(villages.name[cluster.lead])) : null,
    line(say('standing'), standingText(plan, village)),
    line(words2(data.classes.measure), incomeText(village)),
    industry ? line(say('industry'), bare(industry)) : null,
    villages.area[village] >= 0 ? line(say('area'), bare(data.areas[villages.area[village]])) : null,
  ];
}

function hoverAt(map, event) {
  const village = villageAt(event.latlng.lng, event.latlng.lat);
  map.getContainer().style.cursor = village >= 0 ? 'pointer' : '';
  if (village < 0) return hideCard();
  const key = village + ':' + planAt(map, event) + ':' + state.lang;
  if (card.dataset.key !== key) {
    card.dataset.key = key;
    fill(card, cardLines(data.plans[planAt(map, event)], village));
  }
  card.hidden = false;
  const box = byId('stage').getBoundingClientRect(), own = map.getContainer().getBoundingClientRect();
  const x = own.left - box.left + event.containerPoint.x, y = own.top - box.top + event.containerPoint.y;
  card.style.left = (x + card.offsetWidth + 24 > box.width ? x - card.offsetWidth - 14 : x + 16) + 'px';
  card.style.top = Math.max(4, Math.min(y + 14, box.height - card.offsetHeight - 8)) + 'px';
}

function hideCard() { card.hidden = true; }
