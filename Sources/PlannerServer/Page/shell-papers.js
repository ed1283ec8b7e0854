// 交付: what is handed over of a plan, made by a press of a button and taken from here or from the folder.
const papers = { kinds: [], files: [], chosen: new Set(['report', 'workbook', 'map', 'gis']), sheet: null, failure: null, folder: null };

function fileSize(bytes) {
  return bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) + ' KB' : (bytes / 1e6).toFixed(1) + ' MB';
}

async function takeFile(path, query, name) {
  papers.failure = null;
  try {
    const answer = await fetch(path + '?' + new URLSearchParams(query), { headers: { 'X-Page-Token': pageToken } });
    if (!answer.ok) throw await answer.json();
    const address = URL.createObjectURL(await answer.blob()), link = make('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  } catch (failure) { papers.failure = failure; showPapers(); }
}

async function makePapers() {
  papers.failure = null;
  try {
    papers.folder = (await tell('/api/papers', { plan: window.workbench.plan, kinds: [...papers.chosen].join(',') })).folder;
  } catch (failure) { papers.failure = failure; }
  showPapers();
}

async function readPapers() {
  try { Object.assign(papers, await ask('/api/papers')); } catch (failure) { papers.failure = failure; }
  showPapers();
}

async function previewSheet() {
  try {
    const { svg } = await ask('/api/sheet', { query: { plan: window.workbench.plan } });
    papers.sheet = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  } catch (failure) { papers.failure = failure; }
  showPapers();
}

function paperChoice(kind) {
  return make('label', { class: 'paper' },
    make('input', { type: 'checkbox', value: kind.key, checked: papers.chosen.has(kind.key), on: { change: event => {
      if (event.target.checked) papers.chosen.add(kind.key); else papers.chosen.delete(kind.key);
      byId('make-papers').disabled = !papers.chosen.size;
    } } }), make('strong', null, both(kind.name)), make('span', { class: 'small' }, both(kind.use)));
}

function paperFolder(folder, files) {
  return make('section', { class: 'papers' }, make('h3', null, folder, ' ',
    make('button', { type: 'button', 'data-zip': folder, on: { click: () => takeFile('/api/papers.zip', { folder }, folder.split('/').pop() + '.zip') } }, tr('全部打包下载(zip)', 'All as one zip'))),
    make('ul', { class: 'plain' }, files.map(one => make('li', null,
      make('button', { type: 'button', class: 'link', 'data-file': one.file, on: { click: () => takeFile('/api/paper', { file: one.file }, one.file.split('/').pop()) } },
        one.file.slice(folder.length + 1)), ' ', make('span', { class: 'small' }, fileSize(one.bytes))))));
}

function showPapers() {
  if (document.body.dataset.step !== 'papers') return;
  const folders = new Map();
  for (const one of papers.files) {
    const folder = one.file.split('/').slice(0, 2).join('/');
    folders.set(folder, [...(folders.get(folder) || []), one]);
  }
  const working = [...jobs.values()].filter(job => job.kind === 'papers' && (isAtWork(job) || job.standing === 'failed'));
  fill(byId('screen'), make('h2', null, tr('交付成果', 'Hand over')),
    make('p', null, tr('选择要生成的材料。人员姓名默认不写入;文件存放在工作文件夹的 papers 中,每次生成另存一处,不覆盖已有的。',
      'Choose what is to be made. Names of people are left out by default; the files lie in papers/ of the folder, and nothing made before is replaced.')),
    make('div', { class: 'paper-list' }, papers.kinds.map(paperChoice)),
    window.workbench.readOnly ? make('p', { class: 'bad' }, tr('服务以只读方式启动,不能生成。', 'The server was started read-only.'))
      : make('button', { type: 'button', id: 'make-papers', class: 'main', disabled: !papers.chosen.size, on: { click: makePapers } }, tr('生成', 'Make them')),
    ' ', make('button', { type: 'button', id: 'preview-sheet', on: { click: previewSheet } }, tr('预览片区划分图', 'Preview of the map')),
    papers.failure ? make('p', { class: 'bad', role: 'alert' }, refusal(papers.failure)) : null,
    make('div', { id: 'paper-jobs', 'aria-live': 'polite' }, working.map(jobLine)),
    papers.sheet ? make('img', { class: 'sheet', src: papers.sheet, alt: tr('片区划分图', 'map of the clusters') }) : null,
    [...folders].reverse().map(([folder, files]) => paperFolder(folder, files)));
}

screens.push({
  id: 'papers', title: ['交付', 'Hand over'], hint: ['生成报告、表格、地图和 GIS 数据', 'make the report, tables, maps and GIS files'], needsPlan: true,
  open() {
    showPapers();
    readPapers();
  },
});
onJob((job, before) => {
  if (job.kind !== 'papers') return;
  if (job.standing === 'done' && (!before || before.standing !== 'done')) readPapers(); else showPapers();
});
