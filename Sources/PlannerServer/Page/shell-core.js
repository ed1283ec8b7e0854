// What all parts of the workbench share. It runs before there is a plan; page.js, which draws one, is loaded behind it.
//
// A part of the workbench is one entry of `screens`: { id, title: [Chinese, English], hint: [Chinese, English], open(box) }. `open` fills the
// box whenever the screen is shown, and again when the language changes. What it keeps between two visits it keeps itself.
const pageToken = document.querySelector('meta[name=page-token]').content;
const isZh = () => document.documentElement.lang !== 'en';
const tr = (zh, en) => isZh() ? zh : en;
const both = pair => pair[isZh() ? 0 : 1];
const screens = [];

// Asks the server. `query` goes behind the question mark; `body` is sent as JSON, `raw` (text, bytes or a file) as it is.
// Throws { error: [Chinese, English], mend: [Chinese, English] or null, status } where it is refused.
async function ask(path, { query, body, raw } = {}) {
  const sent = raw === undefined ? body && JSON.stringify(body) : raw;
  let answer, value;
  try {
    answer = await fetch(path + (query ? '?' + new URLSearchParams(query) : ''), {
      method: sent === undefined ? 'GET' : 'POST', headers: { 'X-Page-Token': pageToken }, body: sent,
    });
    value = await answer.json();
  } catch (error) {
    throw { error: sent === undefined
      ? ['服务没有应答,请看启动它的窗口是否还开着', 'the server does not answer; look whether the window that started it is still open']
      : ['服务没有应答,不知修改是否已保存;请重新打开页面核对', 'the server does not answer, and it is not known whether the change was saved; open the page again and look'] };
  }
  if (!answer.ok) throw { ...value, status: answer.status };
  return value;
}

// What was refused, in a line for people.
const refusal = failure => [failure.error, failure.mend].filter(Boolean).map(both).join(tr(';', '; '));

// Like ask, for something that is written by a button press without a body.
const tell = (path, query) => ask(path, { query, raw: '' });

// Shows a screen, or the map where the name is 'map'.
function openScreen(id) {
  const screen = screens.find(one => one.id === id), box = byId('screen'), plan = byId('plan-view');
  const isMap = !screen;
  box.hidden = isMap;
  plan.hidden = !isMap;
  document.body.dataset.step = isMap ? 'map' : id;
  if (screen) screen.open(box);
  showSteps();
  if (isMap) dispatchEvent(new Event('resize'));
  const query = new URLSearchParams(location.search);
  if (query.get('step') !== (isMap ? null : id)) {
    if (isMap) query.delete('step'); else query.set('step', id);
    history.replaceState(null, '', '/?' + query + location.hash);
  }
}

function showSteps() {
  const now = document.body.dataset.step || 'map';
  const step = (id, title, hint) => make('button', {
    type: 'button', id: 'step-' + id, 'aria-current': id === now ? 'step' : null, title: hint && both(hint), on: { click: () => openScreen(id) },
  }, both(title));
  const parts = ['data', 'rules', 'propose'].map(id => screens.find(one => one.id === id)).filter(Boolean);
  const others = screens.filter(one => !parts.includes(one) && (!one.needsPlan || window.workbench.plan));
  fill(byId('steps'), parts.map(one => step(one.id, one.title, one.hint)),
    window.workbench.plan ? step('map', ['方案', 'Plan'], ['看方案、调整片区', 'look at the plan and change it']) : null,
    others.map(one => step(one.id, one.title, one.hint)));
}

// Opens another plan: the page is loaded anew with it.
function openPlan(name, step) {
  const query = new URLSearchParams(location.search);
  query.set('plan', name);
  if (step) query.set('step', step); else query.delete('step');
  location.assign('/?' + query);
}

// The language is one attribute of the page, whoever changes it.
new MutationObserver(() => {
  showSteps();
  const open = screens.find(one => one.id === document.body.dataset.step);
  if (open) open.open(byId('screen'));
}).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
