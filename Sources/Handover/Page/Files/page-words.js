// Every word of the page in Chinese and English.
const words = {
  print: ['打印', 'Print'], language: ['EN', '中'], languageHint: ['Switch to English', '切换到中文'],
  search: ['搜索村名、代码或拼音首字母', 'Search a village by name, code or initials'],
  noMatch: ['未找到', 'nothing found'], more: ['还有 {n} 个', '{n} more'],
  cluster: ['片区', 'Clusters'], village: ['村', 'Villages'], compare: ['对比', 'Comparison'], about: ['说明', 'About'],
  layer: ['图层', 'Layer'], layerCluster: ['片区', 'Clusters'], layerIncome: ['收入', 'Income'], layerClass: ['强弱类别', 'Class'],
  layerIndustry: ['产业', 'Industry'], layerArea: ['现有片区', 'Present areas'], layerTown: ['乡镇', 'Townships'],
  legend: ['图例', 'Legend'], legendHint: ['(点击可筛选)', ' (click to filter)'], showAll: ['全部显示', 'show all'],
  fit: ['全县', 'Whole county'], zoomIn: ['放大', 'Zoom in'], zoomOut: ['缩小', 'Zoom out'],
  view: ['看图方式', 'View'], viewOne: ['单图', 'One map'], viewSwipe: ['卷帘', 'Swipe'], viewSide: ['并排', 'Side by side'],
  plan: ['方案', 'Plan'], swipe: ['卷帘位置', 'Place of the swipe'],
  lead: ['牵头村', 'lead village'], leadColumn: ['牵头村', 'Lead'], strong: ['强村', 'strong'], middle: ['中间村', 'middle'], weak: ['薄弱村', 'weak'],
  unknown: ['收入不详', 'income unknown'], leftOut: ['暂不组建', 'left out'], excluded: ['不参加分片', 'excluded'],
  absent: ['该方案中无此村', 'not in this plan'], moved: ['两方案归属不同的村', 'elsewhere in the other plan'],
  none: ['无', 'none'], missing: ['缺数', 'missing'], others: ['其他', 'others'],
  id: ['编号', 'Id'], name: ['片区', 'Cluster'], size: ['村数', 'Villages'], sizeText: ['{size} 个(强村 {strong} 个,薄弱村 {weak} 个)', '{size} ({strong} strong, {weak} weak)'], weakCount: ['薄弱村', 'Weak'],
  party: ['党员', 'Members'], pop: ['人口', 'Population'], income: ['收入', 'Income'], note: ['提醒', 'Note'],
  town: ['乡镇', 'Township'], standing: ['类别', 'Class'], code: ['代码', 'Code'], industry: ['主导产业', 'Main industry'],
  area: ['现有片区', 'Present area'], km2: ['面积', 'Area'], far: ['最远到牵头村', 'Farthest to lead'],
  resident: ['常住', 'Residents'], score: ['得分(每百村)', 'Score per 100'], form: ['可设组织', 'Form'],
  towns: ['乡镇', 'Townships'], appointed: ['书记由乡镇下派', 'secretary sent'],
  kept: ['保留的现有片区', 'kept as it was'], hand: ['经人工调整', 'moved by hand'],
  why: ['组建理由', 'Why'], whyVillage: ['理由', 'Why'], rules: ['规则', 'Rules'], members: ['成员村', 'Villages'],
  next: ['次选片区', 'Next best'], points: ['少 {n} 分', '{n} points less'], back: ['返回列表', 'Back to the list'],
  copy: ['复制理由', 'Copy'], copied: ['已复制', 'Copied'], inOther: ['在“{n}”中', 'In “{n}”'],
  soft: ['(扣分)', '(costs points)'], broken: ['不满足', 'broken'], notValid: ['不是有效方案', 'not a valid plan'],
  km: ['公里', 'km'], km2Unit: ['平方公里', 'km²'], persons: ['人', ''], rowsFrom: ['第 {a}–{b} 个,共 {n} 个', '{a}–{b} of {n}'],
  before: ['上一页', 'Previous'], after: ['下一页', 'Next'], moves: ['归属变动的村', 'Villages moved'],
  indicator: ['指标', 'Indicator'], better: ['▲好', '▲ better'], worse: ['▼差', '▼ worse'], same: ['＝', '='], different: ['≠', '≠'],
  changes: ['片区变化', 'Clusters that changed'], leads: ['牵头村变化', 'Leads that changed'],
  parameters: ['参数不同', 'Parameters that differ'], cause: ['原因', 'Cause'],
  borders: ['边界为示意,不作为权属依据', 'Borders are indicative and prove no ownership'], review: ['审图号', 'Map review no.'],
  mapLabel: ['片区地图:方向键移动,+ 和 − 缩放', 'Map: arrow keys move it, + and − zoom'],
  helpTitle: ['使用说明', 'How to use it'],
  help: [
    '滚轮或 + − 键缩放,拖动或按方向键平移,双击空白处显示全县;点击村或表格中的行查看理由;点击图例可筛选;复制地址栏中的链接即可保存当前画面。本页不联网。',
    'Wheel or + − zooms, dragging or arrow keys move, double click off the land shows the whole county; click a village or a row for the reason; click the legend to filter; the address keeps what is shown. This page uses no network.',
  ],
  villageBorder: ['村界', 'village border'], clusterBorder: ['片区界', 'cluster border'], townBorder: ['乡镇界', 'township border'],
  countyBorder: ['县界', 'county border'], left: ['左', 'left'], right: ['右', 'right'], library: ['地图库', 'Map library'],
};
const ruleWords = {
  'adjacent.connected': ['连片', 'contiguous'], 'size.villages': ['村数', 'villages'], 'size.population': ['人口', 'population'],
  'party.members': ['党员', 'Party members'], 'size.strong': ['强村', 'strong villages'],
  'size.weak_per_strong': ['每个强村带动薄弱村数', 'weak per strong'], 'lead.distance_km': ['到牵头村(公里)', 'to the lead (km)'],
  'lead.qualified': ['牵头村条件', 'qualified lead'], 'lead.fallback': ['乡镇下派书记', 'sent secretary'],
  'lead.fixed': ['指定牵头村', 'fixed lead'], 'town.cross': ['乡镇数', 'townships'],
};

function words2(pair) { return pair[state.lang === 'zh' ? 0 : 1]; }

function say(key, values) {
  let text = words2(words[key]);
  for (const name in values || {}) text = text.split('{' + name + '}').join(values[name]);
  return text;
}

// A number with separators; a dash where it is missing.
function count(number, decimals) {
  if (number === null || number === undefined) return '—';
  return number.toLocaleString('en-US', { minimumFractionDigits: decimals || 0, maximumFractionDigits: decimals || 0 });
}
