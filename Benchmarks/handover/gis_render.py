"""Opens an export in QGIS without a screen and draws it: every layer of the GeoPackage with the style stored in it, the GeoJSON
layers with the .qml beside them, and the project with its print sheet. Run by gis_qgis.sh; prints what QGIS makes of each."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayoutExporter,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

LAYERS = ("clusters", "villages", "edges", "leads")


def draw(layers, crs, extent, path):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setOutputSize(QSize(1600, 1200))
    settings.setOutputDpi(150)
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(path)
    colours = {image.pixel(x, y) for x in range(0, 1600, 7) for y in range(0, 1200, 7)}
    return len(colours), [str(error) for error in job.errors()]


def check(condition, text, faults):
    print(("ok    " if condition else "FAULT ") + text)
    if not condition:
        faults.append(text)


def look_at(layer, name, out, faults):
    check(layer.isValid(), f"{name}: opens", faults)
    if not layer.isValid():
        return
    aliases = [layer.attributeAlias(i) for i in layer.attributeList() if layer.fields()[i].name() not in ("id", "fid")]
    check(all(aliases), f"{name}: {layer.featureCount()} features, {len(aliases)} columns, all with a Chinese name", faults)
    box = layer.extent()
    box.scale(1.06)
    count, errors = draw([layer], layer.crs(), box, os.path.join(out, f"{name}.png"))
    check(not errors and count > (3 if "leads" in name else 8), f"{name}: drawn in {layer.crs().authid()}, {count} colours {errors}", faults)
    has_names = layer.labelsEnabled() or "edges" in name
    check(has_names, f"{name}: {layer.renderer().type()}, labelled {layer.labelsEnabled()}", faults)


def main(folder, out):
    application = QgsApplication([], False)
    application.initQgis()
    print("QGIS", Qgis.QGIS_VERSION)
    faults = []
    for name in LAYERS:
        if os.path.exists(os.path.join(folder, f"{name}.geojson")):
            look_at(QgsVectorLayer(os.path.join(folder, f"{name}.geojson"), name, "ogr"), f"geojson-{name}", out, faults)
        look_at(QgsVectorLayer(os.path.join(folder, f"plan.gpkg|layername={name}"), name, "ogr"), f"gpkg-{name}", out, faults)
        shape = os.path.join(folder, "shp", f"{name}.shp")
        if os.path.exists(shape):
            layer = QgsVectorLayer(shape, name, "ogr")
            message, ok = layer.loadSldStyle(shape[:-4] + ".sld")
            check(ok, f"shp-{name}: takes its SLD {message}", faults)
            box = layer.extent()
            box.scale(1.06)
            count, errors = draw([layer], layer.crs(), box, os.path.join(out, f"shp-{name}.png"))
            check(not errors and count > (3 if name in ("leads", "edges") else 8), f"shp-{name}: drawn, {count} colours {errors}", faults)
    project = QgsProject.instance()
    check(project.read(os.path.join(folder, "plan.qgz")), "project: opens", faults)
    layers = project.layerTreeRoot().layerOrder()
    check(len(layers) == 4 and all(layer.isValid() for layer in layers), f"project: {[layer.name() for layer in layers]}", faults)
    print("      title", project.title(), "| crs", project.crs().authid())
    extent = project.viewSettings().defaultViewExtent()
    count, errors = draw(layers, project.crs(), extent, os.path.join(out, "project.png"))
    check(count > 20 and not errors, f"project: drawn, {count} colours {errors}", faults)
    layouts = project.layoutManager().layouts()
    check(len(layouts) == 1, f"project: sheet {[layout.name() for layout in layouts]}", faults)
    for layout in layouts:
        exporter = QgsLayoutExporter(layout)
        image = QgsLayoutExporter.ImageExportSettings()
        image.dpi = 200
        ok = exporter.exportToImage(os.path.join(out, "sheet.png"), image) == QgsLayoutExporter.Success
        check(ok, "sheet: exported as PNG", faults)
        ok = exporter.exportToPdf(os.path.join(out, "sheet.pdf"), QgsLayoutExporter.PdfExportSettings()) == QgsLayoutExporter.Success
        check(ok, "sheet: exported as PDF", faults)
    project.clear()
    return 1 if faults else 0


if __name__ == "__main__":
    # QGIS may fail while it is torn down in a script; what counts is said before that.
    status = main(sys.argv[1], sys.argv[2])
    sys.stdout.flush()
    os._exit(status)
