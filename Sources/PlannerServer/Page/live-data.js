// 数据: from files to a scenario. What was brought, what it was taken for, what is doubtful, and the one thing to do now.
const bringing = {
  files: null, answer: null, scenario: '', failure: null, isReading: false, isAnew: false, turn: 0, sending: [],
  wish: { county: '', code: '', villages: null, tables: null, measure: null, codeField: null, columns: {}, units: {} },
};

const dataFile = name => bringing.files.files.find(one => one.name === name);
// Whether the county is described by the page's own choices, because there is no scenario or a new one is wanted.
const isDrafting = () => !bringing.scenario || bringing.isAnew;

// Chooses what nobody has chosen: the largest boundary file, and every table that tells something of villages.
function settleWish() {
  const { wish, files } = bringing, all = files.files;
  const maps = all.filter(one => one.kind === 'boundary');
  if (!maps.some(one => one.name === wish.villages)) {
    const best = maps.sort((a, b) => Boolean(b.codeField) - Boolean(a.codeField) || b.features - a.features)[0];
    [wish.villages, wish.codeField] = [best ? best.name : null, null];
  }
  wish.seen = wish.seen || [];
  const tables = all.filter(one => one.kind === 'table');
  wish.tables = (wish.tables || []).filter(name => tables.some(one => one.name === name));
  for (const one of tables) if (!wish.seen.includes(one.name) && one.usual && !isEntryTable(one)) wish.tables.push(one.name);
  wish.seen = tables.map(one => one.name);
  const map = dataFile(wish.villages);
  if (map && map.county && !wish.code) wish.code = map.county;
}

async function readData() {
  const turn = ++bringing.turn, isCurrent = () => turn === bringing.turn;
  bringing.isReading = true;
  showData();
  try {
    const files = await ask('/api/files');
    if (!isCurrent()) return;
    bringing.files = { ...files, readOnly: Boolean(files.readOnly) };
    if (!files.scenarios.includes(bringing.scenario)) bringing.scenario = files.scenarios[0] || '';
    settleWish();
    // What was said of a draft does not hold for a scenario, and the other way round.
    if (bringing.answer && Boolean(bringing.answer.scenario) === isDrafting()) bringing.answer = null;
    showData();
    const answer = !isDrafting() ? await ask('/api/check', { query: { scenario: bringing.scenario } })
      : bringing.wish.villages || bringing.wish.tables.length ? await ask('/api/draft', { body: draftWish() }) : null;
    if (!isCurrent()) return;
    [bringing.answer, bringing.failure] = [answer, null];
  } catch (failure) {
    if (!isCurrent()) return;
    [bringing.answer, bringing.failure] = [null, failure];
  }
  bringing.isReading = false;
  showData();
}

function draftWish() {
  const { county, code, villages, tables, measure, codeField, columns, units } = bringing.wish;
  const listed = answers => Object.fromEntries(Object.entries(answers).map(([file, own]) => [file, Object.entries(own).map(([header, value]) => ({ header, value }))]));
  return { county, code, villages, tables, measure, codeField, columns: listed(columns), units: listed(units) };
}

// Does something that is written, and reads everything anew; true where it was done.
async function doData(work) {
  let isDone = false;
  try { await work(); bringing.failure = null; isDone = true; } catch (failure) { bringing.failure = failure; }
  const failure = bringing.failure;
  await readData();
  if (failure) { bringing.failure = failure; showData(); }
  return isDone;
}

async function makeScenario() {
  const wish = draftWish();
  const isDone = await doData(async () => {
    const made = await ask('/api/init', { query: bringing.scenario ? { replace: '1' } : null, body: wish });
    [bringing.scenario, bringing.isAnew, bringing.answer] = [made.scenario, false, null];
  });
  if (isDone) byId('data-now').scrollIntoView({ block: 'nearest' });
}

const nextScreen = () => openScreen(screens.some(one => one.id === 'rules') ? 'rules' : 'propose');

// The one thing to do now, as a sentence and a button.
function dataNow() {
  const { files, answer, wish, failure, isReading } = bringing;
  const said = (text, ...more) => make('div', { id: 'data-now', role: 'status' }, make('strong', null, text), more);
  if (!files || isReading && !answer) return said(tr('正在读取文件……', 'reading the files …'));
  if (failure) return said(tr('没有完成:', 'not done: ') + refusal(failure));
  if (!files.files.length && !bringing.scenario) return said(tr('第一步:放入村界文件和村情表', 'First: bring the boundary file and the tables of villages'));
  if (isDrafting()) {
    if (!wish.villages) return said(tr('还缺村界文件', 'The boundary file is still missing'));
    if (!wish.county) return said(tr('下一步:填写县名,然后点“建立参数文件”', 'Next: write the name of the county, then make the scenario'));
    return said(tr('下一步:点“建立参数文件”', 'Next: make the scenario'));
  }
  if (!answer) return said('');
  const go = make('button', { type: 'button', id: 'data-next', class: answer.isReady ? 'main' : null, on: { click: nextScreen } }, tr('下一步:规则', 'Next: rules'));
  if (answer.errors) return said(tr(`有 ${answer.errors} 处错误要先改(见下面的红色条目)`, `${answer.errors} errors to mend first (red, below)`), ' ', go);
  if (!answer.isReady) return said(tr('数据还不能用于求解,见下面的条目', 'The data cannot be planned with yet; see below'), ' ', go);
  const asked = answer.tables.flatMap(table => table.columns).filter(one => one.way === 'ambiguous').length;
  if (asked) return said(tr(`数据可用,但有 ${asked} 个表头含义不明,请在“表头对应”中选择`, `the data can be used, but ${asked} headers may mean several things; choose below`), ' ', go);
  return said(tr(`✓ 数据可用:${answer.villages} 个村`, `✓ the data can be used: ${answer.villages} villages`)
    + (answer.warnings ? tr(`;${answer.warnings} 处疑问可先看一下`, `; ${answer.warnings} doubts worth a look`) : ''), ' ', go);
}

function showData() {
  const box = byId('screen');
  if (document.body.dataset.step !== 'data') return;
  const active = document.activeElement, kept = active && active.id, top = box.scrollTop;
  const caret = active && active.type === 'text' ? active.selectionStart : null;
  fill(box, dataNow(), make('div', { id: 'data-parts' },
    make('div', { id: 'data-left' }, dropZone(), fileList(), countyForm(), doubtList(), matchList(), headerTables()),
    make('div', { id: 'data-right' }, outlineBox())));
  box.scrollTop = top;
  if (kept && byId(kept) && byId(kept) !== document.activeElement) {
    byId(kept).focus({ preventScroll: true });
    if (caret !== null && byId(kept).type === 'text') byId(kept).setSelectionRange(caret, caret);
  }
  drawOutline();
}

// What another window or the terminal did meanwhile is shown as soon as this window is looked at again.
addEventListener('focus', () => { if (document.body.dataset.step === 'data' && !bringing.isReading) readData(); });

screens.push({
  id: 'data', title: ['数据', 'Data'], hint: ['放入文件,看读得对不对', 'bring files and see whether they are read rightly'],
  open() { showData(); readData(); },
});
