// What each layer paints: a key and a fill per village, and the legend. Clusters have the colours of the printed map.
const palette = data.colours.palette;
const incomeFills = ['#e8845c', '#f5c3a8', '#f3ead0', '#b5dcc3', '#6fb08c'];

function incomeLimits() {
  const { weak, strong } = data.classes;
  return [weak / 2, weak, strong, strong * 2].filter((limit, i, all) => i === 0 || limit > all[i - 1]);
}

function incomeBand(village) {
  const income = villages.income[village];
  return income === null ? -1 : incomeLimits().filter(limit => income >= limit).length;
}

const classKeys = { s: 'strong', m: 'middle', w: 'weak', u: 'unknown' };
const fills = { strong: data.colours.strong, middle: data.colours.middle, weak: data.colours.weak, unknown: data.colours.unknown };

// The standing of a village that is in no cluster; empty for one that is.
const outside = (plan, village) => ({ '-1': 'leftOut', '-2': 'excluded', '-3': 'absent' })[plan.of[village]] || '';

const looks = {
  cluster: plan => ({
    key: village => outside(plan, village) || classKeys[plan.cls[village]],
    fill: village => plan.of[village] < 0 ? data.colours.leftOut : palette[plan.clusters[plan.of[village]].colour],
    legend: ['strong', 'middle', 'weak', 'unknown', 'leftOut', 'excluded', 'absent'].map(key => ({
      key, label: say(key),
      // As on the printed map: slanting lines for weak villages, a dot for strong ones.
      sign: { weak: 'hatched', strong: 'dotted' }[key],
      sample: ['leftOut', 'excluded', 'absent'].includes(key) ? data.colours.leftOut : '#ffffff',
    })),
  }),
  income: () => {
    const limits = incomeLimits().map(limit => String(limit)), unit = words2(data.classes.unit);
    const labels = ['＜ ' + limits[0], ...limits.slice(1).map((limit, i) => limits[i] + ' – ' + limit), '≥ ' + limits[limits.length - 1]];
    return {
      key: village => 'i' + incomeBand(village),
      fill: village => incomeFills[incomeBand(village)] || data.colours.unknown,
      legend: labels.map((label, i) => ({ key: 'i' + i, label: label + ' ' + unit, sample: incomeFills[i] }))
        .concat({ key: 'i-1', label: say('missing'), sample: data.colours.unknown }),
    };
  },
  class: plan => ({
    key: village => classKeys[plan.cls[village]], fill: village => fills[classKeys[plan.cls[village]]],
    legend: Object.keys(fills).map(key => ({ key, label: say(key), sample: fills[key] })),
  }),
  industry: () => {
    const shown = Math.min(8, data.industries.length);
    const own = village => villages.industry[village].length ? Math.min(villages.industry[village][0], shown) : -1;
    const entry = i => ({ key: 'n' + i, label: words2(data.industries[i]), sample: palette[i] });
    return {
      key: village => 'n' + own(village),
      fill: village => own(village) < 0 ? data.colours.unknown : own(village) === shown ? '#ffffff' : palette[own(village)],
      legend: data.industries.slice(0, shown).map((_, i) => entry(i)).concat(
        { key: 'n' + shown, label: say('others'), sample: '#ffffff' }, { key: 'n-1', label: say('missing'), sample: data.colours.unknown }),
    };
  },
  area: () => named('a', villages.area, data.areas, data.areaColour),
  town: () => named('t', villages.town, data.towns, data.townColour),
};

function named(letter, of, names, colours) {
  return {
    key: village => letter + of[village],
    fill: village => of[village] < 0 ? data.colours.leftOut : palette[colours[of[village]]],
    legend: names.map((name, i) => ({ key: letter + i, label: name, sample: palette[colours[i]] }))
      .concat({ key: letter + '-1', label: say('none'), sample: data.colours.leftOut }),
  };
}

// The look of a plan in the chosen layer, its legend with counts and without what no village has.
function lookOf(plan) {
  const look = looks[state.layer](plan), counts = {};
  for (let village = 0; village < villageCount; village++) {
    const key = look.key(village);
    counts[key] = (counts[key] || 0) + 1;
  }
  look.legend = look.legend.filter(entry => counts[entry.key]).map(entry => Object.assign({ count: counts[entry.key] }, entry));
  look.isHidden = village => state.hidden.size > 0 && state.hidden.has(look.key(village));
  return look;
}
