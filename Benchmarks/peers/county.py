"""A county as planner-bench wrote it, and the judge of everybody's regions."""
import csv
import os
from collections import Counter

import numpy as np


class County:
    def __init__(self, folder):
        with open(os.path.join(folder, "units.csv"), encoding="utf-8") as file:
            rows = list(csv.reader(file))
        table = np.array(rows[1:], dtype=float)
        self.names = rows[0][5:]
        self.xy = table[:, 1:3]
        self.population = table[:, 3].astype(int)
        self.strong = table[:, 4] > 0
        self.features = table[:, 5:]
        spread = self.features.std(axis=0)
        self.z = (self.features - self.features.mean(axis=0)) / np.where(spread > 0, spread, 1)
        self.n = len(table)
        with open(os.path.join(folder, "edges.csv"), encoding="utf-8") as file:
            self.edges = [tuple(map(int, row)) for row in list(csv.reader(file))[1:]]
        self.target = int(self.population.sum()) * 6 // self.n
        self.k = max(1, self.n // 6)

    def neighbours(self):
        lists = {unit: [] for unit in range(self.n)}
        for u, v in self.edges:
            lists[u].append(v)
            lists[v].append(u)
        return lists

    def judge(self, labels, floor=None):
        """Figures of a labelling, −1 for a unit left out; nobody's own word is taken for anything."""
        labels = np.asarray(labels)
        neighbours = self.neighbours()
        kept = connected = sized = 0
        within = (self.z[labels < 0] ** 2).sum()
        regions = sorted(set(labels[labels >= 0].tolist()))
        above = 0
        for region in regions:
            units = np.flatnonzero(labels == region)
            inside, seen, stack = set(units.tolist()), {int(units[0])}, [int(units[0])]
            while stack:
                for other in neighbours[stack.pop()]:
                    if other in inside and other not in seen:
                        seen.add(other)
                        stack.append(other)
            is_connected = len(seen) == len(inside)
            people = int(self.population[units].sum())
            is_sized = 3 <= len(units) <= 12 and self.target // 2 <= people <= 2 * self.target
            connected += is_connected
            sized += is_connected and is_sized
            kept += is_connected and is_sized and bool(self.strong[units].any())
            above += is_connected and floor is not None and people >= floor
            within += ((self.z[units] - self.z[units].mean(axis=0)) ** 2).sum()
        count = max(1, len(regions))
        return {
            "regions": len(regions), "left_out": int((labels < 0).sum()), "connected": connected / count,
            "sized": sized / count, "kept": kept / count, "within": float(within / max(1e-9, (self.z**2).sum())),
            "above_floor": above, "sizes": dict(Counter(Counter(labels.tolist()).values())),
        }
