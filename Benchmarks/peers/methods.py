"""The peers. Every method is called as its own documentation shows and gives one label per unit."""
import numpy as np


def frame(county):
    import geopandas
    import pandas
    from shapely.geometry import Point

    table = pandas.DataFrame(county.z, columns=county.names)
    table["population"], table["one"] = county.population, 1
    return geopandas.GeoDataFrame(table, geometry=[Point(*xy) for xy in county.xy])


def weights(county):
    from libpysal.weights import W

    return W(county.neighbours(), silence_warnings=True)


def ward(county, seed):
    """scikit-learn's Ward with connectivity: no sizes, no populations."""
    from scipy.sparse import coo_matrix
    from sklearn.cluster import AgglomerativeClustering

    u, v = np.array(county.edges).T
    matrix = coo_matrix((np.ones(len(u)), (u, v)), shape=(county.n, county.n))
    return AgglomerativeClustering(county.k, connectivity=(matrix + matrix.T).tocsr()).fit(county.z).labels_


def skater(county, seed):
    """spopt's SKATER with its floor of three units."""
    from spopt.region import Skater

    model = Skater(frame(county), weights(county), county.names, n_clusters=county.k, floor=3)
    model.solve()
    return model.labels_


def spopt_ward(county, seed):
    from spopt.region import WardSpatial

    model = WardSpatial(frame(county), weights(county), county.names, n_clusters=county.k)
    model.solve()
    return model.labels_


def spopt_maxp(county, seed):
    """spopt's max-p draws from NumPy's global generator, so that is seeded."""
    from spopt.region import MaxPHeuristic

    np.random.seed(seed)
    model = MaxPHeuristic(frame(county), weights(county), county.names, "population", county.target, top_n=2)
    model.solve()
    return model.labels_


def geoda(county):
    """The units as squares on no map: contiguity is given as it is, from a GAL file."""
    import os
    import tempfile

    import pygeoda

    data = frame(county)
    data["geometry"] = data.geometry.buffer(1, cap_style="square")
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "units.shp")
    data.to_file(path)
    geo = pygeoda.open(path)
    gal = os.path.join(folder, "units.gal")
    with open(gal, "w", encoding="utf-8") as file:
        file.write(f"0 {county.n} units unit\n")
        for unit, others in county.neighbours().items():
            file.write(f"{unit} {len(others)}\n{' '.join(map(str, others))}\n")
    return pygeoda, geo, pygeoda.weights.read_gal(gal, [str(unit) for unit in range(county.n)])


def columns(county):
    return [county.z[:, feature].tolist() for feature in range(county.z.shape[1])]


def pygeoda_skater(county, seed):
    """GeoDa's SKATER with a least population, its nearest thing to our rules."""
    pygeoda, _, w = geoda(county)
    bound = county.population.tolist()
    result = pygeoda.skater(county.k, w, columns(county), bound_variable=bound, min_bound=county.target / 2)
    return [label - 1 for label in result["Clusters"]]


def pygeoda_redcap(county, seed):
    pygeoda, _, w = geoda(county)
    result = pygeoda.redcap(county.k, w, columns(county), "fullorder-wardlinkage")
    return [label - 1 for label in result["Clusters"]]


def pygeoda_maxp(county, seed):
    pygeoda, _, w = geoda(county)
    bound = county.population.tolist()
    result = pygeoda.maxp_greedy(w, columns(county), bound, county.target, iterations=99, random_seed=seed)
    return [label - 1 for label in result["Clusters"]]


def gerrychain_tree(county, seed):
    """GerryChain's recursive tree partition into districts of equal population."""
    import random

    import networkx
    from gerrychain import Graph
    from gerrychain.tree import recursive_tree_part

    random.seed(seed)
    plain = networkx.Graph(county.edges)
    plain.add_nodes_from(range(county.n))
    for unit in plain:
        plain.nodes[unit]["population"] = int(county.population[unit])
    graph = Graph.from_networkx(plain)
    plan = recursive_tree_part(
        graph, range(county.k), int(county.population.sum()) / county.k, "population", 0.5, 1)
    return [plan[unit] for unit in range(county.n)]


LIKENESS = [ward, spopt_ward, skater, pygeoda_skater, pygeoda_redcap, gerrychain_tree]
MAXP = [spopt_maxp, pygeoda_maxp]
