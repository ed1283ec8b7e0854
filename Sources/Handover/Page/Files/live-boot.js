// Asks the server for the plan that the address names, or the first one, and runs the page with it.
(async () => {
  'use strict';
  const token = document.querySelector('meta[name=page-token]').content;
  const ask = async path => {
    const answer = await fetch(path, { headers: { 'X-Page-Token': token } });
    const value = await answer.json();
    if (!answer.ok) throw value;
    return value;
  };
  try {
    const list = await ask('/api/plans');
    const wanted = new URLSearchParams(location.search).get('plan');
    const name = list.plans.includes(wanted) ? wanted : list.plans[0];
    if (name === undefined) throw { error: ['工作文件夹中还没有方案:请先运行 planner propose', 'this folder holds no plan yet: run planner propose first'] };
    const opened = await ask('/api/plan?plan=' + encodeURIComponent(name));
    window.workbench = { token, plans: list.plans, live: opened.live };
    document.getElementById('data').textContent = JSON.stringify(opened.page);
    const script = document.createElement('script');
    script.src = '/page.js';
    document.body.append(script);
  } catch (failure) {
    const said = failure && failure.error ? [failure.error, failure.mend].filter(Boolean) : [['服务没有应答', 'the server does not answer']];
    document.getElementById('title').textContent = said.map(text => text[document.documentElement.lang === 'en' ? 1 : 0]).join('。');
  }
})();
