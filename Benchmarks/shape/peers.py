"""Regions of other programs on the villages' coordinates, as tables that run.py --peers reads: GeoDa's skater, redcap and max-p, and
spopt's skater, k-means, AZP and max-p (it has no redcap).

usage: peers.py BOUNDARIES CODE_FIELD K OUT [--take 12] [--snap 1] [--only geoda spopt]

Needs geopandas, shapely 2, pygeoda, libpysal and spopt (Benchmarks/peers/run.sh makes such an environment). Max-p takes a least
number of villages instead of K regions, so the one whose number of regions comes nearest to K is kept and its number may differ. K-means
and AZP of spopt begin from NumPy's random numbers, which are seeded. A table already there is not made again.
"""
import argparse, tempfile, time, warnings
from pathlib import Path

import geopandas, numpy, pandas, shapely

parser = argparse.ArgumentParser()
parser.add_argument("boundaries")
parser.add_argument("code_field")
parser.add_argument("k", type=int)
parser.add_argument("out", type=Path)
parser.add_argument("--take", type=int, default=12)
parser.add_argument("--snap", type=float, default=1.0)
parser.add_argument("--only", nargs="*", default=["geoda", "spopt"])
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



def nearest(tried):
    return min(tried, key=lambda labels: abs(len(set(labels)) - given.k))


def geoda():
    """GeoDa's programs; contiguity is handed over as it is, in a GAL file."""
    import pygeoda

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

        yield "skater", lambda: pygeoda.skater(given.k, weights, columns)["Clusters"]
        yield "redcap", lambda: pygeoda.redcap(given.k, weights, columns, "fullorder-wardlinkage")["Clusters"]
        yield "maxp", lambda: nearest([maxp(least) for least in range(2, count // given.k + 2)])


def spopt():
    """spopt's programs on the same neighbours and coordinates."""
    from libpysal.weights import W
    from spopt.region import AZP, MaxPHeuristic, RegionKMeansHeuristic, Skater

    weights = W(dict(enumerate(neighbours)), silence_warnings=True)
    frame = map.assign(x=columns[0], y=columns[1], one=1)
    both = ["x", "y"]

    def solved(model):
        numpy.random.seed(1)
        model.solve()
        return list(model.labels_)

    def maxp(least):
        numpy.random.seed(1)
        return solved(MaxPHeuristic(frame, weights, both, "one", least, top_n=2))

    yield "spopt-skater", lambda: solved(Skater(frame, weights, both, n_clusters=given.k, floor=3))
    yield "spopt-k-means", lambda: solved(RegionKMeansHeuristic(frame[both].to_numpy(), given.k, weights))
    yield "spopt-azp", lambda: solved(AZP(frame, weights, both, n_clusters=given.k, random_state=1))
    yield "spopt-maxp", lambda: nearest([maxp(least) for least in range(count // given.k - 1, count // given.k + 2)])


given.out.mkdir(parents=True, exist_ok=True)
warnings.filterwarnings("ignore")
for program in [geoda, spopt]:
    if program.__name__ not in given.only:
        continue
    for name, regions in program():
        if (given.out / f"{name}.csv").exists():
            continue
        started = time.process_time()
        labels = regions()
        table = pandas.DataFrame({"village_code": map.code, "cluster_id": labels})
        table.to_csv(given.out / f"{name}.csv", index=False)
        print(name, len(set(labels)), "regions", f"{time.process_time() - started:.1f} CPU s", flush=True)
