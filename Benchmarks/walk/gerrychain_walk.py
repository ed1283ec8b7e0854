"""GerryChain's recombination on the graph of our walk, started from the regions of our plan; one line of a table."""
import csv
import json
import sys
import time
from functools import partial

import networkx
from gerrychain import Graph, MarkovChain, Partition, accept, constraints, updaters
from gerrychain.proposals import recom


def main(graph_path, ours_path):
    with open(ours_path, encoding="utf-8") as file:
        ours = json.load(file)
    plain = networkx.Graph()
    with open(graph_path, encoding="utf-8") as file:
        for row in csv.reader(file):
            if row[0] == "unit":
                plain.add_node(int(row[1]), population=int(row[2]), region=int(row[3]))
            else:
                plain.add_edge(int(row[1]), int(row[2]))
    # Its chains know no units left out, so only units in regions take part.
    plain.remove_nodes_from([node for node, data in list(plain.nodes(data=True)) if data["region"] < 0])
    graph = Graph.from_networkx(plain)
    start = Partition(graph, "region", {"population": updaters.Tally("population", alias="population")})
    ideal = sum(start["population"].values()) / len(start)
    proposal = partial(recom, pop_col="population", pop_target=ideal, epsilon=0.9, node_repeats=0)
    steps = 500
    chain = MarkovChain(proposal, [constraints.contiguous], accept.always_accept, start, steps)
    before = time.process_time()
    count = sum(1 for _ in chain)
    theirs = count / (time.process_time() - before)
    print(
        f"| {ours['units']} | {ours['regions']} | {ours['taken_per_cpu_s']:,.0f} | {theirs:,.0f} |"
        f" {ours['taken_per_cpu_s'] / theirs:,.0f} |")


main(sys.argv[1], sys.argv[2])
