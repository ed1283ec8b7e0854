"""A judge of plans that shares nothing with the program: hard rules and the numbers of clusters, from the map's own bytes and the
table as it stands.

It knows the rules of RULES and no others; a scenario that has more is refused, so that nothing is held to be judged that is not."""
import csv
import json
import math
import os
import sqlite3
import struct

from shapely import intersection, union_all, wkb

CODE, TOWN, NAME = "统计用区划代码", "乡镇（街道）", "行政村（社区）"
PEOPLE, MEMBERS, INCOME, LEAD_OK = "户籍人口（人）", "党员数（名）", "2024年村集体经营性收入（万元）", "可任牵头村"
RULES = {"contiguity", "islands", "villages", "population", "party_members", "strong_per_cluster", "weak_per_strong", "lead_far_km",
         "towns", "leave_out", "exclude"}


class County:
    """Land and numbers of villages by their codes."""

    def __init__(self, folder, scenario):
        with open(os.path.join(folder, scenario)) as file:
            self.scenario = json.load(file)
        unknown = set(self.scenario["must"]) - RULES
        if unknown:
            raise ValueError(f"rules that this judge does not know: {sorted(unknown)}")
        data = self.scenario["data"]
        self.land = self.shapes(os.path.join(folder, data["villages"]["path"]), data["villages"]["code_field"])
        with open(os.path.join(folder, data["tables"][0]["path"]), encoding="utf-8-sig", newline="") as file:
            self.rows = {row[CODE]: row for row in csv.DictReader(file)}
        self.codes = sorted(self.land)
        # A point within the land, not its centre: what of a bent village lies outside it would be nobody's seat.
        self.points = {code: self.land[code].representative_point() for code in self.codes}
        must = self.scenario["must"]
        self.borders = self.shared(must["contiguity"]["min_shared_m"])

    @staticmethod
    def shapes(path, field):
        base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        table, column = base.execute("select table_name, column_name from gpkg_geometry_columns").fetchone()
        land = {}
        for code, blob in base.execute(f'select "{field}", "{column}" from "{table}"'):
            envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7]
            assert blob[:2] == b"GP" and struct.unpack("<i", blob[4:8])[0] >= 0
            # Nineteen digits are twelve of the village and seven of the owner within it.
            land.setdefault(code[:12], []).append(wkb.loads(blob[8 + envelope:]))
        return {code: parts[0] if len(parts) == 1 else union_all(parts) for code, parts in land.items()}

    def shared(self, least):
        """Pairs of villages with at least so many metres of border, and the metres.

        On a grid of millimetres: where three villages meet, one of them may have a corner on the straight side of another.
        """
        pairs = {}
        for index, a in enumerate(self.codes):
            for b in self.codes[index + 1:]:
                if self.land[a].intersects(self.land[b]):
                    metres = intersection(self.land[a].boundary, self.land[b].boundary, grid_size=0.001).length
                    if metres > 0 and metres >= least:
                        pairs[a, b] = metres
        return pairs

    def number(self, code, column):
        text = self.rows[code][column]
        return float(text) if text else None

    def is_strong(self, code):
        income = self.number(code, INCOME)
        return income is not None and income >= self.scenario["classes"]["strong"]["min"]

    def is_weak(self, code):
        income = self.number(code, INCOME)
        return income is not None and income < self.scenario["classes"]["weak"]["below"]


class Cluster:
    """A cluster of a plan and what it is by the county's own numbers."""

    def __init__(self, county, name, members, lead):
        self.county, self.name, self.members, self.lead = county, name, sorted(members), lead
        self.land = union_all([county.land[code] for code in self.members])

    def total(self, column):
        numbers = [self.county.number(code, column) for code in self.members]
        return sum(number for number in numbers if number is not None)

    def parts(self):
        left, parts = set(self.members), 0
        while left:
            parts, reached = parts + 1, [left.pop()]
            while reached:
                at = reached.pop()
                near = {b if a == at else a for a, b in self.county.borders if at in (a, b)} & left
                left -= near
                reached += near
        return parts

    def numbers(self):
        point = self.county.points
        far = max(point[code].distance(point[self.lead]) for code in self.members) / 1000
        return {
            "villages": len(self.members), "strong": sum(map(self.county.is_strong, self.members)),
            "weak": sum(map(self.county.is_weak, self.members)), "population": self.total(PEOPLE),
            "party_members": self.total(MEMBERS), "income_sum": self.total(INCOME), "lead_far_km": far,
            "towns": len({self.county.rows[code][TOWN] for code in self.members}), "area_km2": self.land.area / 1e6,
            "compactness": 4 * math.pi * self.land.area / self.land.length ** 2, "components": self.parts(),
        }

    def broken(self):
        """Keys of the rules it breaks."""
        must, has, found = self.county.scenario["must"], self.numbers(), set()

        def outside(value, bounds):
            return value < bounds.get("min", -math.inf) or value > bounds.get("max", math.inf)
        for key in ["villages", "population", "party_members"]:
            if key in must and outside(has[key], must[key]):
                found.add(key)
        if outside(has["strong"], must.get("strong_per_cluster", {})):
            found.add("strong_per_cluster")
        if "weak_per_strong" in must and has["weak"] > must["weak_per_strong"]["max"] * has["strong"]:
            found.add("weak_per_strong")
        if has["components"] > 1:
            found.add("contiguity")
        if must["towns"]["cross"] == "forbid" and has["towns"] > 1:
            found.add("towns.cross")
        if "lead_far_km" in must and has["lead_far_km"] > must["lead_far_km"]["max"]:
            found.add("lead_far_km")
        least = self.county.scenario["lead"]["qualify"]["income_operating"]["min"]
        if (self.county.number(self.lead, INCOME) or 0) < least:
            found.add("lead.qualify")
        if set(must.get("exclude", [])) & set(self.members):
            found.add("exclude")
        return found


def judge(county, clusters):
    """What a plan breaks, as pairs of a cluster's name (none for the plan as a whole) and the key of a rule."""
    found = {(cluster.name, key) for cluster in clusters for key in cluster.broken()}
    covered = [code for cluster in clusters for code in cluster.members]
    if len(covered) != len(set(covered)):
        found.add((None, "one_cluster"))
    rule = county.scenario["must"]["leave_out"]
    excluded = set(county.scenario["must"].get("exclude", []))
    all_codes = [code for code in county.codes if code not in excluded]
    left = len(all_codes) - len(set(covered) - excluded)
    if left > (math.floor(rule["max_share"] * len(all_codes) + 1e-9) if rule["allowed"] else 0):
        found.add((None, "leave_out"))
    return found
