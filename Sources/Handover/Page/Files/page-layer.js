// A layer of the map library that draws one plan on a canvas; the library moves and scales the canvas while a hand or a wheel does.
const PlanLayer = L.Renderer.extend({
  options: { padding: 0.15, plan: 0 },

  _initContainer() {
    this._container = document.createElement('canvas');
    this._container.className = 'plan-canvas';
  },

  _destroyContainer() {
    L.DomUtil.remove(this._container);
    delete this._container;
  },

  _updatePaths() {},

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const size = this._bounds.getSize(), canvas = this._container, ratio = Math.min(3, page.printRatio || window.devicePixelRatio || 1);
    L.DomUtil.setPosition(canvas, this._bounds.min);
    canvas.width = Math.round(size.x * ratio);
    canvas.height = Math.round(size.y * ratio);
    canvas.style.width = size.x + 'px';
    canvas.style.height = size.y + 'px';
    this.redraw();
  },

  redraw() {
    const map = this._map, canvas = this._container;
    // A map that is not shown has no size.
    if (!map || !this._bounds || !canvas.width || !canvas.height) return;
    const ratio = canvas.width / this._bounds.getSize().x, context = canvas.getContext('2d');
    const scale = Math.pow(2, map.getZoom()), origin = map.getPixelOrigin().add(this._bounds.min);
    const min = map.containerPointToLayerPoint([0, 0]).subtract(this._bounds.min), size = map.getSize();
    const view = { scale, left: -origin.x, top: -origin.y, ratio, shown: [min.x, min.y, min.x + size.x, min.y + size.y] };
    view.west = -view.left / scale;
    view.east = (canvas.width / ratio - view.left) / scale;
    view.north = view.top / scale;
    view.south = (view.top - canvas.height / ratio) / scale;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    drawPlan(context, view, data.plans[this.options.plan]);
  },
});
