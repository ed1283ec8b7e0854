// Files: dropped or picked, listed with what each was taken for.
const dataEndings = '.zip,.shp,.shx,.dbf,.prj,.cpg,.gpkg,.geojson,.json,.kml,.kmz,.gml,.xlsx,.xlsm,.xls,.et,.ods,.csv,.txt,.tsv';

function dropZone() {
  if (window.workbench.readOnly) return make('p', { class: 'bad' }, tr('服务以只读方式启动,不能放入或修改文件。', 'The server was started read-only; no file can be brought or changed.'));
  const picker = make('input', { type: 'file', id: 'data-picker', class: 'unseen', tabindex: '-1', 'aria-hidden': 'true', multiple: true, accept: dataEndings, on: { change: event => bring([...event.target.files]) } });
  const zone = make('div', { id: 'data-drop' }, make('p', null, make('strong', null, tr('把文件拖到这里,或', 'Drag files to this place, or')), ' ', picker,
    make('button', { type: 'button', id: 'data-pick', class: bringing.files && bringing.files.files.length ? null : 'main', on: { click: () => picker.click() } }, tr('选择文件……', 'Choose files …'))),
    make('p', { class: 'small' }, tr('村界:zip、shp(连同 shx、dbf、prj 一起)、gpkg、geojson、kml;村情表:xlsx、xls、ods、csv。文件只存到本机的工作文件夹,不上网。',
      'Boundaries: zip, shp (with shx, dbf and prj), gpkg, geojson, kml; tables: xlsx, xls, ods, csv. Files stay in the folder on this machine.')));
  return make('section', null, zone, bringing.sending.map(sentLine));
}

// A file that is dropped beside the box would take the place of the page: it is brought too.
const isOnData = () => document.body.dataset.step === 'data' && !window.workbench.readOnly;
const showOver = isOver => { if (byId('data-drop')) byId('data-drop').classList.toggle('over', isOver); };
addEventListener('dragover', event => { event.preventDefault(); if (isOnData()) showOver(true); });
addEventListener('dragleave', event => { if (!event.relatedTarget) showOver(false); });
addEventListener('drop', event => {
  event.preventDefault();
  showOver(false);
  if (isOnData() && event.dataTransfer.files.length) bring([...event.dataTransfer.files]);
});

function sentLine(one) {
  if (one.state === 'sending') return make('p', { class: 'sent' }, tr('正在放入 ', 'bringing '), bare(one.name), ' …');
  return make('p', { class: 'sent bad', role: 'alert' }, bare(one.name), ': ', refusal(one.failure), ' ',
    one.failure.exists ? [make('button', { type: 'button', on: { click: () => { dropSent(one); bring([one.file], true); } } }, tr('替换', 'Replace')), ' '] : null,
    make('button', { type: 'button', on: { click: () => { dropSent(one); showData(); } } }, one.failure.exists ? tr('不替换', 'Keep the old one') : tr('知道了', 'Close')));
}

function dropSent(one) { bringing.sending = bringing.sending.filter(other => other !== one); }

// Brings files one after the other; then everything is read anew.
async function bring(list, mayReplace) {
  for (const file of list) {
    const one = { name: file.name, file, state: 'sending' };
    bringing.sending.push(one);
    showData();
    try {
      if (bringing.files && file.size > bringing.files.mostBytes) throw { error: [`文件超过 ${bringing.files.mostBytes / 1048576} MB`, `larger than ${bringing.files.mostBytes / 1048576} MB`] };
      await ask('/api/upload', { query: { name: file.name, ...mayReplace && { replace: '1' } }, raw: file });
      dropSent(one);
    } catch (failure) { [one.state, one.failure] = ['refused', failure]; }
  }
  await readData();
}

const sizeText = bytes => bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) + ' KB' : (bytes / 1e6).toFixed(1) + ' MB';

// The table that comes with a scenario, with columns for what the county's own tables have not.
const isEntryTable = one => /^(补充填报表|further-fields)\.xlsx$/.test(one.name);

