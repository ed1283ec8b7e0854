// What was found, cause by cause: errors first, in plain words; a click opens the rows and shows the villages.
const doubts = { open: new Set(), rows: null, tookErrors: false };
const causeKey = cause => [cause.code, cause.file, cause.sheet, cause.column].join('|');

function doubtList() {
  const { answer } = bringing;
  if (!answer || !answer.causes.length) return null;
  const serious = answer.causes.filter(one => one.severity !== 'note'), notes = answer.causes.filter(one => one.severity === 'note');
  return make('section', { id: 'data-doubts' }, make('h3', null, serious.length ? tr('要看的问题', 'What to look at') : tr('没有发现问题', 'Nothing doubtful was found')), serious.map(causeBox),
    notes.length ? make('details', { open: doubts.open.has('notes'), on: { toggle: event => keepOpen('notes', event) } }, make('summary', null, tr(`程序已自行处理的 ${notes.length} 类情况(不必改)`, `${notes.length} things the program has settled by itself`)), notes.map(causeBox)) : null);
}

function keepOpen(key, event) {
  if (event.target !== event.currentTarget) return;
  if (event.target.open) doubts.open.add(key); else doubts.open.delete(key);
}

function causeBox(cause) {
  // Without a file the column is a key of the scenario, which says nothing to people.
  const key = causeKey(cause), place = [cause.file && cause.file.replace(/^data\//, ''), cause.sheet, cause.file && cause.column].filter(Boolean);
  const rest = cause.count - cause.findings.length;
  return make('details', { class: 'cause ' + cause.severity, 'data-code': cause.code, open: doubts.open.has(key), on: { toggle: event => keepOpen(key, event) } },
    make('summary', { title: cause.code }, make('span', { class: 'severity' }, both(cause.label)), ' ', both(cause.title), cause.count > 1 ? tr(`:${cause.count} 处`, `: ${cause.count}`) : '',
      place.length ? make('span', { class: 'small' }, ' ', bare(place.join(' · '))) : null),
    cause.mend ? make('p', { class: 'mend' }, tr('怎样改:', 'How to mend it: '), both(cause.mend)) : null,
    make('ul', null, cause.findings.map(one => findingLine(one, key))),
    rest > 0 ? make('p', { class: 'small' }, tr(`还有 ${rest} 处`, `${rest} more`)) : null);
}

function findingLine(finding, key) {
  const where = [finding.row ? tr(`第 ${finding.row} 行`, `row ${finding.row}`) : null, finding.village && !both(finding.what).includes(finding.village) ? finding.village : null].filter(Boolean).join(' ');
  const canShow = finding.at.length || finding.row && finding.file, opened = doubts.rows && doubts.rows.finding === finding;
  const text = [where ? [bare(where), tr(':', ': ')] : null, bare(both(finding.what))];
  return make('li', null, canShow ? make('button', { type: 'button', class: 'finding', 'aria-expanded': opened ? 'true' : 'false', on: { click: () => openFinding(finding) } }, text) : text,
    finding.mend ? make('p', { class: 'mend' }, tr('怎样改:', 'How to mend it: '), both(finding.mend)) : null, opened && doubts.rows.table ? rowsTable(doubts.rows.table) : null);
}

// Shows the villages on the map, and the row with those around it where a table has it.
async function openFinding(finding) {
  if (doubts.rows && doubts.rows.finding === finding) { doubts.rows = null; markVillages([]); showData(); return; }
  doubts.rows = { finding, table: null };
  markVillages(finding.at);
  showData();
  if (!finding.row || !finding.file) return;
  try {
    const table = await ask('/api/rows', { query: { look: bringing.answer.look, file: finding.file, sheet: finding.sheet || '', row: finding.row } });
    if (doubts.rows && doubts.rows.finding === finding) { doubts.rows.table = table; showData(); }
  } catch (failure) { /* Rows of maps are shown on the map. */ }
}

function rowsTable(table) {
  return make('div', { class: 'rows' }, make('table', null, make('thead', null, make('tr', null, make('th', { scope: 'col' }, tr('行', 'row')), table.headers.map(text => make('th', { scope: 'col' }, bare(text))))),
    make('tbody', null, table.rows.map(one => make('tr', { class: one.row === table.row ? 'here' : null, 'aria-current': one.row === table.row ? 'true' : null }, make('th', { scope: 'row' }, one.row), one.cells.map(text => make('td', null, bare(text))))))));
}

// Names or codes that differ: each pair may be accepted, or all of a kind.
function matchList() {
  const { answer, files } = bringing;
  if (!answer || !answer.matches || !answer.matches.length) return null;
  const isBarred = isDrafting() || files.readOnly;
  const accept = list => doData(() => ask('/api/names', { body: { scenario: bringing.scenario, lines: list.map(one => one.line) } }));
  const kinds = [['name', tr('村名相近', 'nearly the same name')], ['code', tr('村名相同、代码不同', 'same name, another code')]].map(([kind, text]) => [kind, text, answer.matches.filter(one => one.kind === kind)]).filter(one => one[2].length);
  return make('section', { id: 'data-matches' }, make('h3', null, tr('可能是同一个村', 'May be the same village')),
    make('p', { class: 'small' }, isDrafting() ? tr('建立参数文件后,可以逐条或成批确认。', 'Pairs can be accepted once the scenario is made.') : tr('左边是表中的写法,右边是村界中的村。确认后写入“村名对应.csv”。', 'On the left as the table has it, on the right the village of the map.')),
    kinds.map(([kind, text, list]) => make('div', { 'data-kind': kind }, make('p', { class: 'row' }, make('strong', null, `${text}:${list.length}`), make('button', { type: 'button', class: 'accept-all', disabled: isBarred, on: { click: () => accept(list) } }, tr('全部是同一个村', 'All are the same'))),
      make('table', null, make('tbody', null, list.map(one => make('tr', { on: { mouseenter: () => markVillages(one.at === null ? [] : [one.at]) } }, make('td', null, bare(one.old)), make('td', null, '→'), make('td', null, bare(one.new)), make('td', { class: 'small' }, both(one.reason)),
        make('td', null, make('button', { type: 'button', class: 'accept', disabled: isBarred, 'aria-label': tr('是同一个村:', 'the same: ') + one.old + ' → ' + one.new, on: { click: () => accept([one]) } }, tr('是', 'Yes'))))))))));
}
