"""Regions of GeoDa's skater, redcap and max-p on the villages' coordinates, as tables that run.py --peers reads.

usage: peers.py BOUNDARIES CODE_FIELD K OUT [--take 12] [--snap 1]

Needs geopandas, shapely 2 and pygeoda (Benchmarks/peers/run.sh makes such an environment). skater and redcap make K regions; max-p
takes a least number of villages instead, so the one whose number of regions comes nearest to K is kept and its number may differ.
"""
import argparse, tempfile
from pathlib import Path

import geopandas, pandas, pygeoda, shapely

parser = argparse.ArgumentParser()
parser.add_argument("boundaries")
parser.add_argument("code_field")
parser.add_argument("k", type=int)
parser.add_argument("out", type=Path)
parser.add_argument("--take", type=int, default=12)
parser.add_argument("--snap", type=float, default=1.0)
given = parser.parse_args()

map = geopandas.read_file(given.boundaries)
if map.crs is not None and map.crs.is_geographic:
    map = map.to_crs(map.estimate_utm_crs())
map["code"] = map[given.code_field].astype(str).str[: given.take]
map["geometry"] = shapely.make_valid(map.geometry.values)
map = map.dissolve("code").reset_index()[["code", "geometry"]]
count = len(map)
pairs = shapely.STRtree(map.geometry.values).query(map.geometry.values, predicate="dwithin", distance=given.snap)
neighbours = [[int(other) for other in pairs[1][pairs[0] == unit] if other != unit] for unit in range(count)]
columns = [list(axis) for axis in shapely.get_coordinates(shapely.centroid(map.geometry.values)).T]

with tempfile.TemporaryDirectory() as folder:
    shapes, contiguity = Path(folder) / "units.shp", Path(folder) / "units.gal"
    map.to_file(shapes)
    lines = [f"0 {count} units unit"]
    for unit, others in enumerate(neighbours):
        lines += [f"{unit} {len(others)}", " ".join(str(other) for other in others)]
    contiguity.write_text("\n".join(lines) + "\n", encoding="utf-8")
    opened = pygeoda.open(str(shapes))
    weights = pygeoda.weights.read_gal(str(contiguity), [str(unit) for unit in range(count)])

    def maxp(least):
        return pygeoda.maxp_greedy(weights, columns, [1] * count, least, iterations=99, random_seed=1)["Clusters"]

    tried = [maxp(least) for least in range(2, count // given.k + 2)]
    answers = {
        "skater": pygeoda.skater(given.k, weights, columns)["Clusters"],
        "redcap": pygeoda.redcap(given.k, weights, columns, "fullorder-wardlinkage")["Clusters"],
        "maxp": min(tried, key=lambda labels: abs(len(set(labels)) - given.k)),
    }
given.out.mkdir(parents=True, exist_ok=True)
for name, labels in answers.items():
    table = pandas.DataFrame({"village_code": map.code, "cluster_id": labels})
    table.to_csv(given.out / f"{name}.csv", index=False)
    print(name, len(set(labels)), "regions")
