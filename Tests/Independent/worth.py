"""What a plan is worth, from the formulas of the scenario's manual, and the best plan of a small county by trying all of them.

It knows the terms of TERMS and no others; a scenario that weighs more is refused."""
import math
from functools import lru_cache

from judge import INCOME, TOWN, Cluster

INDUSTRY, BACKWARD = "主导产业", "后进村党组织"
# Of a village under its lead; of neighbours in one cluster; of a cluster.
PAIR, BORDER, WHOLE = ["lift", "industry", "compact", "same_town"], ["shape", "whole_town"], ["size", "strong_lead"]
TERMS = set(PAIR + BORDER + WHOLE)


def micropoints(points):
    """Whole millionths, halves away from zero."""
    return int(math.copysign(math.floor(abs(points) * 1e6 + 0.5), points))


class Worth:
    def __init__(self, county):
        self.county, self.prefer, self.costs = county, county.scenario["prefer"], county.scenario["costs"]
        self.weights = {name: term["weight"] if isinstance(term, dict) else term for name, term in self.prefer.items()}
        unknown = {name for name, weight in self.weights.items() if weight} - TERMS
        if unknown or self.costs["lead_rank"]:
            raise ValueError(f"terms that are not known here: {sorted(unknown)}")
        self.industries = {
            code: {item.strip() for item in row[INDUSTRY].split("、") if item.strip()} for code, row in county.rows.items()}

    def pair(self, lead, village):
        """Points of a village under its lead."""
        county, income = self.county, self.county.number
        low, high, lift = income(village, INCOME), income(lead, INCOME), self.prefer["lift"]
        line = county.scenario["classes"]["weak"]["below"]
        both, either = self.industries[lead] & self.industries[village], self.industries[lead] | self.industries[village]
        metres = county.points[lead].distance(county.points[village])
        values = {
            "lift": 0 if low is None or high is None else
            min(1, max(0, line - low) / lift["gap_wan"]) * min(1, max(0, high - line) / lift["surplus_wan"]),
            "industry": len(both) / len(either) if self.industries[lead] and self.industries[village] else 0,
            "compact": max(0, 1 - metres / (self.prefer["compact"]["d_max_km"] * 1000)),
            "same_town": float(county.rows[lead][TOWN] == county.rows[village][TOWN]),
        }
        total = sum(self.weights.get(name, 0) for name in PAIR)
        return sum(self.weights.get(name, 0) * (1 / total) * values[name] for name in PAIR) if total else 0

    def border(self, a, b, metres):
        county = self.county
        around = county.land[a].length + county.land[b].length
        shape = min(1, 2 * metres / around)
        town = shape if county.rows[a][TOWN] == county.rows[b][TOWN] else 0
        return micropoints(self.weights.get("shape", 0) * shape) + micropoints(self.weights.get("whole_town", 0) * town)

    def cluster(self, members, lead):
        """Millionths of a point."""
        members = set(members)
        value = sum(micropoints(self.pair(lead, village)) for village in members if village != lead)
        value += sum(self.border(a, b, metres) for (a, b), metres in self.county.borders.items() if a in members and b in members)
        size = self.prefer["size"]
        off = max(0, size["aim"][0] - len(members)) + max(0, len(members) - size["aim"][1])
        value += micropoints(size["weight"]) - micropoints(size["weight"] / size["fade"]) * off
        if self.county.is_strong(lead):
            value += micropoints(self.weights.get("strong_lead", 0))
        return value - micropoints(self.costs["committee"])

    def left_out(self, village):
        costs, row = self.costs["left_out"], self.county.rows[village]
        applying = [costs["backward"]] * (row[BACKWARD] == "是") + [costs["weak"]] * self.county.is_weak(village)
        return micropoints(max(applying) if applying else costs["other"])

    def plan(self, clusters):
        """Millionths of a point of a whole plan; clusters as pairs of members and lead."""
        covered = {village for members, _ in clusters for village in members}
        inside = sum(self.cluster(members, lead) for members, lead in clusters)
        return inside - sum(self.left_out(village) for village in self.county.codes if village not in covered)


def best(county):
    """The most that any plan under the rules is worth, by trying all; `None` where no plan keeps them."""
    worth, codes = Worth(county), county.codes
    values = {}
    for mask in range(1, 1 << len(codes)):
        members = [code for index, code in enumerate(codes) if mask >> index & 1]
        found = [worth.cluster(members, lead) for lead in members if not Cluster(county, "", members, lead).broken()]
        if found:
            values[mask] = max(found)
    rule = county.scenario["must"]["leave_out"]
    spare = math.floor(rule["max_share"] * len(codes) + 1e-9) if rule["allowed"] else 0

    @lru_cache(maxsize=None)
    def most(left, spare):
        if not left:
            return 0
        first = left & -left
        options = [value + rest for mask, value in values.items() if mask & first and mask & left == mask
                   for rest in [most(left & ~mask, spare)] if rest is not None]
        if spare:
            rest = most(left & ~first, spare - 1)
            if rest is not None:
                options.append(rest - worth.left_out(codes[first.bit_length() - 1]))
        return max(options, default=None)
    return most((1 << len(codes)) - 1, spare)
