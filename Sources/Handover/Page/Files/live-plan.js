// Asks the server, and takes over what it answers: nothing is shown as done before it is on disk.
const { token: pageToken, plans: livePlans } = window.workbench;
let live = window.workbench.live, isWorking = false;
const picked = new Set();

async function ask(path, body, more) {
  const query = new URLSearchParams({ plan: live.plan, ...more });
  let answer, value;
  try {
    answer = await fetch(path + '?' + query, { method: body ? 'POST' : 'GET', headers: { 'X-Page-Token': pageToken }, body: body && JSON.stringify(body) });
    value = await answer.json();
  } catch (error) { throw { error: body ? words.noAnswer : words.noServer }; }
  if (!answer.ok) throw { ...value, status: answer.status };
  return value;
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

function takePlan(plan) {
  const before = current(), cluster = state.cluster >= 0 ? before.clusters[state.cluster].id : null;
  settlePlan(plan);
  settleBorders(plan);
  keepColours(plan, before);
  data.plans[0] = plan;
  state.cluster = state.village >= 0 ? plan.of[state.village] : plan.clusters.findIndex(one => one.id === cluster);
  if (state.cluster < 0) state.cluster = -1;
}

// Makes one edit, as its line in edits.jsonl words it.
async function edit(action, parts) {
  if (isWorking || live.readOnly) return;
  isWorking = true;
  showLive(say('saving'));
  try {
    const done = await ask('/api/edit', { n: live.edits + 1, action, ...parts }, { base: live.base });
    live = done.live;
    takePlan(done.plan);
    const told = [pointsText(done.points)];
    if (done.nowBroken.length) told.push(say('didBreak', { n: done.nowBroken.map(words2).join('; ') }));
    if (done.noLongerBroken.length) told.push(say('didMend', { n: done.noLongerBroken.map(words2).join('; ') }));
    isWorking = false;
    refresh();
    showLive([say('saved'), ...told].join(' · '), done.nowBroken.length > 0);
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
