// Printing: the map with the legend on the first sheet, then the clusters as a table; the notice stands on every sheet.
function beforePrint() {
  const [first] = page.maps;
  page.beforePrint = { centre: first.getCenter(), zoom: first.getZoom(), bounds: first.getBounds() };
  document.body.classList.add('printing');
  page.printRatio = 3;
  page.isStarted = false;
  hideCard();
  for (const map of shownMaps()) {
    map.options.zoomSnap = 0;
    map.invalidateSize({ animate: false });
  }
  // What was on the screen is printed; a whole county fills the sheet.
  const { bounds: seen } = page.beforePrint;
  first.fitBounds(state.at && !seen.contains(bounds(countyBox)) ? seen : countyBounds(), { animate: false });
  drawMaps();
  fill(byId('print-tables'), printTables());
}

function afterPrint() {
  document.body.classList.remove('printing');
  page.printRatio = 0;
  fill(byId('print-tables'));
  for (const map of shownMaps()) {
    map.options.zoomSnap = 0.25;
    map.invalidateSize({ animate: false });
  }
  page.maps[0].setView(page.beforePrint.centre, page.beforePrint.zoom, { animate: false });
  page.isStarted = true;
  drawMaps();
}

function printTables() {
  const plan = current(), rows = plan.clusters.map((cluster, index) => make('tr', null,
    [cluster.id, cluster.name, cluster.lead >= 0 ? villages.name[cluster.lead] : '—', count(cluster.size), count(cluster.weak), count(cluster.party),
      count(cluster.income, 1), noteOf(cluster), plan.members[index].map(village => villages.name[village]).join('、')].map((text, i) =>
      make('td', { class: i > 2 && i < 7 ? 'number' : null }, bare(text)))));
  const head = [say('id'), say('name'), say('lead'), say('size'), say('weakCount'), say('party'), incomeTitle(), say('note'), say('members')];
  const origin = plan.manifest.map(([label, value]) => words2(label) + ': ' + words2(value)).join(' · ');
  return [
    make('h2', null, bare(words2(plan.title))), make('p', null, words2(plan.summary)),
    plan.outside.map(text => make('p', { class: 'small' }, bare(words2(text)))),
    make('table', null, make('thead', null, make('tr', null, head.map(text => make('th', null, text)))), make('tbody', null, rows),
      make('tfoot', null, make('tr', null, make('td', { colspan: head.length }, make('strong', null, words2(data.notice)), ' ', say('borders'))))),
    make('p', { class: 'small' }, bare(origin)),
  ];
}
