// Asks the server for the plan that the address names, or the first one, and runs the page with it; the first screen where there is none.
async function start() {
  const query = new URLSearchParams(location.search);
  try {
    const list = await ask('/api/plans');
    window.workbench = { plans: list.plans, readOnly: list.readOnly, ask, openScreen, onJob, openPlan, jobs };
    hear();
    const wanted = query.get('plan'), name = list.plans.includes(wanted) ? wanted : list.plans[0];
    if (name === undefined) {
      byId('title').textContent = tr('片区规划工作台', 'Cluster planner');
      openScreen(query.get('step') || (screens.some(one => one.id === 'data') ? 'data' : 'propose'));
      return;
    }
    Object.assign(window.workbench, { plan: name });
    const beside = list.plans.includes(query.get('beside')) ? query.get('beside') : '';
    const opened = await ask('/api/plan', { query: { plan: name, beside } });
    window.workbench.live = opened.live;
    byId('data').textContent = JSON.stringify(opened.page);
    const script = make('script', { src: '/page.js' });
    script.addEventListener('load', () => openScreen(query.get('step') || 'map'));
    document.body.append(script);
  } catch (failure) {
    if (!window.workbench) window.workbench = { plans: [], ask, openScreen, onJob, openPlan, jobs };
    byId('title').textContent = failure.error ? refusal(failure) : String(failure);
    showSteps();
  }
}

start();
