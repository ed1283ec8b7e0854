#!/usr/bin/env python3
"""Holds what the program says of plans against a judge that shares nothing with it, over random small counties.

Usage: compare.py PLANNER BENCH [COUNTIES]. Needs shapely. For each county the program's own plan and random ones, most of which
break rules, are judged twice: which rules each cluster breaks, its numbers, and what the plan is worth. Of counties of few villages
the best plan is found by trying all, and the program's plan and bound are held against it. Ends with 1 where anything differs."""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile

from judge import Cluster, County, judge
from worth import Worth, best

# Counties of up to so many villages are tried out.
SMALL = 9

# How exact a number is written, where it is no count.
DIGITS = {"lead_far_km": 6e-4, "area_km2": 6e-5, "compactness": 6e-4, "income_sum": 6e-3}


def scenario(dice):
    """Rules tight enough that random plans break each of them at times."""
    return {
        "schema": "1.0", "name": "random", "data": {
            "villages": {"path": "villages.gpkg", "code_field": "ZLDWDM"}, "tables": [{"path": "villages.csv"}],
            # Borders as they are: a tolerance would count what the map does not share.
            "topology": {"snap_m": 0}},
        "classes": {"income_measure": "income_operating", "strong": {"min": dice.choice([30, 50, 80])},
                    "weak": {"below": dice.choice([10, 20, 25])}, "also_weak": []},
        "must": {
            "contiguity": {"kind": "rook", "min_shared_m": dice.choice([0, 50, 200])}, "islands": "allow",
            "villages": {"min": dice.choice([1, 2]), "max": dice.choice([6, 8, 12])},
            "population": {"min": dice.choice([0, 1500]), "max": dice.choice([12000, 30000])},
            "party_members": {"min": dice.choice([0, 100])}, "strong_per_cluster": {"min": dice.choice([0, 1])},
            "weak_per_strong": {"max": dice.choice([3, 6, 9])}, "lead_far_km": {"max": dice.choice([6, 9, 15])},
            "towns": {"cross": dice.choice(["forbid", "allow"])},
            "leave_out": {"allowed": True, "max_share": dice.choice([0.1, 0.3, 0.9])}},
        "lead": {"qualify": {"income_operating": {"min": dice.choice([20, 50])}}, "fallback": "none"},
        "prefer": {
            "lift": {"weight": dice.choice([0, 0.3, 0.5]), "gap_wan": 20, "surplus_wan": 50}, "industry": dice.choice([0, 0.25]),
            "compact": {"weight": 0.2, "d_max_km": dice.choice([8, 12])}, "same_town": dice.choice([0, 0.1]), "resources": 0,
            "keep_existing": 0, "history": 0, "cohesion": 0, "shape": dice.choice([0, 1.5]), "whole_town": dice.choice([0, 0.2]),
            "strong_lead": dice.choice([0, 0.5]), "size": {"weight": dice.choice([0, 1.5]), "aim": [3, 5], "fade": 3}},
        "costs": {"committee": dice.choice([0.1, 0.5]), "lead_rank": 0, "appointed_lead": 0, "cross_town": 0,
                  "left_out": {"weak": 0.5, "backward": 0.6, "other": 0.15}},
        "solve": {"iterations": 4000, "restarts": 2},
    }