// What a file was taken for, in words.
function takenFor(one) {
  if (isEntryTable(one)) return tr('供补填的表:县里有这些数时填好,再点“重新建立”采用', 'to fill in where the county knows more; then make the scenario anew');
  const parts = one.files.length > 1 ? tr(`(${one.files.length} 个文件)`, ` (${one.files.length} files)`) : '';
  if (one.kind === 'boundary' && !one.codeField) return tr(`地图:${one.features} 个图形,没有认出村代码列(多半不是村界)`, `map: ${one.features} shapes without a column of codes, so hardly villages`) + parts;
  if (one.kind === 'boundary') return tr(`村界:${one.features} 个图斑,坐标系 ${one.crs || '文件未注明'}`, `boundaries: ${one.features} features, ${one.crs || 'no coordinate system named'}`) + parts;
  if (one.kind === 'table') return tr(`表:${one.rows} 行,${one.columns} 列中认出 ${one.used} 列`, `table: ${one.rows} rows, ${one.used} of ${one.columns} columns known`);
  if (one.kind === 'other') return tr('地图,但没有面状图形(如道路、河流),不作村界', 'a map without areas, such as roads; not used for villages');
  if (one.kind === 'orphan') return tr('村界文件的一部分,还缺同名的 .shp', 'part of a boundary file; the .shp of that name is missing');
  return make('span', { class: 'bad' }, refusal(one));
}

function fileList() {
  const { files, wish, answer } = bringing;
  if (!files) return null;
  const undoText = step => ({ upload: tr('放入', 'bringing'), remove: tr('移走', 'removing'), init: tr('建立参数文件', 'making the scenario'), fields: tr('表头对应', 'headers'), names: tr('村名对应', 'names') })[step.action] + ' ' + step.files.map(one => one.split('/').pop()).slice(0, 2).join('、');
  const back = (path, step, text) => make('button', { type: 'button', id: 'data-' + path, disabled: !step, title: step ? undoText(step) : null, on: { click: () => doData(() => tell('/api/data/' + path)) } }, text);
  const buttons = files.readOnly ? null : make('div', { class: 'row' }, back('undo', files.undo, tr('↶ 撤销', '↶ Undo')), back('redo', files.redo, tr('↷ 重做', '↷ Redo')));
  if (!files.files.length) return buttons;
  const isDraft = isDrafting();
  const uses = one => {
    const path = 'data/' + one.name;
    if (!isDraft) return answer && (answer.usesVillages === path || answer.usesTables.includes(path)) ? tr('✓ 采用', '✓ used') : '';
    if (one.kind === 'boundary') return make('input', { type: 'radio', name: 'data-villages', id: 'use-' + one.name, checked: wish.villages === one.name, 'aria-label': tr('作为村界:', 'as the boundaries: ') + one.name, on: { change: () => { [wish.villages, wish.codeField] = [one.name, null]; readData(); } } });
    if (one.kind !== 'table') return '';
    return make('input', { type: 'checkbox', id: 'use-' + one.name, checked: wish.tables.includes(one.name), 'aria-label': tr('采用表:', 'use the table ') + one.name, on: { change: event => {
      wish.tables = event.target.checked ? [...wish.tables, one.name] : wish.tables.filter(name => name !== one.name);
      readData();
    } } });
  };
  return make('section', null, make('h3', null, tr('已放入的文件', 'Files')), make('table', { id: 'data-files' },
    make('thead', null, make('tr', null, [tr('采用', 'Used'), tr('文件', 'File'), tr('认作', 'Taken for'), tr('大小', 'Size'), ''].map(text => make('th', { scope: 'col' }, text)))),
    make('tbody', null, files.files.map(one => make('tr', { 'data-file': one.name }, make('td', null, uses(one)), make('td', null, bare(one.name)), make('td', null, takenFor(one)), make('td', { class: 'number' }, sizeText(one.bytes)),
      make('td', null, files.readOnly ? null : make('button', { type: 'button', 'aria-label': tr('移走 ', 'remove ') + one.name, on: { click: () => doData(() => tell('/api/remove', { name: one.name })) } }, tr('移走', 'Remove'))))))), buttons);
}
