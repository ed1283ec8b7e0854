// Asks the server, and takes over what it answers: nothing is shown as done before it is on disk.
const { plans: livePlans } = window.workbench;
let live = window.workbench.live, isWorking = false;
const picked = new Set();

// A question about this plan; a body that is a text is sent as it is.
function ask(path, body, more) {
  const query = { plan: live.plan, ...more };
  return window.workbench.ask(path, typeof body === 'string' ? { query, raw: body } : { query, body });
}

// A cluster keeps its colour while it is changed, unless a neighbour that it is new to has the same.
function keepColours(plan, before) {
  const colours = new Map(before.clusters.map(one => [one.id, one.colour])), beside = plan.clusters.map(() => new Set());
  for (const [a, b] of plan.edges) {
    const [one, other] = [plan.of[a], plan.of[b]];
    if (one >= 0 && other >= 0 && one !== other) { beside[one].add(other); beside[other].add(one); }
  }
  const isDone = new Set();
  const free = (index, colour) => ![...beside[index]].some(other => isDone.has(other) && plan.clusters[other].colour === colour);
  const settle = (index, colour) => { plan.clusters[index].colour = colour; isDone.add(index); };
  plan.clusters.forEach((one, index) => { if (colours.has(one.id) && free(index, colours.get(one.id))) settle(index, colours.get(one.id)); });
  plan.clusters.forEach((one, index) => {
    if (!isDone.has(index)) settle(index, Math.max(0, palette.findIndex((_, colour) => free(index, colour))));
  });
}

function takePlan(plan, isSketch) {
  requestAnimationFrame(drawSupport);
  const before = current(), cluster = state.cluster >= 0 ? before.clusters[state.cluster].id : null;
  settlePlan(plan);
  settleBorders(plan);
  if (!isSketch || plan.clusters.length !== before.clusters.length) keepColours(plan, before);
  data.plans[0] = plan;
  state.cluster = state.village >= 0 ? plan.of[state.village] : plan.clusters.findIndex(one => one.id === cluster);
  if (state.cluster < 0) state.cluster = -1;
}

// The plan right after an edit: what the judge knows is new, reasons of clusters that changed are still being worked out.
function sketched(sketch) {
  const before = current(), known = new Map(before.clusters.map((one, index) => [one.id, { one, members: before.members[index] }]));
  const members = sketch.clusters.map(() => []);
  sketch.of.forEach((cluster, village) => { if (cluster >= 0) members[cluster].push(village); });
  const isSame = (a, b) => a.length === b.length && a.every((village, i) => village === b[i]);
  const soon = words.reasonsSoon;
  const isNew = [];
  const clusters = sketch.clusters.map((cluster, index) => {
    const old = known.get(cluster.id);
    isNew[index] = !old || old.one.lead !== cluster.lead || !isSame(old.members, members[index]);
    if (!isNew[index]) return { ...old.one };
    return { rules: [], form: ['', ''], note: ['', ''], towns: '', compact: null, reock: null, widthToLength: null, colour: 0, ...(old ? old.one : {}), ...cluster, zh: soon[0], en: soon[1] };
  });
  const isTouched = village => sketch.of[village] !== before.of[village] || (sketch.of[village] >= 0 && isNew[sketch.of[village]]);
  const text = key => before[key].map((old, village) => isTouched(village) ? soon[key === 'zh' ? 0 : 1] : old);
  return {
    ...before, of: sketch.of, hand: sketch.hand, valid: sketch.valid, clusters, zh: text('zh'), en: text('en'),
    next: before.next.map((old, village) => isTouched(village) ? -1 : old), margin: before.margin.map((old, village) => isTouched(village) ? null : old),
    edges: before.edges.map(edge => isTouched(edge[0]) || isTouched(edge[1]) ? [edge[0], edge[1], ...soon] : edge),
  };
}

// Reasons of the plan as it is after the last edit; those of an edit that was followed by another are not waited for.
async function askReasons() {
  const edits = live.edits;
  try {
    const told = await ask('/api/reasons');
    if (live.edits !== edits || told.live.edits !== edits || isWorking) return;
    takePlan(told.plan);
    refresh();
    byId('live').dataset.reasons = edits;
  } catch (failure) { if (live.edits === edits) refuse(failure); }
}

// Makes one edit, as its line in edits.jsonl words it.
async function edit(action, parts) {
  if (isWorking || live.readOnly) return;
  isWorking = true;
  showLive(say('saving'));
  try {
    const done = await ask('/api/edit', { n: live.edits + 1, action, ...parts }, { base: live.base });
    live = done.live;
    takePlan(sketched(done.sketch), true);
    const told = [pointsText(done.points)];
    if (done.nowBroken.length) told.push(say('didBreak', { n: done.nowBroken.map(words2).join('; ') }));
    if (done.noLongerBroken.length) told.push(say('didMend', { n: done.noLongerBroken.map(words2).join('; ') }));
    isWorking = false;
    refresh();
    showLive([say('saved'), ...told].join(' · '), done.nowBroken.length > 0);
    flash(done.where);
    askReasons();
  } catch (failure) {
    isWorking = false;
    refuse(failure);
  }
}

function pointsText(points) {
  if (points === null || Math.abs(points) < 0.05) return say('pointsSame');
  return say(points > 0 ? 'pointsMore' : 'pointsLess', { n: count(Math.abs(points), 1) });
}

function villageName(code) {
  const village = villages.code.indexOf(code);
  return village < 0 ? code : villages.name[village];
}

function missedText(entry) {
  return [say('did-' + entry.action), ...(entry.villages || []).map(villageName), ...(entry.clusters || []), entry.to ? '→ ' + entry.to : ''].filter(Boolean).join(' ');
}

function refuse(failure) {
  const said = [failure.error, failure.mend].filter(Boolean).map(words2);
  if (failure.missed && failure.missed.length) said.push(say('missed', { n: failure.missed.map(missedText).join('; ') }));
  showLive(said.join(' · '), true, failure.status === 409);
}

async function reload(text) {
  try {
    const opened = await ask('/api/plan');
    live = opened.live;
    takePlan(opened.page.plans[0]);
    refresh();
    showLive(text || say('renewed'));
  } catch (failure) { refuse(failure); }
}

// What another window or the terminal did meanwhile is shown as soon as this window is looked at again.
addEventListener('focus', async () => {
  if (isWorking) return;
  try {
    const now = await ask('/api/state');
    if (now.edits !== live.edits || now.base !== live.base) await reload(say('renewed'));
  } catch (failure) { refuse(failure); }
});