def random_plan(county, dice):
    """Clusters grown over the map, then some villages put elsewhere."""
    near = {code: set() for code in county.codes}
    for a, b in county.borders:
        near[a].add(b)
        near[b].add(a)
    place = {}
    for number, seed in enumerate(dice.sample(county.codes, dice.randint(2, max(2, len(county.codes) // 4)))):
        place[seed] = number
    for _ in range(len(county.codes) * 6):
        grown = [(code, other) for code in place for other in sorted(near[code]) if other not in place]
        if not grown or dice.random() < 0.01:
            break
        code, other = dice.choice(sorted(grown))
        place[other] = place[code]
    for code in dice.sample(sorted(place), min(len(place), dice.choice([0, 0, 1, 3]))):
        place[code] = dice.choice(sorted(place.values()))
    groups = {}
    for code, number in sorted(place.items()):
        groups.setdefault(number, []).append(code)
    return [(f"P{index + 1:02}", members, dice.choice(members)) for index, (_, members) in enumerate(sorted(groups.items()))]


def key(violation):
    name = violation["key"].removeprefix("must.")
    return {"connected": "contiguity", "contiguity.kind": "contiguity", "leave_out.allowed": "leave_out", "leave_out.max_share": "leave_out",
            "contiguity.min_shared_m": "contiguity", "cover": "leave_out"}.get(name, name)


def differences(county, clusters, said):
    """What the program says of a plan and the judge does not, or the other way round."""
    wanted = judge(county, clusters)
    found = {(violation["cluster_id"], key(violation)) for violation in said["violations"] if violation["hard"]}
    wrong = [f"only the judge: {one}" for one in sorted(wanted - found, key=str)]
    wrong += [f"only the program: {one}" for one in sorted(found - wanted, key=str)]
    told = {cluster["cluster_id"]: cluster for cluster in said["clusters"]}
    for cluster in clusters:
        for name, value in cluster.numbers().items():
            other = told[cluster.name][name]
            if other is None or abs(other - value) > DIGITS.get(name, 0):
                wrong.append(f"{cluster.name} {name}: {value} by the judge, {other} by the program")
    worth = Worth(county).plan([(cluster.members, cluster.lead) for cluster in clusters])
    # A distance that differs in its last digit may round the other way.
    if abs(worth - said["value_micropoints"]) > len(county.codes):
        wrong.append(f"worth {worth} by the judge, {said['value_micropoints']} by the program")
    return wrong, wanted


def against_best(county, plan):
    """What is wrong with a plan of the program, or with there being none, beside the best there is; and which of both it is."""
    most, slack = best(county), len(county.codes)
    if plan is None:
        return [] if most is None else [f"no plan, though one is worth {most}"], "none"
    score, proof = plan["score"]["total_micropoints"], plan.get("certificate")
    if most is None or score > most + slack:
        return [f"a plan of {score} where the best is {most}"], "best"
    wrong = []
    if proof and proof["bound_micropoints"] < most - slack:
        wrong.append(f"a bound of {proof['bound_micropoints']} below the best, {most}")
    return wrong, "best" if score >= most - slack else "less"


def main():
    planner, bench = (os.path.abspath(path) for path in sys.argv[1:3])
    counties = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    plans, broken, failed, own, tried_out = 0, {}, 0, 0, {}
    for seed in range(1, counties + 1):
        dice = random.Random(seed)
        with tempfile.TemporaryDirectory() as folder:
            def run(*words):
                return subprocess.run([planner, *words, "--lang", "en"], cwd=folder, capture_output=True, text=True)
            subprocess.run([bench, "county", "--villages", str(dice.choice([dice.randint(5, SMALL), dice.randint(10, 30)])), "--seed", str(seed), "-o", folder], check=True,
                           capture_output=True)
            with open(os.path.join(folder, "scenario.json"), "w") as file:
                json.dump(scenario(dice), file)
            county = County(folder, "scenario.json")
            made = run("propose", "scenario.json", "-o", "out", "-q")
            tried, plan = [random_plan(county, dice) for _ in range(4)], None
            if made.returncode == 0:
                own += 1
                with open(os.path.join(folder, "out", "plan.json")) as file:
                    plan = json.load(file)
                tried.append([(one["id"], one["members"], one["lead"]) for one in plan["clusters"]])
            if len(county.codes) <= SMALL:
                wrong, kind = against_best(county, plan)
                tried_out[kind] = tried_out.get(kind, 0) + 1
                failed += bool(wrong)
                for text in wrong:
                    print(f"county {seed}: {text}", flush=True)
            for number, plan in enumerate(tried):
                with open(os.path.join(folder, "plan.csv"), "w", newline="") as file:
                    rows = csv.writer(file)
                    rows.writerow(["village_code", "cluster_id", "cluster_name", "role", "lead_code"])
                    for name, members, lead in plan:
                        rows.writerows([[code, name, name, "lead" if code == lead else "member", lead] for code in members])
                said = run("score", "plan.csv", "--scenario", "scenario.json", "--json", "--effort", "none", "--fail-on", "never")
                try:
                    answer = json.loads(said.stdout)
                    wrong, found = differences(county, [Cluster(county, *one) for one in plan], answer)
                except (ValueError, KeyError) as error:
                    wrong, found = [f"no answer: {error} {said.stdout[:300]} {said.stderr[:300]}"], set()
                if number == 4:
                    wrong += [f"its own plan breaks {one}" for one in sorted(found, key=str)]
                plans += 1
                for _, rule in found:
                    broken[rule] = broken.get(rule, 0) + 1
                failed += bool(wrong)
                for text in wrong[:6]:
                    print(f"county {seed}: {text}", flush=True)
    print(f"{counties} counties, {plans} plans ({own} of the program's own), {failed} judged differently")
    print(f"tried out: the best plan {tried_out.get('best', 0)} times, one worth less {tried_out.get('less', 0)}, none there is "
          f"{tried_out.get('none', 0)}")
    print("broken rules met: " + ", ".join(f"{rule} {count}" for rule, count in sorted(broken.items())))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
